import Documents
import Incidents

extension Rule {
  static let documentStatusJump = Rule(
    "document-status-jump", .error, from: .draft, suppression: .inline, retold: .silent,
    types: .events, "a document becomes final through a review, and is not opened again in silence",
    check: .former { document, former, _ in
      guard let status = document.status, let before = former.status else { return [] }
      if status.value == .final, before == .active || before == .draft {
        return [
          .jumped(
            status, from: before, in: document,
            help: "make it `review` first: others read it before it is final")
        ]
      }
      if before == .final || before == .withdrawn, status.value != before,
        status.value != .withdrawn
      {
        return [
          .jumped(
            status, from: before, in: document,
            help: "say why beside it: `# lint: allow document-status-jump: why`")
        ]
      }
      return []
    })
}

extension Finding {
  fileprivate static func jumped(
    _ status: Located<Status>, from before: Status, in document: Document, help: String
  ) -> Finding {
    Finding(
      in: document, at: status.span,
      "the document was \(before.rawValue) at the base and is \(status.value.rawValue) now",
      label: "\(before.rawValue) at the base", help: [help], field: "status")
  }
}
