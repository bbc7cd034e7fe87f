import Glibc
import Testing

/// A file system of its own in memory, for full and read-only disks; needs root.
final class SmallDisk {
  /// Whether this machine lets us mount one.
  static let isAvailable: Bool = {
    guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
    return (try? SmallDisk(at: folder.path)) != nil
  }()

  private let path: String

  /// Mounts an empty one of `size` at the folder `path`.
  init(at path: String, size: String = "64k") throws {
    self.path = path
    try #require(Self.run("mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", path))
  }

  /// From now on nothing can be written.
  func makeReadOnly() throws {
    try #require(Self.run("mount", "-o", "remount,ro", path))
  }

  deinit { _ = Self.run("umount", path) }

  /// Whether the command ends well.
  private static func run(_ arguments: String...) -> Bool {
    var process = pid_t()
    let words = arguments.map { strdup($0) }
    defer { words.forEach { free($0) } }
    guard posix_spawnp(&process, arguments[0], nil, nil, words + [nil], environ) == 0 else {
      return false
    }
    var status: Int32 = 0
    return waitpid(process, &status, 0) == process && status == 0
  }
}
