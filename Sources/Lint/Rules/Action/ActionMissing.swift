import Documents
import Incidents

extension Rule {
  static let actionMissing = Rule(
    "action-missing", .error, from: .review, suppression: .inline, retold: .note, types: .failures,
    "the two gravest severities have an action item, the gravest one that prevents and one that detects",
    check: .document { document, context in
      // Without the section there is one thing to say, and document-missing-section says it.
      guard let section = document.section(.actionItems), !section.content.isEmpty,
        let rank = context.rank(ofSeverity: document.severity?.value), rank < 2,
        rank == 0 || rank < context.severities.count - 1
      else { return [] }
      let alive = document.items.filter { $0.state != .declined }
      if alive.isEmpty { return [.actionless(section, in: document)] }
      guard rank == 0 else { return [] }
      return [ActionItem.Kind.prevent, .detect]
        .filter { kind in !alive.contains { $0.kind?.value == kind } }
        .map { .lacking($0, section, in: document) }
    })
}

extension Finding {
  fileprivate static func actionless(_ section: Section, in document: Document) -> Finding {
    let declined = document.items.isEmpty ? "" : " that was not declined"
    return Finding(
      in: document, at: section.heading,
      "\(document.name) is \(document.severity?.value ?? "grave") and has no action item\(declined)",
      help: ["`- [ ] AI-1 (prevent, RC-1) … @owner due:DATE`"], field: "items")
  }

  fileprivate static func lacking(
    _ kind: ActionItem.Kind, _ section: Section, in document: Document
  ) -> Finding {
    let help =
      kind == .prevent
      ? "an item `(prevent, …)`: what makes the same impossible"
      : "an item `(detect, …)`: what makes the next one be noticed sooner"
    return Finding(
      in: document, at: section.heading,
      "\(document.name) is \(document.severity?.value ?? "grave") and has no action item of kind "
        + "`\(kind.rawValue)`",
      help: [help], field: kind.rawValue)
  }
}
