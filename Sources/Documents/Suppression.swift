/// Why a finding is not held against a document: a comment beside it, or a waiver of the policy.
public struct Suppression: Sendable, Hashable {
  /// By what it is silenced.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// By a comment in the document.
    case inline
    /// By an entry of `policy/waivers.yml`.
    case waiver
  }

  /// By what.
  public var kind: Kind
  /// The reason that was given.
  public var reason: String
  /// Where it was given.
  public var place: Place

  /// A suppression by `kind` for `reason`, written at `place`.
  public init(_ kind: Kind, reason: String, place: Place) {
    self.kind = kind
    self.reason = reason
    self.place = place
  }
}
