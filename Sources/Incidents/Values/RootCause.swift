package import Documents

/// One root cause.
package struct RootCause: Sendable {
  package enum Role: String, Sendable, Hashable, CaseIterable {
    case trigger, root, contributing, latent

    /// Whether such a cause brought the incident about; the others let it happen, or grow.
    package var isOrigin: Bool { self == .trigger || self == .root }
  }

  package var span: Span
  /// `RC-1`
  package var id: Located<String>
  package var role: Located<Role>?
  package var category: Located<String>?
  /// The statement, without the head.
  package var statement: MarkdownFragment
  /// Nested paragraphs, lists and code.
  package var evidence: MarkdownFragment

  package init(
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
