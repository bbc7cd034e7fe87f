import Documents
import Incidents

extension Rule {
  static let documentEmptyImpact = Rule(
    "document-empty-impact", .error, from: .review, suppression: .inline, retold: .note,
    types: [.incident], "the impact is told in figures, or `kind: none` says why there was none",
    check: .document { document, _ in
      guard !document.impact.isEmpty else { return [.noImpact(in: document)] }
      return document.impact.filter { !$0.saysSomething }.map { .empty($0, in: document) }
    })
}

extension Impact {
  /// Whether a reader learns how bad it was: a figure, a window, or a sentence.
  fileprivate var saysSomething: Bool {
    if note.map({ !$0.value.isEmpty }) ?? false { return true }
    if kind?.value == Impact.Kind.none { return false }
    return users != nil || requests != nil || money != nil || (from != nil && to != nil)
  }
}

extension Finding {
  fileprivate static func noImpact(in document: Document) -> Finding {
    Finding(
      in: document, at: document.id?.span ?? Span(0, 0), "\(document.name) tells of no impact",
      help: [
        "`impact: [{service: …, kind: …, from: …, to: …}]`, with `users`, `requests` or `money`",
        "if nobody felt it: `kind: none` with a `note` that says how that is known",
      ], field: "impact")
  }

  fileprivate static func empty(_ impact: Impact, in document: Document) -> Finding {
    let service = impact.service.map { " on \($0.value)" } ?? ""
    let place = impact.service?.span ?? impact.kind?.span ?? impact.span
    if impact.kind?.value == Impact.Kind.none {
      return Finding(
        in: document, at: place, "the impact\(service) is `none`, and no `note` says why",
        help: ["`note`: what would have shown an impact, and did not"],
        entity: impact.service?.value, field: "note")
    }
    return Finding(
      in: document, at: place, "the impact\(service) has neither a figure nor a window nor a note",
      help: [
        "`from` and `to`, `users`, `requests` or `money`",
        "where it was never measured, a `note` may say so",
      ], entity: impact.service?.value, field: "impact")
  }
}
