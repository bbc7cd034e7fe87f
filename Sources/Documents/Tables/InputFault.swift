/// What cannot be read in a file of data, and where.
public struct InputFault: Error, Sendable, Hashable {
  /// The fact.
  public let message: String
  /// Where it is.
  public let span: Span

  /// The fault `message` at `span`.
  public init(_ message: String, at span: Span) {
    self.message = message
    self.span = span
  }
}
