import Documents

/// Checks the ids of changes, causes and items: each leads to one place of the document.
enum EntityIDs {
  /// Reports ids of changes that cannot be ids, and every id that is there twice.
  static func check(_ document: Document) {
    let changes = document.changes.compactMap(\.id)
    for id in changes where !DocumentReader.isID(id.value) {
      document.diagnostics.append(
        Diagnostic(
          "document-invalid-value", .error, "`\(id.value)` cannot be the id of a change",
          at: document.source.place(of: id.span),
          help: ["write `CHG-1`: up to 64 letters, digits, `.`, `_` and `-`"], field: "id"))
    }
    reportRepeated(changes, "change", in: document)
    reportRepeated(document.causes.map(\.id), "cause", in: document)
    reportRepeated(document.items.map(\.id), "action item", in: document)
  }

  private static func reportRepeated(
    _ ids: [Located<String>], _ noun: String, in document: Document
  ) {
    guard ids.count > 1 else { return }
    var first: [String: Span] = [:]
    for id in ids {
      guard let other = first[id.value] else {
        first[id.value] = id.span
        continue
      }
      document.diagnostics.append(
        Diagnostic(
          "document-duplicate-id", .error, "two of the document's \(noun)s are called \(id.value)",
          at: document.source.place(of: id.span), label: "again",
          related: [.init(document.source.place(of: other), "first")],
          help: ["give the second one the next free number"], entity: id.value, field: "id"))
    }
  }
}
