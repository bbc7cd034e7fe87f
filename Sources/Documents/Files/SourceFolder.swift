import Glibc

/// The folder a command works in, held open: documents are found and read below it, and no
/// symbolic link leads out of it.
public final class SourceFolder: Sendable {
  /// Path as the user named it.
  public let path: String
  let folder: OpenFolder

  /// Opens the folder at `path`. Throws a `FileError` where there is none to open.
  public init(path: String) throws(FileError) {
    self.path = path
    switch OpenFolder.at(path) {
    case .success(let opened): folder = opened
    case .failure(let failure) where failure.code == ENOENT:
      throw FileError(
        path, "does not exist", wayOut: "name the folder to work in with -C", code: failure.code)
    case .failure(let failure):
      throw FileError(path, cannot: "be opened as a folder", code: failure.code)
    }
  }

  /// The documents below `place`, a folder or one document relative to the working root ("" is
  /// the root itself), sorted by the bytes of their paths. Throws where `place` is not there;
  /// what looks like a document and is none is a diagnostic.
  public func list(_ place: String = "") throws(FileError) -> SourceListing {
    let components = place.split(separator: "/").filter { $0 != "." }
    guard !place.hasPrefix("/"), !components.contains("..") else {
      throw FileError(
        place, "is not inside \(path.isEmpty ? "." : path)",
        wayOut: "name a folder below it, or work elsewhere with -C")
    }
    let joined = components.joined(separator: "/")
    if let name = components.last, SourceWalk.looksLikeDocument(name),
      let parent = try? folder.descend(components.dropLast()).get(),
      let status = parent.status(of: String(name)), !status.isFolder
    {
      var walk = SourceWalk()
      walk.consider(file: joined, status: status)
      return walk.listing
    }
    switch folder.descend(components) {
    case .success(let start):
      var walk = SourceWalk()
      walk.visit(start, path: joined)
      return walk.listing
    case .failure(let failure) where failure.code == ENOENT:
      throw FileError(
        place, "does not exist",
        wayOut: "make the folder, or name another one in postmortem.yml", code: failure.code)
    case .failure(let failure):
      throw FileError(place, cannot: "be read", code: failure.code)
    }
  }
}

/// What was found below a folder.
public struct SourceListing: Sendable {
  /// The documents, sorted by the bytes of their paths.
  public var files: [FileStamp]
  /// What looks like a document and is not readable as one, in reading order.
  public var diagnostics: [Diagnostic]

  /// A listing of `files`, with what is wrong.
  public init(files: [FileStamp] = [], diagnostics: [Diagnostic] = []) {
    self.files = files
    self.diagnostics = diagnostics
  }
}

extension SourceFolder {
  /// Whether something stands at `path`, a link being a link.
  public func exists(_ path: String) -> Bool { status(of: path) != nil }

  /// The bytes of the file at `path`, which is no link and leads nowhere else. Throws where there is
  /// none, or it has more than `limit` bytes.
  public func bytes(of path: String, limit: Int) throws(FileError) -> [UInt8] {
    let components = path.split(separator: "/")
    guard let name = components.last, !components.contains(".."), let status = status(of: path),
      let parent = try? folder.descend(components.dropLast()).get()
    else { throw FileError(path, cannot: "be read", code: ENOENT) }
    guard status.isRegular else {
      throw FileError(path, "is \(status.kindName), not a file", wayOut: "name a file")
    }
    guard status.st_size <= limit else {
      throw FileError(path, "has more than \(limit / 1024) KiB", wayOut: "name a smaller file")
    }
    guard let bytes = FileBytes.read(String(name), in: parent) else {
      throw FileError(path, cannot: "be read", code: EACCES)
    }
    return bytes
  }

  /// Whether a folder, and no link to one, stands at `path`.
  public func isFolder(_ path: String) -> Bool { status(of: path)?.isFolder ?? false }

  /// The stamp of the regular file at `path`; nil where there is none.
  public func stamp(of path: String) -> FileStamp? {
    status(of: path).flatMap { $0.isRegular ? FileStamp(path: path, status: $0) : nil }
  }

  private func status(of path: String) -> stat? {
    let components = path.split(separator: "/")
    guard let name = components.last,
      let parent = try? folder.descend(components.dropLast()).get()
    else { return nil }
    return parent.status(of: String(name))
  }
}
