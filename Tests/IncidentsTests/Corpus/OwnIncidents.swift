import Foundation

@testable import Documents
@testable import Incidents

/// The documents of this repository.
enum OwnIncidents {
  /// The folder of the repository.
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Every file of `incidents/`, by path.
  static let sources: [SourceText] = {
    guard let base = try? KnowledgeBase(path: root), let listing = try? base.listing() else {
      return []
    }
    return listing.files.sorted { $0.path < $1.path }
      .compactMap { SourceReader.read(root: base.root, stamp: $0).text }
  }()

  /// Text of one file of the repository.
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }
}
