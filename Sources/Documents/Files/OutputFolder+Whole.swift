import Glibc

extension OutputFolder {
  /// The publication that changes nothing of the folder `path` (absolute or relative to the working
  /// folder), where every file is still as an earlier run left it and no run is at work or was
  /// killed at it; nil otherwise. Locks nothing: for a run that has nothing to publish.
  package static func publicationOfNothing(to path: String) -> Publication? {
    let (above, name) = FilePath.split(path)
    guard case .success(let parent) = OpenFolder.at(above.isEmpty ? start(of: path) : above),
      case .success(let folder) = parent.folder(name),
      parent.status(of: OutputStaging.name(beside: name)) == nil,
      folder.status(of: OutputStaging.nameInside) == nil,
      let bytes = FileBytes.read(OutputManifest.name, in: folder),
      let manifest = OutputManifest(bytes: bytes)
    else { return nil }
    let tree = FolderTree(folder)
    let isAsLeft = { @Sendable (path: String, size: Int) -> Bool in
      guard case .success(let (folder, name)) = tree.locate(path),
        let status = folder.status(of: name)
      else { return false }
      return status.isRegular && Int(status.st_size) == size
    }
    var isWhole = true
    try? OrderedWork.map(Array(manifest.sizes), chunk: 512, { isAsLeft($0.key, $0.value) }) {
      isWhole = isWhole && $0.allSatisfy { $0 }
      if !isWhole { throw SystemFailure(ENOENT) }
    }
    return isWhole ? Publication(unchanged: manifest.sizes.count) : nil
  }

  private static func start(of path: String) -> String { path.hasPrefix("/") ? "/" : "." }
}
