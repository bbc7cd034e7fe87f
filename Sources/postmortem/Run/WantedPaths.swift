import Documents
import Incidents

/// The documents and folders whose findings are to be told; all where none are named.
struct WantedPaths {
  private let paths: [String]

  /// The `paths` that were typed. Throws a `UsageFailure` for one that is nothing in `listing`.
  init(_ paths: [String], in listing: SourceListing, of base: KnowledgeBase) throws {
    self.paths = paths.map {
      $0.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }
    for (path, written) in zip(self.paths, paths)
    where !listing.files.contains(where: { Self.isBelow($0.path, path) })
      && !listing.diagnostics.contains(where: { Self.isBelow($0.place.path, path) })
    {
      throw UsageFailure(
        "\(TerminalText.sanitised(written)) is no document of the knowledge base, "
          + "nor a folder with any; documents are the *.md files below "
          + base.foldersInWords + (path.hasPrefix("../") ? "; -C works in another folder" : ""))
    }
  }

  /// Whether `path` is wanted.
  func contains(_ path: String) -> Bool {
    paths.isEmpty || paths.contains { Self.isBelow(path, $0) }
  }

  private static func isBelow(_ path: String, _ place: String) -> Bool {
    place.isEmpty || path == place || path.hasPrefix(place + "/")
  }
}

extension WantedPaths {
  /// Whether a finding is wanted: one in a wanted file, and one of a waiver that is for a wanted
  /// document or for none that there is.
  func contains(_ finding: Diagnostic, among outlines: [Outline]) -> Bool {
    if contains(finding.place.path) { return true }
    guard finding.place.path == "policy/\(Policy.File.waivers.rawValue)" else { return false }
    guard let document = finding.document else { return true }
    return !outlines.contains { $0.id == document && !contains($0.path) }
  }
}
