package import Documents

/// `lint: allow RULE: reason`, as a comment of the document says it.
package struct SuppressionComment: Sendable {
  /// What keeps it from being read.
  package enum Fault: Sendable, Hashable {
    /// Another word than `allow` stands there.
    case order(Located<String>)
    /// `until` without a day.
    case day(Located<String>)
  }

  /// The comment with its marks.
  package var span: Span
  /// The rules it names, as written.
  package var rules: [Located<String>]
  /// The last day on which it counts; nil where it has no end.
  package var until: Located<CivilDay>?
  /// Why; nil where nothing is said.
  package var reason: Located<String>?
  /// The lines (from 1) whose findings it means; empty where nothing follows it.
  package var lines: Range<Int>
  /// What keeps it from being read.
  package var fault: Fault?

  /// A comment at `span` that means the findings in `lines`.
  package init(span: Span, rules: [Located<String>] = [], lines: Range<Int>) {
    self.span = span
    self.rules = rules
    self.lines = lines
  }
}
