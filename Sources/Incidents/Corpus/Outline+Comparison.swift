extension Outline {
  /// Whether both front matters say the same to other documents, in the same places.
  public func hasSameHead(as other: Outline) -> Bool {
    path == other.path && id == other.id && idPlace == other.idPlace && formerIDs == other.formerIDs
      && title == other.title
      && type == other.type && status == other.status && severity == other.severity
      && isExternal == other.isExternal && references == other.references
      && services == other.services
  }

  /// Whether nobody who knows only outlines could tell the two apart, but for the places of links, at
  /// which only findings of the document itself stand.
  public func saysSame(as other: Outline) -> Bool {
    hasSameHead(as: other) && day == other.day && categories == other.categories
      && failureClass == other.failureClass && symptom == other.symptom
      && headings == other.headings && suppressions == other.suppressions
      && links.elementsEqual(other.links) { $0.path == $1.path && $0.heading == $1.heading }
  }

  /// Whether both link to the same files.
  public func hasSameLinks(as other: Outline) -> Bool {
    links.elementsEqual(other.links) { $0.path == $1.path }
  }
}
