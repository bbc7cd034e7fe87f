package import Documents

/// A second-level section of the body.
package struct Section: Sendable {
  /// Sections with a meaning; every other heading is `other`.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case preamble, summary, impact, timeline
    case rootCauses = "root-causes"
    case detection, response, lessons, perspectives
    case actionItems = "action-items"
    case openQuestions = "open-questions"
    case evidence, other
  }

  package var kind: Kind
  /// The heading as written; empty for the preamble.
  package var title: String
  /// The heading line (for the preamble, the first byte of the body).
  package var heading: Span
  /// What stands below the heading.
  package var content: MarkdownFragment

  package init(kind: Kind, title: String, heading: Span, content: MarkdownFragment) {
    self.kind = kind
    self.title = title
    self.heading = heading
    self.content = content
  }
}
