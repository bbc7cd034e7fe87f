/// A way to mend a finding by machine: texts that replace others. A fix never invents a fact.
package struct Fix: Sendable, Hashable {
  /// Whether it may be applied without a look.
  package enum Applicability: String, Sendable, Hashable {
    /// What the author meant is beyond doubt: `--fix` applies it.
    case safe
    /// Most probably meant; `--unsafe-fixes` applies it, and somebody looks at the difference.
    case unsafe
  }

  /// One replacement.
  package struct Edit: Sendable, Hashable {
    /// The place of `span`, for people and machines that count lines.
    package var place: Place
    /// The bytes that are replaced, as the file was read; empty where text is inserted.
    package var span: Span
    /// What stands there afterwards.
    package var replacement: String

    /// The replacement of `span` of `source` by `replacement`.
    package init(_ span: Span, in source: SourceText, with replacement: String) {
      place = source.place(of: span)
      self.span = span
      self.replacement = replacement
    }
  }

  /// What it does, as an order: "write `title`".
  package var title: String
  /// Whether it may be applied without a look.
  package var applicability: Applicability
  /// Its replacements, all of one file, in the order of their places; they do not overlap.
  package var edits: [Edit]

  /// A fix by several replacements.
  package init(_ title: String, _ applicability: Applicability, _ edits: [Edit]) {
    self.title = title
    self.applicability = applicability
    self.edits = edits
  }

  /// A fix that writes `replacement` at `span` of `source`.
  package static func write(
    _ replacement: String, at span: Span, in source: SourceText, _ applicability: Applicability
  ) -> Fix {
    Fix(
      "write `\(replacement)`", applicability,
      [Edit(span, in: source, with: replacement)])
  }
}
