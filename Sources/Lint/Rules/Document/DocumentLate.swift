import Documents
import Incidents

extension Rule {
  static let documentLate = Rule(
    "document-late", .warning, from: .active, suppression: .inline, retold: .silent,
    types: .failures, "a document is in review within two weeks of the resolution",
    check: .document { document, context in
      guard let status = document.status?.value, status == .active || status == .draft,
        let entry = document.timeline.last(where: { $0.kind == .resolve && $0.start != nil }),
        let resolved = entry.start, let instant = resolved.value.instant,
        context.now - instant > context.timeToReview
      else { return [] }
      return [.late(context.now - instant, context.timeToReview, resolved.span, in: document)]
    })
}

extension Finding {
  fileprivate static func late(
    _ age: Int, _ limit: Int, _ resolved: Span, in document: Document
  ) -> Finding {
    Finding(
      in: document, at: document.status?.span ?? document.id?.span ?? Span(0, 0),
      "\(document.name) is still \(document.effectiveStatus == .draft ? "a draft" : "`active`") "
        + "\(age / 86_400) days after the resolution",
      label: "in review within \(limit / 86_400) days", related: [(resolved, "resolved")],
      help: ["open questions do not keep a document from review: they have their own section"],
      field: "status")
  }
}
