public import Documents

/// Where configuration and policy are read from: a folder, or a revision in git.
public protocol SettingsPlace {
  /// What stands at `path`, relative to the knowledge base; nil where nothing does.
  func reading(of path: String) -> SourceReading?
  /// Whether a folder stands at `path`.
  func isFolder(_ path: String) -> Bool
}

/// The files in a folder.
struct FolderSettings: SettingsPlace {
  let folder: SourceFolder

  func reading(of path: String) -> SourceReading? {
    guard folder.exists(path) else { return nil }
    let stamp = FileStamp(path: path, size: 0, modified: 0, changed: 0, inode: 0)
    return SourceReader.read(root: folder, stamp: stamp)
  }

  func isFolder(_ path: String) -> Bool { folder.isFolder(path) }
}
