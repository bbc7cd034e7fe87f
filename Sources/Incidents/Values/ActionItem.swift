public import Documents

/// One action item.
///
/// An object, as every rule looks at all of them. Only the reader of its file writes to it.
public final class ActionItem {
  /// What an item is for, as its head says it: `AI-1 (prevent, P1)`.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case prevent, detect, mitigate, repair, process, investigate
  }

  /// How far an item has come.
  public enum State: String, Sendable, Hashable, CaseIterable {
    case proposed, open
    case inProgress = "in-progress"
    case blocked, done, verified, declined

    /// Whether nothing is left to do.
    public var isClosed: Bool { self == .done || self == .verified || self == .declined }
  }

  /// `verified: @who DATE`
  public struct Verification: Sendable {
    /// Who looked, without `@`; nil where the line names nobody.
    public var by: Located<String>?
    /// When: the first day of the line, nil where it has none.
    public var on: Located<CivilDay>?
    /// A check, with what the line says of it.
    public init(by: Located<String>? = nil, on: Located<CivilDay>? = nil) {
      self.by = by
      self.on = on
    }
  }

  /// `slipped: DATE → DATE why`
  public struct Slip: Sendable {
    /// The day on which it was due before; nil where the line has no day.
    public var from: Located<CivilDay>?
    /// The day on which it is due after; nil where the line has not two days.
    public var to: Located<CivilDay>?
    /// Why, without days and names; empty where nothing is said.
    public var reason: String
    /// A slip from the days of its line and what is left of it.
    public init(from: Located<CivilDay>?, to: Located<CivilDay>?, reason: String) {
      self.from = from
      self.to = to
      self.reason = reason
    }
  }

  /// `declined: why, @who DATE`
  public struct Decline: Sendable {
    /// Why, without days and names; empty where nothing is said.
    public var reason: String
    /// Who decided, without `@`; nil where the line names nobody.
    public var by: Located<String>?
    /// When: the last day of the line, nil where it has none.
    public var on: Located<CivilDay>?
    /// A decision not to do it, with what the line says of it.
    public init(reason: String, by: Located<String>? = nil, on: Located<CivilDay>? = nil) {
      self.reason = reason
      self.by = by
      self.on = on
    }
  }

  /// A nested `name: value` line.
  public struct Field: Sendable {
    /// What stands before the colon, in small letters.
    public var name: Located<String>
    /// What stands behind the colon, perhaps nothing.
    public var value: Located<String>
    /// A line from its name, in small letters, and its value.
    public init(name: Located<String>, value: Located<String>) {
      self.name = name
      self.value = value
    }
  }

  /// The whole list item, with what is nested in it.
  public let span: Span
  /// `AI-1`
  public let id: Located<String>
  /// What the box and the `status:` word say together.
  public internal(set) var state: State
  /// The word of `status:`, where one is written.
  public internal(set) var writtenStatus: Located<State>?
  /// What it is for; nil where the head does not say.
  public internal(set) var kind: Located<Kind>?
  /// 0 (highest) to 3.
  public internal(set) var priority: Located<Int>?
  /// Causes it answers, `RC-n`.
  public internal(set) var causes: [Located<String>] = []
  /// What is to be done, without the head and the `@owner due:` words.
  public internal(set) var text: MarkdownFragment
  /// Who has it, without `@`; nil where nobody is named.
  public internal(set) var owner: Located<String>?
  /// The day of `due:`; nil where none is written, or none that can be read.
  public internal(set) var due: Located<CivilDay>?
  /// The day of `closed:`; nil where none is written, or none that can be read.
  public internal(set) var closed: Located<CivilDay>?
  /// The last `verified:` line; nil where there is none.
  public internal(set) var verification: Verification?
  /// Every `slipped:` line, in the order of the file.
  public internal(set) var slips: [Slip] = []
  /// The last `declined:` line; nil where there is none.
  public internal(set) var decline: Decline?
  /// Every nested `name: value` line, the ones above included.
  public internal(set) var fields: [Field] = []
  /// Nested blocks that are no fields.
  public internal(set) var details: MarkdownFragment

  /// An item without owner, days and fields, which are read one by one.
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
