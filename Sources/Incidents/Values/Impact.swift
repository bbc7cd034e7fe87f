public import Documents

/// One of `impact:`: who felt what, when.
public struct Impact: Sendable {
  /// What users had of it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case unavailable, degraded
    case wrongData = "wrong-data"
    case none
  }

  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// The service that users felt it on.
  public var service: Located<String>?
  /// What they had of it; nil where nothing known is said.
  public var kind: Located<Kind>?
  /// Its start; nil where nobody says.
  public var from: Located<Moment>?
  /// Its end; nil where it goes on, or nobody says.
  public var to: Located<Moment>?
  /// Figures as written: a number with its unit is the author's.
  public var users: Located<String>?
  /// How many requests, as written.
  public var requests: Located<String>?
  /// What it cost, as written.
  public var money: Located<String>?
  /// What the figures do not say.
  public var note: Located<String>?

  /// An empty value; its fields are read one by one.
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
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// The store whose data is concerned.
    public var store: Located<String>?
    /// First moment concerned.
    public var from: Located<Moment>?
    /// Last moment concerned.
    public var to: Located<Moment>?
    /// What became of the data; nil where nothing known is said.
    public var state: Located<State>?
    /// How many records, as written.
    public var records: Located<String>?
    /// The action item that reconciles it.
    public var reconciledBy: Located<String>?

    /// An empty value; its fields are read one by one.
    public init() {}
  }

  /// Where the value stands: the word `none`, the mapping or the list.
  public var span = Span(0, 0)
  /// Whether the author says that none was lost.
  public var isNone = false
  /// How that was checked (`data_loss: {none: true, checked: …}` or beside `none`).
  public var checked: Located<String>?
  /// The ranges.
  public var windows: [Window] = []

  /// Nothing is said: neither that no data was lost nor what was.
  public init() {}
}
