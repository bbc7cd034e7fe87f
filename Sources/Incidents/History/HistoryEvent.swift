/// Something that happened to a document, an action item or a change between two revisions.
public struct HistoryEvent: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    // A document.
    case added
    case renamed
    case statusChanged = "status-changed"
    case removed
    // An action item.
    case opened
    case ownerSet = "owner-set"
    case ownerChanged = "owner-changed"
    case dueSet = "due-set"
    case dueMoved = "due-moved"
    case stateChanged = "state-changed"
    case done, verified, declined, reopened
    // A change.
    case declared
    case signedOff = "signed-off"
    case validated
    // An item or a change.
    case vanished
  }

  /// Id of the document, after what happened.
  public var document: String
  /// `AI-1` or `CHG-1`; nil where it happened to the document.
  public var entity: String?
  /// What happened; it tells what `before` and `after` are: states, days, people or ids.
  public var kind: Kind
  /// What was there before: a person, a day, a state, an id; nil where nothing was, or there is
  /// nothing to say.
  public var before: String?
  /// What is there after.
  public var after: String?
  /// Of a due date that was moved: whether a `slipped:` line says so.
  public var isExplained: Bool?
  /// Whether the document retells someone else's account.
  public var isExternal: Bool

  /// Whether a due date that became another one was put off, or taken away.
  public static func isSlip(from before: String?, to after: String?) -> Bool {
    guard let before else { return false }
    return after.map { $0 > before } ?? true
  }

  /// An event from its parts; without `entity` it happened to the document itself.
  public init(
    _ kind: Kind, document: String, entity: String? = nil, before: String? = nil,
    after: String? = nil, isExplained: Bool? = nil, isExternal: Bool = false
  ) {
    self.document = document
    self.entity = entity
    self.kind = kind
    self.before = before
    self.after = after
    self.isExplained = isExplained
    self.isExternal = isExternal
  }
}
