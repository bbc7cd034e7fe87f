import Documents
import Incidents

extension Rule {
  static let actionClosedByOwner = Rule(
    "action-closed-by-owner", .warning, from: .final, suppression: .inline, retold: .note,
    types: .events, "a closed action item of priority P0 or P1 was verified by somebody else",
    check: .document { document, _ in
      document.items
        .filter { $0.state == .done && ($0.priority?.value ?? Int.max) <= 1 }
        .map { .unverified($0, in: document) }
    })
}

extension Finding {
  fileprivate static func unverified(_ item: ActionItem, in document: Document) -> Finding {
    let own = item.verification?.by
    let fact =
      own.map { "is verified by its owner, @\($0.value), only" }
      ?? "is closed, and nobody verified it"
    return Finding(
      in: document, at: own?.span ?? item.id.span, "\(item.id.value) \(fact)",
      label: "P\(item.priority?.value ?? 1)",
      help: ["a line `- verified: @who DATE` below it: somebody else looked at the evidence"],
      entity: item.id.value, field: "verified")
  }
}
