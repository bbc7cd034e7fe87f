import Glibc

/// A file that people write, too: begun, or written again. Nothing of theirs is ever lost.
public enum DocumentFile {
  /// Makes the file `path` below `root` with `bytes`; folders on its way are made. Returns false, and
  /// writes nothing, where something stands there; throws where it cannot be written.
  public static func create(
    root: String, path: String, _ bytes: [UInt8]
  ) throws(FileError) -> Bool {
    let place = try OutputPlace(root: root, path: path)
    let failure = bytes.withUnsafeBytes { FileBytes.create(place.name, in: place.parent, $0) }
    guard let failure else { return true }
    if failure.code == EEXIST { return false }
    throw FileError(path, cannot: "be written", code: failure.code)
  }

  /// Replaces the file at `path` below `root` by `bytes`, so that readers see the old file or the new
  /// one and never a part. Its mode and, where possible, its owner stay. Throws where the file no
  /// longer holds `former` (`ESTALE`), may not be written, or is no regular file.
  public static func replace(
    root: SourceFolder, path: String, holding former: [UInt8], with bytes: [UInt8]
  ) throws(FileError) {
    let (folder, name) = try place(root, path)
    guard let status = folder.status(of: name) else {
      throw FileError(path, cannot: "be written", code: ENOENT)
    }
    guard status.isRegular else {
      throw FileError(path, cannot: "be written", code: status.isLink ? ELOOP : EISDIR)
    }
    // A rename needs no permission of the file itself; who took it away meant it.
    guard !folder.isReadOnly(name) else {
      throw FileError(path, cannot: "be written", code: EACCES)
    }
    let temporary = ".\(name).\(getpid()).part"
    unlinkat(folder.descriptor, temporary, 0)
    let made = bytes.withUnsafeBytes { FileBytes.create(temporary, in: folder, $0) }
    if let made { throw FileError(path, cannot: "be written", code: made.code) }
    fchownat(folder.descriptor, temporary, status.st_uid, status.st_gid, AT_SYMLINK_NOFOLLOW)
    fchmodat(folder.descriptor, temporary, status.st_mode & 0o7777, 0)
    let isSame = former.withUnsafeBytes { FileBytes.equal(name, in: folder, $0) }
    guard isSame else {
      unlinkat(folder.descriptor, temporary, 0)
      throw changed(path)
    }
    guard renameat(folder.descriptor, temporary, folder.descriptor, name) == 0 else {
      let code = errno
      unlinkat(folder.descriptor, temporary, 0)
      throw FileError(path, cannot: "be written", code: code)
    }
  }

  /// Makes `edits` in the file below `root` that was read as `source`. Secrets that were blotted out
  /// of the text stay in the file; no edit may touch one. Throws as `replace` does.
  public static func edit(
    _ edits: [TextEdit], in source: SourceText, root: SourceFolder
  ) throws(FileError) {
    let path = source.path
    let (folder, name) = try place(root, path)
    guard let former = FileBytes.read(name, in: folder),
      SourceReader.inspect(path: path, bytes: former).text?.bytes == source.bytes
    else { throw changed(path) }
    guard edits.allSatisfy({ former[$0.span.range] == source.bytes[$0.span.range] }) else {
      throw FileError(
        path, "has a secret where it would be changed", wayOut: "take the secret out first")
    }
    try replace(
      root: root, path: path, holding: former, with: TextEdit.apply(edits, to: former))
  }

  /// The folder in which the document at `path` stands, and its name there.
  private static func place(
    _ root: SourceFolder, _ path: String
  ) throws(FileError) -> (OpenFolder, name: String) {
    let components = path.split(separator: "/")
    guard let last = components.last, !components.contains("..") else {
      throw FileError(path, "is not the path of a document", wayOut: "name a file in the folder")
    }
    switch root.folder.descend(components.dropLast()) {
    case .success(let folder): return (folder, String(last))
    case .failure(let failure): throw FileError(path, cannot: "be written", code: failure.code)
    }
  }

  private static func changed(_ path: String) -> FileError {
    FileError(
      path, "changed since it was read", wayOut: "it is left as it is; run again", code: ESTALE)
  }
}
