import Glibc

/// The folder in which an output is prepared, on the output's own file system.
///
/// Layout: `files/` holds what will be moved, with the new manifest among it; `complete` says that
/// all of it is there. A staging without that mark is rubbish of a killed run; one with it is a
/// promise that the next run keeps. Nothing is forced to the disk: after a power cut, pages may be
/// cut short, and the next build notices since it compares bytes.
struct OutputStaging {
  private static let mark = "complete"
  private static let filesName = "files"

  /// Name of the staging folder of the output `name` in the folder above it.
  static func name(beside name: String) -> String { ".\(name).staging" }
  /// Name of a staging folder inside its output.
  static let nameInside = "\(OutputWorkplace.insidePrefix).staging"

  /// The folder that holds the staging folder.
  let workshop: OpenFolder
  /// Name of the staging folder.
  let name: String

  /// Makes the staging folder and returns its `files/`.
  func make() -> Result<OpenFolder, SystemFailure> {
    workshop.madeFolder(name).flatMap { $0.madeFolder(Self.filesName) }
  }

  /// Removes the staging folder with everything in it.
  func discard() { workshop.removeAll(name) }

  /// Marks the staging as complete.
  func complete() -> SystemFailure? {
    switch workshop.folder(name) {
    case .success(let folder):
      Array("postmortem staging 1\n".utf8).withUnsafeBytes {
        FileBytes.create(Self.mark, in: folder, $0)
      }
    case .failure(let failure): failure
    }
  }

  /// The prepared files of a run that was killed after it had prepared everything.
  func unfinished() -> OpenFolder? {
    guard case .success(let folder) = workshop.folder(name), folder.status(of: Self.mark) != nil,
      case .success(let files) = folder.folder(Self.filesName)
    else { return nil }
    return files
  }

  /// Puts the prepared folder in the place of an output that is absent or empty.
  func moveWhole(to place: OutputPlace) -> SystemFailure? {
    switch workshop.folder(name) {
    case .success(let folder):
      renameat(folder.descriptor, Self.filesName, place.parent.descriptor, place.name) == 0
        ? nil : SystemFailure(errno)
    case .failure(let failure): failure
    }
  }
}
