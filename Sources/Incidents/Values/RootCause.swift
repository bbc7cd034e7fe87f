public import Documents

/// One root cause.
public struct RootCause: Sendable {
  /// What part a cause had in the incident.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case trigger, root, contributing, latent

    /// Whether such a cause brought the incident about; the others let it happen, or grow.
    public var isOrigin: Bool { self == .trigger || self == .root }
  }

  /// The whole list item, with its evidence.
  public var span: Span
  /// `RC-1`
  public var id: Located<String>
  /// What part it had; nil where the head does not say.
  public var role: Located<Role>?
  /// As written; the words that count are in `policy/vocabulary.yml`.
  public var category: Located<String>?
  /// The statement, without the head.
  public var statement: MarkdownFragment
  /// Nested paragraphs, lists and code.
  public var evidence: MarkdownFragment

  /// A cause from the parts of its list item.
  public init(
    span: Span, id: Located<String>, role: Located<Role>? = nil,
    category: Located<String>? = nil, statement: MarkdownFragment, evidence: MarkdownFragment
  ) {
    self.span = span
    self.id = id
    self.role = role
    self.category = category
    self.statement = statement
    self.evidence = evidence
  }
}
