import Documents

/// What a document's history is told by: how far it, its action items and its changes have come.
package struct RecordedState: Sendable, Hashable {
  /// One action item.
  package struct Item: Sendable, Hashable {
    /// `AI-1`
    package var id: String
    package var state: ActionItem.State
    package var owner: String?
    package var due: CivilDay?
    /// The days to which `slipped:` lines say that it was moved.
    package var slippedTo: Set<CivilDay>
  }

  /// One change.
  package struct Change: Sendable, Hashable {
    /// `CHG-1`
    package var id: String
    /// Whether a sign-off is written.
    package var isSigned: Bool
    /// Whether a validation is written.
    package var isValidated: Bool
  }

  /// Id of the document.
  package var id: String
  /// Ids that it had before.
  package var formerIDs: [String]
  /// Where it stands; nil where nothing known is said.
  package var status: Status?
  /// Whether it retells someone else's account.
  package var isExternal: Bool
  /// Its items, each id once, in the order of the file.
  package var items: [Item]
  /// Its changes, each id once, in the order of the file.
  package var changes: [Change]

  /// The state of `document`; nil where it cannot be read or has no id, so that nothing can be told.
  package init?(_ document: Document) {
    guard document.isReadable, let id = document.id?.value else { return nil }
    self.id = id
    formerIDs = document.formerIDs.map(\.value)
    status = document.status?.value
    isExternal = document.isExternal
    var seen: Set<String> = []
    items = document.items.compactMap { item in
      guard seen.insert(item.id.value).inserted else { return nil }
      return Item(
        id: item.id.value, state: item.state, owner: item.owner?.value, due: item.due?.value,
        slippedTo: Set(item.slips.compactMap { $0.to?.value }))
    }
    changes = document.changes.compactMap { change in
      guard let id = change.id?.value, seen.insert(id).inserted else { return nil }
      return Change(
        id: id, isSigned: !change.signoffs.isEmpty, isValidated: !change.validations.isEmpty)
    }
  }
}
