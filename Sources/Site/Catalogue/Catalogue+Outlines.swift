public import Incidents

extension Catalogue {
  /// Cards with what documents say of each other and nothing else: enough for the pages of
  /// documents, too little for lists.
  public init(_ outlines: [Outline]) {
    self.init(outlines.compactMap(Card.init))
  }
}

extension Card {
  /// What other documents may know of the document; nil where it has no id that can name a page.
  fileprivate convenience init?(_ outline: Outline) {
    guard let id = outline.id, Address.isSafe(id) else { return nil }
    self.init(
      id: id, path: outline.path, title: outline.title ?? id, type: outline.type,
      status: outline.status, severity: outline.severity, isExternal: outline.isExternal,
      day: nil, services: [], band: PhaseBand([]), times: ResponseTimes(), causes: [], items: [],
      changes: [], related: outline.references.map { Link(id: $0.id, kind: $0.relation) },
      formerIDs: outline.formerIDs.map(\.id))
  }
}
