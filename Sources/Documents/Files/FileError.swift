import Glibc

/// A failure of the environment: one sentence that names the path and the way out.
public struct FileError: Error, Hashable, CustomStringConvertible {
  /// Path as people know it.
  public let path: String
  /// What failed and what to do about it.
  public let description: String
  /// The system's error number, 0 where the system did not speak.
  public let code: Int32

  /// A failure at `path`: the fact and, after a semicolon, the way out.
  public init(_ path: String, _ fact: String, wayOut: String, code: Int32 = 0) {
    self.path = path
    self.code = code
    description = "\(Self.quoted(path)) \(fact); \(wayOut)."
  }

  /// The failure the system reported with error number `code` while doing `action` ("be read").
  public init(_ path: String, cannot action: String, code: Int32) {
    let (reason, wayOut) = Self.explain(code)
    self.init(path, "cannot \(action): \(reason)", wayOut: wayOut, code: code)
  }

  /// The path as shown: control characters escaped, an empty one as the folder it means.
  private static func quoted(_ path: String) -> String {
    path.isEmpty ? "." : TerminalText.sanitised(path)
  }

  /// What error number `code` means for somebody who runs a command, and what to do.
  static func explain(_ code: Int32) -> (reason: String, wayOut: String) {
    switch code {
    case EACCES, EPERM:
      ("permission denied", "change its permissions, or choose another place")
    case EROFS: ("the file system is read-only", "choose another place")
    case ENOSPC, EDQUOT:
      ("the disk is full", "free some space and run again; nothing was changed")
    case EFBIG:
      ("it would pass the largest size allowed for a file", "raise the limit (ulimit -f)")
    case ENOENT: ("it does not exist", "check the name")
    case ENOTDIR: ("a file stands where a folder must be", "move that file away")
    case EISDIR: ("a folder stands where a file must be", "move that folder away")
    case ENOTEMPTY, EEXIST: ("something else stands there", "move it away")
    case ELOOP: ("a symbolic link is on its way", "name the place itself, not a link to it")
    case EXDEV: ("it is on another file system", "choose a place beside the output")
    case ENAMETOOLONG: ("the name is too long", "choose a shorter one")
    case EMFILE, ENFILE: ("too many files are open", "raise the limit (ulimit -n)")
    case EBUSY, ETXTBSY: ("it is in use", "close the program that uses it and run again")
    case EIO: ("the disk reports an error", "check the disk")
    default: (String(cString: strerror(code)).lowercasedFirst, "check the place and run again")
    }
  }
}

extension String {
  /// The text with its first letter in lower case, to continue a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
