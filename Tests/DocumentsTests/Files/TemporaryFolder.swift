import Glibc
import Testing

/// A folder of its own for one test, removed with everything in it at the end.
final class TemporaryFolder: Sendable {
  /// Its absolute path.
  let path: String

  init(in place: String = "/tmp") throws {
    var template = Array("\(place)/postmortem-test-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let base = buffer.baseAddress, mkdtemp(base) != nil else { return nil }
      return String(cString: base)
    }
    path = try #require(made)
  }

  deinit { Self.remove(Array(path.utf8CString)) }

  /// Writes `bytes` to `name`, making the folders on the way.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    makeFolders(above: name)
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    try #require(file >= 0)
    defer { close(file) }
    try #require(Glibc.write(file, bytes, bytes.count) == bytes.count)
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  /// The text of `name`; nil where there is no such file.
  func text(_ name: String) -> String? {
    guard let file = fopen("\(path)/\(name)", "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  func makeFolder(_ name: String) throws {
    makeFolders(above: name + "/x")
  }

  func link(_ name: String, to target: String) throws {
    makeFolders(above: name)
    try #require(symlink(target, "\(path)/\(name)") == 0)
  }

  func inode(_ name: String) -> UInt64? {
    var status = stat()
    return lstat("\(path)/\(name)", &status) == 0 ? UInt64(status.st_ino) : nil
  }

  func exists(_ name: String) -> Bool { inode(name) != nil }

  /// Everything below the folder, sorted.
  func everything(below name: String = "") -> [String] {
    let folder = name.isEmpty ? path : "\(path)/\(name)"
    return Self.names(in: Array(folder.utf8CString)).flatMap { bytes -> [String] in
      let entry = String(decoding: bytes.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      let child = name.isEmpty ? entry : "\(name)/\(entry)"
      return [child] + (isFolder(child) ? everything(below: child) : [])
    }.sorted()
  }

  private func isFolder(_ name: String) -> Bool {
    var status = stat()
    return lstat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func makeFolders(above name: String) {
    var folder = path
    for component in name.split(separator: "/").dropLast() {
      folder += "/\(component)"
      mkdir(folder, 0o755)
    }
  }

  /// The names in a folder, as C strings, since they may be anything.
  private static func names(in folder: [CChar]) -> [[CChar]] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
      }
      if name != [46, 0], name != [46, 46, 0] { names.append(name) }
    }
    return names
  }

  private static func remove(_ path: [CChar]) {
    if unlink(path) == 0 { return }
    for name in names(in: path) { remove(path.dropLast() + [47] + name) }
    rmdir(path)
  }
}
