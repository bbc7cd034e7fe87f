/// A way to mend a finding by machine: texts that replace others. A fix never invents a fact.
public struct Fix: Sendable, Hashable {
  /// Whether it may be applied without a look.
  public enum Applicability: String, Sendable, Hashable {
    /// What the author meant is beyond doubt: `--fix` applies it.
    case safe
    /// Most probably meant; `--unsafe-fixes` applies it, and somebody looks at the difference.
    case unsafe
  }

  /// One replacement.
  public struct Edit: Sendable, Hashable {
    /// What is replaced; empty where text is inserted.
    public var place: Place
    /// What stands there afterwards.
    public var replacement: String

    /// The replacement of `span` of `source` by `replacement`.
    public init(_ span: Span, in source: SourceText, with replacement: String) {
      self.init(source.place(of: span), with: replacement)
    }

    /// The replacement of what stands at `place` by `replacement`.
    public init(_ place: Place, with replacement: String) {
      self.place = place
      self.replacement = replacement
    }
  }

  /// What it does, as an order: "write `title`".
  public var title: String
  /// Whether it may be applied without a look.
  public var applicability: Applicability
  /// Its replacements, all of one file, in the order of their places; they do not overlap.
  public var edits: [Edit]

  /// A fix by several replacements.
  public init(_ title: String, _ applicability: Applicability, _ edits: [Edit]) {
    self.title = title
    self.applicability = applicability
    self.edits = edits
  }

  /// A fix that writes `replacement` at `span` of `source`.
  public static func write(
    _ replacement: String, at span: Span, in source: SourceText, _ applicability: Applicability
  ) -> Fix {
    write(replacement, at: source.place(of: span), applicability)
  }

  /// A fix that writes `replacement` at `place`.
  public static func write(
    _ replacement: String, at place: Place, _ applicability: Applicability
  ) -> Fix {
    Fix("write `\(replacement)`", applicability, [Edit(place, with: replacement)])
  }
}
