import Foundation

/// The repository that the tests belong to.
enum Repository {
  /// Its folder.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  /// Whether there is a file or folder.
  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  /// Names in a folder, sorted.
  static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent(path).path
    ).sorted()
  }

  /// Paths of the files in a folder and its folders whose names end so, sorted.
  static func files(below path: String, _ suffix: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.appendingPathComponent(path).path)
      .filter { $0.hasSuffix(suffix) }.map { "\(path)/\($0)" }.sorted()
  }

  /// The pages for people: those at the top and in `docs/`.
  static var pages: [String] {
    let below = (try? files(below: "docs", ".md")) ?? []
    return ["README.md", "CHANGELOG.md", "Benchmarks/README.md"] + below
  }

  /// A copy of the knowledge base of the repository.
  static func knowledgeBase() throws -> Scratch {
    let scratch = try Scratch()
    for name in ["incidents", "policy", "postmortem.yml"] {
      try FileManager.default.copyItem(
        at: folder.appendingPathComponent(name), to: scratch.url(name))
    }
    return scratch
  }

  /// A copy of a knowledge base of `Tests/Fixtures`, to work in.
  static func fixture(_ name: String) throws -> Scratch {
    let scratch = try Scratch()
    let base = folder.appendingPathComponent("Tests/Fixtures/\(name)")
    for entry in try FileManager.default.contentsOfDirectory(atPath: base.path) {
      try FileManager.default.copyItem(
        at: base.appendingPathComponent(entry), to: scratch.url(entry))
    }
    return scratch
  }
}
