public import Documents

/// `lint: allow RULE: reason`, as a comment of the document says it.
public struct SuppressionComment: Sendable {
  /// What keeps it from being read.
  public enum Fault: Sendable, Hashable {
    /// Another word than `allow` stands there.
    case order(Located<String>)
    /// `until` without a day.
    case day(Located<String>)
  }

  /// The comment with its marks.
  public var span: Span
  /// The rules it names, as written.
  public var rules: [Located<String>]
  /// The last day on which it counts; nil where it has no end.
  public var until: Located<CivilDay>?
  /// Why; nil where nothing is said.
  public var reason: Located<String>?
  /// The lines (from 1) whose findings it means; empty where nothing follows it.
  public var lines: Range<Int>
  /// What keeps it from being read.
  public var fault: Fault?

  /// A comment at `span` that means the findings in `lines`.
  public init(span: Span, rules: [Located<String>] = [], lines: Range<Int>) {
    self.span = span
    self.rules = rules
    self.lines = lines
  }
}
