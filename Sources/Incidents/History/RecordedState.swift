import Documents

/// What a document's history is told by: how far it, its action items and its changes have come.
public struct RecordedState: Sendable, Hashable {
  /// One action item.
  public struct Item: Sendable, Hashable {
    /// `AI-1`
    public var id: String
    /// How far it is, by its box, its `status:` and who verified it.
    public var state: ActionItem.State
    /// Who has it, without `@`; nil where nobody is named.
    public var owner: String?
    /// The day on which it is due; nil where none is written.
    public var due: CivilDay?
    /// The days to which `slipped:` lines say that it was moved.
    public var slippedTo: Set<CivilDay>
  }

  /// One change.
  public struct Change: Sendable, Hashable {
    /// `CHG-1`
    public var id: String
    /// Whether a sign-off is written.
    public var isSigned: Bool
    /// Whether a validation is written.
    public var isValidated: Bool
  }

  /// Id of the document.
  public var id: String
  /// Ids that it had before.
  public var formerIDs: [String]
  /// Where it stands; nil where nothing known is said.
  public var status: Status?
  /// Whether it retells someone else's account.
  public var isExternal: Bool
  /// Its items, each id once, in the order of the file.
  public var items: [Item]
  /// Its changes, each id once, in the order of the file.
  public var changes: [Change]

  /// The state of `document`; nil where it cannot be read or has no id, so that nothing can be told.
  public init?(_ document: Document) {
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
