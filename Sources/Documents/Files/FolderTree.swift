import Glibc
import Synchronization

/// A folder and the folders below it, each opened once and kept open, for many threads.
final class FolderTree: Sendable {
  /// The top.
  let root: OpenFolder
  private let open = Mutex<[String: OpenFolder]>([:])
  /// Folders kept open at most; the others are opened each time.
  private static let kept = 256

  /// The tree below `root`.
  init(_ root: OpenFolder) { self.root = root }

  /// The folder that holds the file at `path`, and the file's name in it. With `making`, folders
  /// that are absent are made.
  func locate(
    _ path: String, making: Bool = false
  ) -> Result<(folder: OpenFolder, name: String), SystemFailure> {
    let (parent, name) = FilePath.split(path)
    return folder(parent, making: making).map { ($0, name) }
  }

  /// The folder at `path` below the root ("" is the root).
  func folder(_ path: String, making: Bool = false) -> Result<OpenFolder, SystemFailure> {
    if path.isEmpty { return .success(root) }
    if let known = open.withLock({ $0[path] }) { return .success(known) }
    let (parentPath, name) = FilePath.split(path)
    let opened = folder(parentPath, making: making).flatMap { parent in
      making ? parent.madeFolder(name) : parent.folder(name)
    }
    if case .success(let folder) = opened {
      open.withLock { if $0.count < Self.kept { $0[path] = folder } }
    }
    return opened
  }

  /// Paths of all regular files below the root, sorted by their bytes.
  func files() -> [String] {
    var found: [String] = []
    collect(root, "", into: &found)
    return found.sorted(by: FilePath.precedes)
  }

  private func collect(_ folder: OpenFolder, _ path: String, into found: inout [String]) {
    for name in folder.names() {
      let child = FilePath.join(path, name)
      guard let status = folder.status(of: name) else { continue }
      if status.isRegular { found.append(child) }
      if status.isFolder, case .success(let inner) = folder.folder(name) {
        collect(inner, child, into: &found)
      }
    }
  }
}

extension OpenFolder {
  /// Names of everything in the folder but itself and its parent.
  func names() -> [String] {
    let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0, let stream = fdopendir(own) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = String(cString: entry.entryName)
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Removes what stands under `name` with everything in it; links are removed, not followed.
  func removeAll(_ name: String) {
    guard unlinkat(descriptor, name, 0) != 0, errno == EISDIR || errno == EPERM else { return }
    if case .success(let inner) = folder(name) {
      for child in inner.names() { inner.removeAll(child) }
    }
    unlinkat(descriptor, name, AT_REMOVEDIR)
  }
}

extension UnsafeMutablePointer<dirent> {
  /// The entry's name, valid until the next entry is read.
  var entryName: UnsafePointer<CChar> {
    UnsafeRawPointer(self).advanced(by: MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0)
      .assumingMemoryBound(to: CChar.self)
  }
}
