public import Documents

/// One of `impact:`: who felt what, when.
public struct Impact: Sendable {
  /// What users had of it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case unavailable, degraded
    case wrongData = "wrong-data"
    case none
  }

  public var span = Span(0, 0)
  public var service: Located<String>?
  public var kind: Located<Kind>?
  public var from: Located<Moment>?
  public var to: Located<Moment>?
  /// Figures as written: a number with its unit is the author's.
  public var users: Located<String>?
  public var requests: Located<String>?
  public var money: Located<String>?
  public var note: Located<String>?

  public init() {}
}

/// `data_loss:`
public struct DataLoss: Sendable {
  /// What became of a range of data.
  public enum State: String, Sendable, Hashable, CaseIterable {
    case lost, diverged, recovered, unknown
  }

  /// One store and one range.
  public struct Window: Sendable {
    public var span = Span(0, 0)
    public var store: Located<String>?
    public var from: Located<Moment>?
    public var to: Located<Moment>?
    public var state: Located<State>?
    public var records: Located<String>?
    /// The action item that reconciles it.
    public var reconciledBy: Located<String>?

    public init() {}
  }

  public var span = Span(0, 0)
  /// Whether the author says that none was lost.
  public var isNone = false
  /// How that was checked (`data_loss: {none: true, checked: …}` or beside `none`).
  public var checked: Located<String>?
  /// The ranges.
  public var windows: [Window] = []

  public init() {}
}
