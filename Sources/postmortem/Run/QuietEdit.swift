import Documents
import Incidents
import Store

/// Some documents that changed, as all others see them. Where they say what they said before, an edit
/// is quiet: nothing is wrong between documents that was not before, and no page but their own shows
/// anything new.
struct QuietEdit {
  /// What others knew of the documents, by path.
  private var former: [String: Outline] = [:]
  /// Which waivers they used.
  private var waivers: [String: Set<Place>] = [:]
  /// What was wrong in each alone.
  private var findings: [String: [Diagnostic]] = [:]
  /// With more documents it is cheaper to look at everything.
  private static let most = 64

  /// An edit of `files`, of which nothing is written yet; nil where a document is new, or its front
  /// matter says another thing to others.
  init?(of files: [OpenedFile], in session: UpdateSession) throws {
    guard files.count <= Self.most else { return nil }
    for file in files {
      let path = file.file.path
      guard let head = file.outline, let outline = try session.outline(at: path),
        head.hasSameHead(as: outline)
      else { return nil }
      former[path] = outline
      waivers[path] = try session.usedWaivers(in: path)
      findings[path] = try session.findings(in: path)
    }
  }

  /// Whether the documents, which are written now and of which others may know `outlines`, say nothing
  /// new. Those with findings of rules that look at several do: these may stand on another line.
  func isQuiet(after outlines: [Outline], in session: UpdateSession) throws -> Bool {
    guard outlines.count == former.count else { return false }
    return try outlines.allSatisfy { outline in
      let path = outline.path
      guard let before = former[path], outline.saysSame(as: before) else { return false }
      return try outline.suppressions.isEmpty && !session.hasSharedFinding(in: path)
        && session.usedWaivers(in: path) == waivers[path]
    }
  }

  /// Whether the same is wrong in each of the documents, which are written now, at the same places.
  func hasSameFindings(in session: UpdateSession) throws -> Bool {
    try findings.allSatisfy { try session.findings(in: $0.key) == $0.value }
  }

  /// Whether the documents, of which others may know `outlines` now, link to the files that they linked to.
  func hasSameLinks(after outlines: [Outline]) -> Bool {
    outlines.count == former.count
      && outlines.allSatisfy { former[$0.path]?.hasSameLinks(as: $0) == true }
  }
}
