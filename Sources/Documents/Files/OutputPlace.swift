import Glibc

/// Where an output stands: the folder that holds it, its name there, and where it is prepared.
struct OutputPlace {
  /// Path as people know it.
  let shown: String
  /// The folder that holds the output.
  let parent: OpenFolder
  /// The output's name in `parent`.
  let name: String

  /// The place `path`, relative to the folder `root` or absolute; folders on the way are made.
  ///
  /// A relative path stays inside a checkout that strangers may have filled, so no link is
  /// followed on it; an absolute one was typed by the user and is followed.
  init(root: String, path: String) throws(FileError) {
    shown = path
    let components = path.split(separator: "/").filter { $0 != "." }
    guard let last = components.last, last != ".." else {
      throw FileError(path, "is not a name to write to", wayOut: "name a folder or file of its own")
    }
    name = String(last)
    let above = components.dropLast()
    let isAbsolute = path.hasPrefix("/")
    switch OpenFolder.at(isAbsolute ? "/" : root) {
    case .failure(let failure):
      throw FileError(root, cannot: "be opened as a folder", code: failure.code)
    case .success(let start):
      parent = try Self.make(above, in: start, followingLinks: isAbsolute, absolute: isAbsolute)
    }
  }

  /// Whether a file stands there that nobody, or not we, may write. A rename needs no permission of
  /// the file itself; who took it away meant it.
  var isReadOnly: Bool { parent.isReadOnly(name) }

  private static func make(
    _ components: ArraySlice<Substring>, in start: OpenFolder, followingLinks: Bool, absolute: Bool
  ) throws(FileError) -> OpenFolder {
    var folder = start
    var path = absolute ? "/" : ""
    for component in components {
      path += (path.isEmpty || path == "/" ? "" : "/") + component
      let next =
        followingLinks ? folder.followed(String(component)) : folder.madeFolder(String(component))
      switch next {
      case .success(let opened): folder = opened
      case .failure(let failure):
        throw FileError(path, cannot: "be used as a folder to write to", code: failure.code)
      }
    }
    return folder
  }

  /// The output as it is now; nil where nothing stands there.
  func existing() throws(FileError) -> OpenFolder? {
    switch parent.folder(name) {
    case .success(let folder): return folder
    case .failure(let failure) where failure.code == ENOENT: return nil
    case .failure(let failure):
      throw FileError(shown, cannot: "be written as a folder", code: failure.code)
    }
  }
}

extension OpenFolder {
  /// Whether a file of that name stands in it that nobody, or not we, may write.
  func isReadOnly(_ name: String) -> Bool {
    guard let status = status(of: name), status.isRegular else { return false }
    return status.st_mode & 0o222 == 0 || faccessat(descriptor, name, W_OK, 0) != 0
  }

  /// The folder `name`, made where it is absent; a link to a folder is followed.
  fileprivate func followed(_ name: String) -> Result<OpenFolder, SystemFailure> {
    let opened = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if opened >= 0 { return .success(OpenFolder(owning: opened)) }
    return errno == ENOENT ? madeFolder(name) : .failure(.init(errno))
  }
}
