import Documents
import Incidents
import Testing

@testable import Lint

struct RuleSettingsTests {
  private static func configuration(_ text: String) -> (Configuration, SourceText) {
    let source = SourceText(path: "postmortem.yml", text: text)
    return (Configuration.read(source).0, source)
  }

  private static func level(_ text: String, _ rule: Rule, at path: String) -> RuleSettings.Level {
    RuleSettings(configuration(text).0).settings(for: path).severity(of: rule)
  }

  @Test func `an override counts for its paths, and before the top`() {
    let text = """
      rules: {signoff: warning, signoff-missing: error}
      overrides:
        - {paths: ["old/**"], rules: {signoff: note}}
        - {paths: ["old/2019", "older"], rules: {signoff-missing: off}}
      """
    #expect(Self.level(text, .signoffMissing, at: "new/a.md") == .severity(.error))
    #expect(Self.level(text, .signoffAfterStart, at: "new/a.md") == .severity(.warning))
    // A group in an override counts before a rule at the top.
    #expect(Self.level(text, .signoffMissing, at: "old/a.md") == .severity(.note))
    #expect(Self.level(text, .signoffMissing, at: "old/2019/a.md") == .off)
    #expect(Self.level(text, .signoffAfterStart, at: "old/2019/a.md") == .severity(.note))
    #expect(Self.level(text, .timelineGap, at: "old/a.md") == .standard)
  }

  @Test func `what means nothing is named with its place`() {
    let (configuration, source) = Self.configuration(
      """
      rules: {signof: note}
      overrides:
        - {paths: [/etc], rules: {timeline-gap: quiet}}
        - rules: {signoff: note}
      """)
    let found = RuleSettings.diagnostics(configuration, in: source)
    #expect(
      found.map { "\($0.place.start.line):\($0.place.start.column) \($0.message)" } == [
        "1:9 `signof` is no rule and no group of rules",
        "3:43 `quiet` is not how a rule can speak",
        "3:14 `/etc` matches no path of the knowledge base", "4:5 the override names no `paths`",
      ])
  }

  @Test func `the linter asks for the path of the document`() {
    let (configuration, _) = Self.configuration(
      "overrides: [{paths: [a.md], rules: {document-missing-field: off}}]")
    var context = LintContext(now: Example.now, configuration: configuration)
    #expect(Example.findings("id: A", rule: "document-missing-field", context: context).isEmpty)
    context = LintContext(now: Example.now)
    #expect(!Example.findings("id: A", rule: "document-missing-field", context: context).isEmpty)
  }
}
