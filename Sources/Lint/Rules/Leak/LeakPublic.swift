import Documents
import Incidents

extension Rule {
  static let leakPublic = Rule(
    "leak-public", .error, from: .active, suppression: .never,
    "a public document names no internal host, no internal address and no person",
    check: .document { document, context in
      guard document.visibility?.value == .public else { return [] }
      return InternalAddress.all(in: document.source.bytes).map {
        .internal($0.kind, Span($0.range.lowerBound, $0.range.upperBound), in: document)
      }
        + document.names(of: context.policy.people.personalNames).map { .named($0, in: document) }
    })
}

extension Document {
  /// Where one of `names` stands as a whole word.
  fileprivate func names(of names: [String]) -> [Span] {
    guard !names.isEmpty else { return [] }
    let table = WordTable([
      WordList(
        .blame, instead: "", names.filter { $0.utf8.count >= 3 }.joined(separator: ",").lowercased()
      )
    ])
    return table.matches(in: source.bytes).map { Span($0.range.lowerBound, $0.range.upperBound) }
  }
}

extension Finding {
  fileprivate static func `internal`(
    _ kind: InternalAddress.Kind, _ span: Span, in document: Document
  ) -> Finding {
    let name = document.source.text(span)
    let what = kind == .host ? "host" : "address"
    return Finding(
      in: document, at: span, "the document is public, and `\(name)` is an internal \(what)",
      label: "internal", help: ["name what it does: `the primary`, `replica 2`"],
      entity: name)
  }

  fileprivate static func named(_ span: Span, in document: Document) -> Finding {
    let name = document.source.text(span)
    return Finding(
      in: document, at: span, "the document is public, and `\(name)` is a person of `people.yml`",
      label: "a person", help: ["name the role: `the on-call DBA`, `the business owner`"],
      entity: name)
  }
}
