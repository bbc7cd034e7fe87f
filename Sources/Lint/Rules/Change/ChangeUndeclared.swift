import Documents
import Incidents

extension Rule {
  static let changeUndeclared = Rule(
    "change-undeclared", .error, from: .review, suppression: .waiver, retold: .note,
    types: [.incident, .nearMiss, .change],
    "`changes` are listed, or `no_changes` says who looked for them and where",
    check: .document { document, _ in
      if let search = document.noChanges {
        return document.contradiction(search) ?? document.emptySearch(search)
      }
      guard document.changes.isEmpty, !document.hasUnreadChanges else { return [] }
      return [.undeclared(in: document)]
    })
}

extension Document {
  /// Whether something stands below `changes` that could not be read; that was reported.
  fileprivate var hasUnreadChanges: Bool {
    extraFields.contains { $0.path == "changes" || $0.path.hasPrefix("changes.") }
  }

  /// Both `changes` and `no_changes`, or nil.
  fileprivate func contradiction(_ search: NoChanges) -> [Finding]? {
    guard let change = changes.first else { return nil }
    return [
      Finding(
        in: self, at: firstLine(of: search.span),
        "\(name) says `no_changes` and lists \(change.name)",
        related: [(change.head(in: self), "a change")],
        help: ["delete `no_changes`: it stands where there are none"], field: "no_changes")
    ]
  }

  fileprivate func emptySearch(_ search: NoChanges) -> [Finding] {
    var missing: [String] = []
    if !search.by.isSaid { missing.append("by") }
    if !search.searched.contains(where: { !Placeholder.isOne($0.value) }) {
      missing.append("searched")
    }
    if missing.isEmpty { return [] }
    return [
      Finding(
        in: self, at: firstLine(of: search.span),
        "\(name) says that nothing was changed, and not \(missing.asQuestion)",
        help: [
          "`no_changes: {by: …, searched: [deployments, configuration, the database's audit log]}`"
        ], field: "no_changes")
    ]
  }
}

extension [String] {
  /// The missing parts of a search, as what a reader would ask.
  fileprivate var asQuestion: String {
    switch self {
    case ["by"]: "who looked (`by`)"
    case ["searched"]: "where somebody looked (`searched`)"
    default: "who looked (`by`) and where (`searched`)"
    }
  }
}

extension Finding {
  fileprivate static func undeclared(in document: Document) -> Finding {
    let place = document.id?.span ?? Span(0, 0)
    let list = "`changes: [{id: CHG-1, title: …}]`; what was done to mend it counts, too"
    if document.effectiveType == .change {
      return Finding(
        in: document, at: place, "\(document.name) is a planned change and lists none",
        help: [list], field: "changes")
    }
    return Finding(
      in: document, at: place,
      "\(document.name) lists no changes and does not say that anybody looked for them",
      help: [
        list, "`no_changes: {by: …, searched: […]}`, if somebody looked and there were none",
      ], field: "changes")
  }
}
