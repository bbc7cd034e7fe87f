package import Documents

/// One action item.
package struct ActionItem: Sendable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case prevent, detect, mitigate, repair, process, investigate
  }

  package enum State: String, Sendable, Hashable, CaseIterable {
    case proposed, open
    case inProgress = "in-progress"
    case blocked, done, verified, declined

    /// Whether nothing is left to do.
    package var isClosed: Bool { self == .done || self == .verified || self == .declined }
  }

  /// `verified: @who DATE`
  package struct Verification: Sendable {
    package var by: Located<String>?
    package var on: Located<CivilDay>?
    package init(by: Located<String>? = nil, on: Located<CivilDay>? = nil) {
      self.by = by
      self.on = on
    }
  }

  /// `slipped: DATE → DATE why`
  package struct Slip: Sendable {
    package var from: Located<CivilDay>?
    package var to: Located<CivilDay>?
    package var reason: String
    package init(from: Located<CivilDay>?, to: Located<CivilDay>?, reason: String) {
      self.from = from
      self.to = to
      self.reason = reason
    }
  }

  /// `declined: why, @who DATE`
  package struct Decline: Sendable {
    package var reason: String
    package var by: Located<String>?
    package var on: Located<CivilDay>?
    package init(reason: String, by: Located<String>? = nil, on: Located<CivilDay>? = nil) {
      self.reason = reason
      self.by = by
      self.on = on
    }
  }

  /// A nested `name: value` line.
  package struct Field: Sendable {
    package var name: Located<String>
    package var value: Located<String>
    package init(name: Located<String>, value: Located<String>) {
      self.name = name
      self.value = value
    }
  }

  package var span: Span
  /// `AI-1`
  package var id: Located<String>
  /// What the box and the `status:` word say together.
  package var state: State
  /// The word of `status:`, where one is written.
  package var writtenStatus: Located<State>?
  package var kind: Located<Kind>?
  /// 0 (highest) to 3.
  package var priority: Located<Int>?
  /// Causes it answers, `RC-n`.
  package var causes: [Located<String>] = []
  /// What is to be done, without the head and the `@owner due:` words.
  package var text: MarkdownFragment
  package var owner: Located<String>?
  package var due: Located<CivilDay>?
  package var closed: Located<CivilDay>?
  package var verification: Verification?
  package var slips: [Slip] = []
  package var decline: Decline?
  /// Every nested `name: value` line, the ones above included.
  package var fields: [Field] = []
  /// Nested blocks that are no fields.
  package var details: MarkdownFragment

  package init(
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
  package func field(_ name: String) -> String? {
    fields.first { $0.name.value == name }?.value.value
  }
}
