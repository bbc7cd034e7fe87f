import Documents
import Incidents

extension Rule {
  static let breachNotAllowed = Rule(
    "breach-not-allowed", .error, from: .draft, suppression: .never, retold: .note,
    types: [.change], "a planned change is not declared a breach: its controls can still be kept",
    check: .document { document, _ in
      document.changes.compactMap { change in
        guard let breach = change.breach else { return nil }
        return .notAllowed(breach, change, in: document)
      }
    })
}

extension Finding {
  fileprivate static func notAllowed(
    _ breach: Breach, _ change: Change, in document: Document
  ) -> Finding {
    let related = document.type.map { [($0.span, "planned")] } ?? []
    return Finding(
      in: document, at: document.firstLine(of: breach.span),
      "\(change.name) is planned, and a planned change cannot be declared a breach",
      related: related,
      help: [
        "keep the control: nothing is done before it is agreed to",
        "if it went wrong all the same, the incident has a document of its own, which may declare it",
      ], entity: change.id?.value, field: "breach")
  }
}
