import Glibc

extension OutputFolder {
  /// The publication that changes nothing of the folder `path` (absolute or relative to the working
  /// folder), where every file is still as an earlier run left it and no run is at work or was
  /// killed at it; nil otherwise. Locks nothing: for a run that has nothing to publish.
  public static func publicationOfNothing(to path: String) -> Publication? {
    let (above, name) = FilePath.split(path)
    guard case .success(let parent) = OpenFolder.at(above.isEmpty ? start(of: path) : above),
      case .success(let folder) = parent.folder(name),
      parent.status(of: OutputStaging.name(beside: name)) == nil,
      folder.status(of: OutputStaging.nameInside) == nil,
      let bytes = FileBytes.read(OutputManifest.name, in: folder),
      let manifest = OutputManifest(bytes: bytes)
    else { return nil }
    return manifest.missing(in: FolderTree(folder)).isEmpty
      ? Publication(unchanged: manifest.count) : nil
  }

  private static func start(of path: String) -> String { path.hasPrefix("/") ? "/" : "." }
}
