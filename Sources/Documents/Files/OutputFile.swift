import Glibc

/// A single generated file, a report for one.
public enum OutputFile {
  /// Writes `bytes` to `path`, absolute or relative to `root`, so that readers see the old file or
  /// the new one and never a part. Devices and pipes are written to directly. Returns false where
  /// the file held these bytes already and was not touched; throws where it cannot be written.
  @discardableResult
  public static func write(
    root: String, path: String, _ bytes: [UInt8]
  ) throws(FileError) -> Bool {
    var target = stat()
    let whole = path.hasPrefix("/") ? path : FilePath.join(root, path)
    if stat(whole, &target) == 0, !target.isRegular, !target.isFolder {
      try writeDirectly(whole, shown: path, bytes)
      return true
    }
    let place = try OutputPlace(root: root, path: path)
    if let status = place.parent.status(of: place.name), !status.isRegular {
      throw FileError(
        path, cannot: "be written", code: status.isLink ? ELOOP : EISDIR)
    }
    if place.isReadOnly {
      throw FileError(
        path, "is read-only", wayOut: "make it writable (chmod u+w), or name another file",
        code: EACCES)
    }
    let failure = bytes.withUnsafeBytes { buffer -> SystemFailure? in
      if FileBytes.equal(place.name, in: place.parent, buffer) { return SystemFailure(0) }
      let temporary = ".\(place.name).\(getpid()).part"
      unlinkat(place.parent.descriptor, temporary, 0)
      if let failure = FileBytes.create(temporary, in: place.parent, buffer) { return failure }
      let folder = place.parent.descriptor
      guard renameat(folder, temporary, folder, place.name) == 0 else {
        let code = errno
        unlinkat(folder, temporary, 0)
        return SystemFailure(code)
      }
      return nil
    }
    guard let failure else { return true }
    if failure.code == 0 { return false }
    throw FileError(path, cannot: "be written", code: failure.code)
  }

  private static func writeDirectly(
    _ path: String, shown: String, _ bytes: [UInt8]
  ) throws(FileError) {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(shown, cannot: "be written", code: errno) }
    let failure = bytes.withUnsafeBytes { FileBytes.writeAll($0, to: file) }
    close(file)
    if let failure { throw FileError(shown, cannot: "be written", code: failure.code) }
  }
}

extension OutputFile {
  /// Adds `bytes` to the end of the file at `path`, which is made where it is absent; what could be
  /// added in part only is taken back. Throws where nothing can be added.
  public static func append(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileError(path, cannot: "be written", code: errno) }
    defer { close(file) }
    let end = lseek(file, 0, SEEK_END)
    guard let failure = bytes.withUnsafeBytes({ FileBytes.writeAll($0, to: file) }) else { return }
    if end >= 0 { ftruncate(file, end) }
    throw FileError(path, cannot: "be written", code: failure.code)
  }

  /// The bytes of a file that we wrote earlier, whatever its size; nil where it cannot be read.
  public static func bytes(_ name: String, in folder: SourceFolder) -> [UInt8]? {
    FileBytes.read(name, in: folder.folder)
  }
}
