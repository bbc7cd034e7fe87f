import Documents
import Incidents

extension Rule {
  static let actionClosedWithoutEvidence = Rule(
    "action-closed-without-evidence", .error, from: .draft, suppression: .waiver, retold: .note,
    types: .events, "a closed action item has its evidence and its day",
    check: .document { document, _ in
      document.items.filter { $0.state == .done || $0.state == .verified }
        .compactMap { .unproven($0, in: document) }
    })
}

extension Finding {
  fileprivate static func unproven(_ item: ActionItem, in document: Document) -> Finding? {
    var missing: [String] = []
    var help: [String] = []
    if item.proof == nil {
      missing.append("no evidence")
      help.append(
        "a line `- evidence: …` below it: the commit, the dashboard, the minutes of the drill")
    }
    if item.closed == nil {
      missing.append("no day")
      help.append("`closed:2026-03-31` in its first line")
    }
    guard !missing.isEmpty else { return nil }
    return Finding(
      in: document, at: item.id.span,
      "\(item.id.value) is closed with \(missing.joined(separator: " and "))",
      help: help + ["where nobody can show that it was done, it is open"], entity: item.id.value,
      field: item.proof == nil ? "evidence" : "closed")
  }
}
