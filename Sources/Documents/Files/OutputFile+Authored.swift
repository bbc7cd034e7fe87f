import Glibc

/// Files that people write, too: nothing of theirs is ever lost.
extension OutputFile {
  /// Makes the file `path` with `bytes`; folders on its way are made. Returns false, and writes
  /// nothing, where something stands there; throws where it cannot be written.
  package static func create(
    root: String, path: String, _ bytes: [UInt8]
  ) throws(FileError) -> Bool {
    let place = try OutputPlace(root: root, path: path)
    let failure = bytes.withUnsafeBytes {
      FileBytes.create(place.name, in: place.parent, $0)
    }
    guard let failure else { return true }
    if failure.code == EEXIST { return false }
    throw FileError(path, cannot: "be written", code: failure.code)
  }

  /// Puts `bytes` into the place of the file at `stamp`, all at once and with its permissions.
  /// Returns false, and writes nothing, where it is no longer the file that was stamped: somebody
  /// else saved it meanwhile. Throws where it cannot be written.
  package static func replace(
    root: String, _ stamp: FileStamp, _ bytes: [UInt8]
  ) throws(FileError) -> Bool {
    let place = try OutputPlace(root: root, path: stamp.path)
    let folder = place.parent.descriptor
    let temporary = ".\(place.name).\(getpid()).part"
    unlinkat(folder, temporary, 0)
    guard let before = place.parent.status(of: place.name) else { return false }
    let failure = bytes.withUnsafeBytes {
      FileBytes.create(temporary, in: place.parent, $0)
    }
    if let failure { throw FileError(stamp.path, cannot: "be written", code: failure.code) }
    let mode = before.st_mode & 0o7777
    guard fchmodat(folder, temporary, mode, 0) == 0 else {
      let code = errno
      unlinkat(folder, temporary, 0)
      throw FileError(stamp.path, cannot: "be written", code: code)
    }
    // As late as can be: what is saved from here on is saved after us.
    guard let now = place.parent.status(of: place.name),
      FileStamp(path: stamp.path, status: now) == stamp
    else {
      unlinkat(folder, temporary, 0)
      return false
    }
    guard renameat(folder, temporary, folder, place.name) == 0 else {
      let code = errno
      unlinkat(folder, temporary, 0)
      throw FileError(stamp.path, cannot: "be written", code: code)
    }
    return true
  }
}
