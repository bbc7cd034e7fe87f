import Glibc

/// What stands at the path of the database, told from the first bytes without SQLite.
enum DatabaseFile: Equatable {
  /// Nothing, or an empty file.
  case absent
  /// Ours, of this schema version.
  case current
  /// Ours, of an older version.
  case older(Int)
  /// Ours, of a newer version.
  case newer(Int)
  /// Something else.
  case foreign(String)

  /// Looks at `path`. Throws where the file is there and cannot be read.
  static func inspect(_ path: String) throws(StoreError) -> DatabaseFile {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return .absent }
      throw .inaccessible(path: path, detail: reason())
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .inaccessible(path: path, detail: reason())
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: return .foreign("is a folder")
    default: return .foreign("is no regular file")
    }
    if status.st_size == 0 { return .absent }
    var header = [UInt8](repeating: 0, count: 100)
    let count = pread(descriptor, &header, header.count, 0)
    guard count >= 0 else { throw .inaccessible(path: path, detail: reason()) }
    return meaning(of: header, isComplete: count == header.count)
  }

  /// Reads SQLite's database header (file format, section 1.3).
  private static func meaning(of header: [UInt8], isComplete: Bool) -> DatabaseFile {
    guard isComplete, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      return .foreign("is not a database of postmortem")
    }
    func number(at offset: Int) -> Int {
      header[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    guard number(at: 68) == Schema.applicationID else {
      return .foreign("is a database of another program")
    }
    let version = number(at: 60)
    if version == Schema.version { return .current }
    return version < Schema.version ? .older(version) : .newer(version)
  }

  /// The system's words for the last error.
  static func reason() -> String { String(cString: strerror(errno)) }
}
