/// What the pages about findings say of a rule of the linter.
public struct SiteRule: Sendable, Hashable {
  /// What it demands, in one line of English.
  public var summary: String
  /// Why, English Markdown; may be empty.
  public var reason: String
  /// How to mend what it finds, English Markdown; may be empty.
  public var wayOut: String

  /// A rule.
  public init(summary: String, reason: String = "", wayOut: String = "") {
    self.summary = summary
    self.reason = reason
    self.wayOut = wayOut
  }
}
