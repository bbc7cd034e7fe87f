/// What cannot be read in a file of data, and where.
package struct InputFault: Error, Sendable, Hashable {
  /// The fact.
  package let message: String
  /// Where it is.
  package let span: Span

  /// The fault `message` at `span`.
  package init(_ message: String, at span: Span) {
    self.message = message
    self.span = span
  }
}
