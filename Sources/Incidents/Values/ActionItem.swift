public import Documents

/// One action item.
public struct ActionItem: Sendable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case prevent, detect, mitigate, repair, process, investigate
  }

  public enum State: String, Sendable, Hashable, CaseIterable {
    case proposed, open
    case inProgress = "in-progress"
    case blocked, done, verified, declined

    /// Whether nothing is left to do.
    public var isClosed: Bool { self == .done || self == .verified || self == .declined }
  }

  /// `verified: @who DATE`
  public struct Verification: Sendable {
    public var by: Located<String>?
    public var on: Located<CivilDay>?
    public init(by: Located<String>? = nil, on: Located<CivilDay>? = nil) {
      self.by = by
      self.on = on
    }
  }

  /// `slipped: DATE → DATE why`
  public struct Slip: Sendable {
    public var from: Located<CivilDay>?
    public var to: Located<CivilDay>?
    public var reason: String
    public init(from: Located<CivilDay>?, to: Located<CivilDay>?, reason: String) {
      self.from = from
      self.to = to
      self.reason = reason
    }
  }

  /// `declined: why, @who DATE`
  public struct Decline: Sendable {
    public var reason: String
    public var by: Located<String>?
    public var on: Located<CivilDay>?
    public init(reason: String, by: Located<String>? = nil, on: Located<CivilDay>? = nil) {
      self.reason = reason
      self.by = by
      self.on = on
    }
  }

  /// A nested `name: value` line.
  public struct Field: Sendable {
    public var name: Located<String>
    public var value: Located<String>
    public init(name: Located<String>, value: Located<String>) {
      self.name = name
      self.value = value
    }
  }

  public var span: Span
  /// `AI-1`
  public var id: Located<String>
  /// What the box and the `status:` word say together.
  public var state: State
  /// The word of `status:`, where one is written.
  public var writtenStatus: Located<State>?
  public var kind: Located<Kind>?
  /// 0 (highest) to 3.
  public var priority: Located<Int>?
  /// Causes it answers, `RC-n`.
  public var causes: [Located<String>] = []
  /// What is to be done, without the head and the `@owner due:` words.
  public var text: MarkdownFragment
  public var owner: Located<String>?
  public var due: Located<CivilDay>?
  public var closed: Located<CivilDay>?
  public var verification: Verification?
  public var slips: [Slip] = []
  public var decline: Decline?
  /// Every nested `name: value` line, the ones above included.
  public var fields: [Field] = []
  /// Nested blocks that are no fields.
  public var details: MarkdownFragment

  public init(
    span: Span, id: Located<String>, state: State, text: MarkdownFragment,
    details: MarkdownFragment
  ) {
    self.span = span
    self.id = id
    self.state = state
    self.text = text
    self.details = details
  }

  /// Value of the first nested field of that name (`ticket`, `evidence`, `done when`).
  public func field(_ name: String) -> String? {
    fields.first { $0.name.value == name }?.value.value
  }
}
