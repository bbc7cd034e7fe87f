import Documents
import Incidents

extension Rule {
  static let documentDuplicateID = Rule(
    "document-duplicate-id", .error, from: .active, suppression: .never,
    "no two documents have the same id",
    check: .knowledgeBase { outlines, _ in
      var first: [String: Outline] = [:]
      var findings: [Finding] = []
      for outline in outlines.sorted(by: { $0.path < $1.path }) {
        guard let id = outline.id else { continue }
        if let other = first[id] {
          findings.append(.duplicate(id, outline, other))
        } else {
          first[id] = outline
        }
      }
      return findings
    })
}

extension Finding {
  fileprivate static func duplicate(_ id: String, _ outline: Outline, _ other: Outline) -> Finding {
    Finding(
      "the id `\(id)` is already that of \(other.path)", at: outline.idPlace,
      label: "used a second time",
      related: [Diagnostic.Related(other.idPlace, "first used here")],
      help: [
        "when one day has several incidents, add a letter: `\(id)b`",
        "ids are never reused: links to the old document would lead to the new one",
      ], document: id, field: "id")
  }
}
