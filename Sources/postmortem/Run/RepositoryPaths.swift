import Documents
import Glibc

/// Paths as services that host code want them: relative to the repository, not to the knowledge
/// base, which may be one of its folders.
struct RepositoryPaths {
  /// Folders from the repository down to the working folder, each ended by a slash.
  private let prefix: String

  /// The way from the repository that holds the working folder; empty where none does.
  init() {
    let here = WorkingFolder.components
    let root = Self.root(of: here) ?? here
    prefix = here.dropFirst(root.count).map { $0 + "/" }.joined()
  }

  /// The nearest folder from `folder` upwards that holds `.git`; nil where none does.
  static func root(of folder: [String]) -> [String]? {
    var root = folder
    while !Workplace.exists(".git", in: root) {
      if root.popLast() == nil { return nil }
    }
    return root
  }

  /// The path from the repository.
  func path(_ path: String) -> String { prefix + path }

  /// The path from the repository as a relative reference (RFC 3986): bytes that are no letters,
  /// digits or one of `-._~/` as `%XX`.
  func uri(_ path: String) -> String {
    var text = ""
    for byte in (prefix + path).utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }
}

/// The folder that the process works in.
enum WorkingFolder {
  /// Its folders from the root of the file system down; empty where it cannot be told.
  static var components: [String] {
    guard let path = realpath(".", nil) else { return [] }
    defer { free(path) }
    return String(cString: path).split(separator: "/").map(String.init)
  }
}
