/// A pattern of paths: `*` and `?` stand for letters of one name, `**` for any number of folders. A
/// pattern that names a folder means everything below it, too.
public struct PathPattern: Sendable, Hashable {
  private let parts: [[UInt8]]

  /// The pattern; nil where it cannot match a path of the knowledge base: empty, absolute, or with
  /// `..`.
  public init?(_ text: String) {
    let parts = text.split(separator: "/").filter { $0 != "." }
    guard !parts.isEmpty, !text.hasPrefix("/"), !parts.contains("..") else { return nil }
    self.parts = parts.map { Array($0.utf8) }
  }

  /// Whether the pattern means the file at `path`, or a folder above it.
  public func matches(_ path: String) -> Bool {
    // Pattern parts that the folders read so far can have used up.
    var reached = Self.spread([true] + parts.map { _ in false }, parts)
    for name in path.utf8.split(separator: UInt8(ascii: "/")) {
      if reached[parts.count] { return true }
      var next = reached.map { _ in false }
      for (index, part) in parts.enumerated() where reached[index] {
        if Self.isAnyFolders(part) {
          next[index] = true
        } else if Self.matches(part[...], name) {
          next[index + 1] = true
        }
      }
      reached = Self.spread(next, parts)
    }
    return reached[parts.count]
  }

  private static func isAnyFolders(_ part: [UInt8]) -> Bool { part == [0x2A, 0x2A] }

  /// `**` may stand for no folder at all.
  private static func spread(_ reached: [Bool], _ parts: [[UInt8]]) -> [Bool] {
    var reached = reached
    for (index, part) in parts.enumerated() where reached[index] && isAnyFolders(part) {
      reached[index + 1] = true
    }
    return reached
  }

  /// Whether the letters of one name fit; a star that took too little is taken up again.
  private static func matches(_ part: ArraySlice<UInt8>, _ name: Substring.UTF8View.SubSequence)
    -> Bool
  {
    let name = Array(String(Substring(name)).unicodeScalars)
    let part = Array(String(decoding: part, as: UTF8.self).unicodeScalars)
    var (at, from) = (0, 0)
    var star: (part: Int, name: Int)?
    while from < name.count {
      if at < part.count, part[at] == "*" {
        star = (at, from)
        at += 1
      } else if at < part.count, part[at] == "?" || part[at] == name[from] {
        at += 1
        from += 1
      } else if let last = star {
        at = last.part + 1
        from = last.name + 1
        star = (last.part, from)
      } else {
        return false
      }
    }
    return part[at...].allSatisfy { $0 == "*" }
  }
}
