public import Documents

/// A second-level section of the body.
public struct Section: Sendable {
  /// Sections with a meaning; every other heading is `other`.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case preamble, summary, impact, timeline
    case rootCauses = "root-causes"
    case detection, response, lessons, perspectives
    case actionItems = "action-items"
    case openQuestions = "open-questions"
    case evidence, other
  }

  /// What the section means; `other` where its heading is none of the known ones.
  public var kind: Kind
  /// The heading as written; empty for the preamble.
  public var title: String
  /// The heading line (for the preamble, the first byte of the body).
  public var heading: Span
  /// What stands below the heading.
  public var content: MarkdownFragment

  /// A section from its parts; of the heading, `title` is the text and `heading` the place.
  public init(kind: Kind, title: String, heading: Span, content: MarkdownFragment) {
    self.kind = kind
    self.title = title
    self.heading = heading
    self.content = content
  }
}
