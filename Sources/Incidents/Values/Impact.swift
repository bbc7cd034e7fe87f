package import Documents

/// One of `impact:`: who felt what, when.
package struct Impact: Sendable {
  /// What users had of it.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case unavailable, degraded
    case wrongData = "wrong-data"
    case none
  }

  package var span = Span(0, 0)
  package var service: Located<String>?
  package var kind: Located<Kind>?
  package var from: Located<Moment>?
  package var to: Located<Moment>?
  /// Figures as written: a number with its unit is the author's.
  package var users: Located<String>?
  package var requests: Located<String>?
  package var money: Located<String>?
  package var note: Located<String>?

  package init() {}
}

/// `data_loss:`
package struct DataLoss: Sendable {
  /// What became of a range of data.
  package enum State: String, Sendable, Hashable, CaseIterable {
    case lost, diverged, recovered, unknown
  }

  /// One store and one range.
  package struct Window: Sendable {
    package var span = Span(0, 0)
    package var store: Located<String>?
    package var from: Located<Moment>?
    package var to: Located<Moment>?
    package var state: Located<State>?
    package var records: Located<String>?
    /// The action item that reconciles it.
    package var reconciledBy: Located<String>?

    package init() {}
  }

  package var span = Span(0, 0)
  /// Whether the author says that none was lost.
  package var isNone = false
  /// How that was checked (`data_loss: {none: true, checked: …}` or beside `none`).
  package var checked: Located<String>?
  /// The ranges.
  package var windows: [Window] = []

  package init() {}
}
