import Documents
import Incidents

extension Rule {
  static let causeUpstreamUnnamed = Rule(
    "cause-upstream-unnamed", .warning, from: .review, suppression: .inline, retold: .note,
    types: .events,
    "a defect in somebody else's software has its name there, and the version without it",
    check: .document { document, _ in
      guard let cause = document.causes.first(where: { $0.category?.value == upstream }) else {
        return []
      }
      guard !document.knownDefects.isEmpty else { return [.unnamed(cause, in: document)] }
      return document.knownDefects.compactMap { .incomplete($0, of: cause, in: document) }
    })

  /// The category of causes that are bugs in software made by others.
  private static let upstream = "dependency-defect"
}

extension Finding {
  fileprivate static func unnamed(_ cause: RootCause, in document: Document) -> Finding {
    Finding(
      in: document, at: cause.category?.span ?? cause.id.span,
      "\(cause.id.value) is a defect of a dependency, and `known_defects` does not name it",
      help: [
        "`known_defects: [{id: …, component: …, fixed_in: […]}]`: the next reader finds it by its number",
        "where it is not reported yet, an action item reports it upstream",
      ], entity: cause.id.value, field: "known_defects")
  }

  fileprivate static func incomplete(
    _ defect: KnownDefect, of cause: RootCause, in document: Document
  ) -> Finding? {
    let missing = [
      defect.id == nil && defect.url == nil ? "`id`" : nil,
      defect.fixedIn.isEmpty ? "`fixed_in`" : nil,
    ].compactMap(\.self)
    guard !missing.isEmpty else { return nil }
    let name = defect.id?.value ?? defect.component?.value ?? "a known defect"
    return Finding(
      in: document,
      at: defect.id?.span ?? defect.component?.span ?? document.firstLine(of: defect.span),
      "\(name), the cause \(cause.id.value), has no \(missing.joined(separator: " and no "))",
      related: [(cause.id.span, "a defect of a dependency")],
      help: [
        "`id` is its name in the upstream's tracker, `fixed_in` the first versions without it",
        "where no version is without it yet: `fixed_in: [none]`",
      ], entity: cause.id.value, field: "known_defects")
  }
}
