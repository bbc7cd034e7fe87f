/// Where somebody stands in a knowledge base whose root the program works in.
struct Standpoint: Equatable, Sendable {
  /// Folders of the root, from that of the file system down.
  let root: [String]
  /// Folders from the root to where they stand; empty at the root.
  let below: [String]

  /// A path that they typed, as it is from the root. One that leads out of the knowledge base becomes
  /// absolute.
  func fromRoot(_ typed: String) -> String {
    if typed.hasPrefix("/") {
      let parts = Self.parts(typed)
      guard parts.starts(with: root) else { return typed }
      let inside = parts.dropFirst(root.count).joined(separator: "/")
      return inside.isEmpty ? "." : inside
    }
    if below.isEmpty { return typed }
    var path = root + below
    for part in Self.parts(typed) {
      if part == ".." { _ = path.popLast() } else { path.append(part) }
    }
    guard path.starts(with: root) else { return "/" + path.joined(separator: "/") }
    let inside = path.dropFirst(root.count).joined(separator: "/")
    return inside.isEmpty ? "." : inside
  }

  /// A path from the root, as they would type it.
  func shown(_ path: String) -> String {
    if below.isEmpty || path.hasPrefix("/") { return path }
    let parts = Self.parts(path)
    var common = 0
    while common < min(below.count, parts.count - 1), below[common] == parts[common] { common += 1 }
    let up = [String](repeating: "..", count: below.count - common)
    return (up + parts[common...]).joined(separator: "/")
  }

  private static func parts(_ path: String) -> [String] {
    path.split(separator: "/").filter { $0 != "." }.map(String.init)
  }
}
