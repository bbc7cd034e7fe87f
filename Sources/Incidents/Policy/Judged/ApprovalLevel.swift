import Documents

/// One level of the chain that must agree to a change.
public struct ApprovalLevel: Sendable, Hashable {
  /// Why the level is in the chain.
  public enum Origin: Sendable, Hashable {
    /// Risk and kind ask for it.
    case chain
    /// A freeze inserts it; the name of the freeze where it has one.
    case freeze(name: String?)
    /// The change cannot be undone.
    case irreversible
  }

  /// The role that agrees.
  public let role: String
  /// Why the level is in the chain.
  public let origin: Origin

  /// A level that asks for `role`; by default because risk and kind do.
  public init(_ role: String, _ origin: Origin = .chain) {
    self.role = role
    self.origin = origin
  }
}

/// What of a change decides who must agree to it.
public struct ChangeTraits: Sendable {
  /// As written; a change whose risk nobody stated counts as `high`.
  public var risk: Change.Risk
  /// As written; a change whose kind nobody stated counts as `normal`.
  public var kind: Change.Kind
  /// Whether the author says that there is no way back.
  public var isIrreversible: Bool

  /// The traits that `change` states; `high`, `normal` and a way back where it states none.
  public init(_ change: Change) {
    risk = change.risk?.value ?? .high
    kind = change.kind?.value ?? .normal
    isIrreversible = change.irreversible?.value ?? false
  }

  /// What was read of a change elsewhere; nil where nobody stated it.
  public init(risk: Change.Risk?, kind: Change.Kind?, isIrreversible: Bool) {
    self.risk = risk ?? .high
    self.kind = kind ?? .normal
    self.isIrreversible = isIrreversible
  }
}
