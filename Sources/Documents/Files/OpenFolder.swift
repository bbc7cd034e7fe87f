import Glibc

/// A folder held open by its descriptor, so that what is done in it cannot be led elsewhere by a
/// path that changes meanwhile. Closed when the last owner lets go.
final class OpenFolder: Sendable {
  /// The descriptor.
  let descriptor: Int32

  /// Takes over an open descriptor.
  init(owning descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Flags with which every folder is opened.
  private static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

  /// The folder at `path` as the user named it: links are followed. Errors are error numbers.
  static func at(_ path: String) -> Result<OpenFolder, SystemFailure> {
    wrap(Glibc.open(path.isEmpty ? "." : path, flags))
  }

  /// The folder named `name` in this one; a link is not followed.
  func folder(_ name: String) -> Result<OpenFolder, SystemFailure> {
    let opened = openat(descriptor, name, Self.flags | O_NOFOLLOW)
    guard opened < 0 else { return .success(OpenFolder(owning: opened)) }
    let code = errno
    // A link refused by O_NOFOLLOW together with O_DIRECTORY answers "not a directory".
    if code == ENOTDIR, status(of: name)?.isLink == true { return .failure(.init(ELOOP)) }
    return .failure(.init(code))
  }

  /// The folder below this one along `components`, no link followed on the way.
  func descend(_ components: some Collection<Substring>) -> Result<OpenFolder, SystemFailure> {
    var folder = self
    for component in components {
      switch folder.folder(String(component)) {
      case .success(let next): folder = next
      case .failure(let failure): return .failure(failure)
      }
    }
    return .success(folder)
  }

  /// The folder named `name`, made where it is absent.
  func madeFolder(_ name: String) -> Result<OpenFolder, SystemFailure> {
    let found = folder(name)
    guard case .failure(let failure) = found, failure.code == ENOENT else { return found }
    if mkdirat(descriptor, name, 0o755) != 0, errno != EEXIST { return .failure(.init(errno)) }
    return folder(name)
  }

  /// What stands under `name`, a link being a link; nil where nothing does.
  func status(of name: String) -> stat? {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// What stands under the bytes of `name`, which hold no zero.
  func status(of name: UnsafeBufferPointer<UInt8>) -> stat? {
    var status = stat()
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: name.count + 1) { text in
      guard let start = text.baseAddress else { return nil }
      if let bytes = name.baseAddress { memcpy(start, bytes, name.count) }
      start[name.count] = 0
      return fstatat(descriptor, start, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }
  }

  private static func wrap(_ descriptor: Int32) -> Result<OpenFolder, SystemFailure> {
    descriptor < 0 ? .failure(.init(errno)) : .success(OpenFolder(owning: descriptor))
  }
}

/// An error number of the system, before a path and a sentence are known.
struct SystemFailure: Error, Hashable {
  /// The `errno` value.
  let code: Int32

  /// The failure with error number `code`.
  init(_ code: Int32) { self.code = code }
}

extension stat {
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }

  /// What a thing that is not a regular file is, with its article.
  var kindName: String {
    switch st_mode & S_IFMT {
    case S_IFLNK: "a symbolic link"
    case S_IFDIR: "a folder"
    case S_IFIFO: "a named pipe"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    default: "a regular file"
    }
  }
}
