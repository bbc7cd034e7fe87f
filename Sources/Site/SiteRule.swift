/// What the pages about findings say of a rule of the linter.
package struct SiteRule: Sendable, Hashable {
  /// What it demands, in one line of English.
  package var summary: String
  /// Why, English Markdown; may be empty.
  package var reason: String
  /// How to mend what it finds, English Markdown; may be empty.
  package var wayOut: String

  /// A rule.
  package init(summary: String, reason: String = "", wayOut: String = "") {
    self.summary = summary
    self.reason = reason
    self.wayOut = wayOut
  }
}
