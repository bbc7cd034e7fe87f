import Documents
import Testing

@testable import Lint

/// One mistake is told once.
struct EchoTests {
  private func rules(_ frontMatter: String, body: String = "") -> [String] {
    Example.findings(frontMatter, body: body).map(\.rule)
  }

  @Test func `a misspelt key is not missing as well`() {
    let fields = "id: INC-1\nstatus: active\nseverity: SEV1\ntimezone: UTC\n"
    #expect(rules(fields + "titel: x") == ["document-unknown-key"])
    #expect(rules(fields + "colour: x") == ["document-missing-field", "document-unknown-key"])
  }

  @Test func `changes below a misspelt key are not unknown as well`() {
    let found = Example.findings(
      """
      id: INC-1
      title: x
      status: review
      severity: SEV1
      timezone: UTC
      chnages: [{id: CHG-1, title: x}]
      """, body: "## Timeline\n\n- 10:00 change(CHG-1): x")
    #expect(found.contains { $0.rule == "document-unknown-key" })
    #expect(!found.contains { ["link-unknown-reference", "change-undeclared"].contains($0.rule) })
  }

  @Test func `a key below another one with the same name excuses nothing`() {
    let found = rules(
      """
      id: INC-1
      status: active
      severity: SEV1
      timezone: UTC
      source: {titel: x}
      """)
    #expect(found.contains("document-missing-field") && found.contains("document-unknown-key"))
  }

  private static let midnight = """
    ## Timeline

    ### 2026-03-01
    - 23:50 start: x
    - 00:04 detect: y
    """

  private static let fields =
    "id: INC-1\ntitle: x\nstatus: draft\nseverity: SEV1\ntimezone: UTC\nservices: [pay]"

  @Test func `an entry that goes backwards is not told as a milestone, too`() {
    #expect(
      rules(Self.fields, body: Self.midnight).filter { $0.hasPrefix("timeline") } == [
        "timeline-out-of-order"
      ])
  }

  @Test(arguments: ["(sic)", "<!-- lint: allow timeline-out-of-order: as they wrote it -->"])
  func `where the order is meant or allowed, the milestones are still judged`(mark: String) {
    let open = Example.findings(Self.fields, body: "\(Self.midnight) \(mark)")
      .filter { $0.isOpen && $0.rule.hasPrefix("timeline") }
    #expect(open.map(\.rule) == ["timeline-phase-order"])
  }

  @Test func `a day that cannot be read is no missing one`() {
    let found = Example.findings(
      "id: INC-1\ntitle: x\nstatus: review\nseverity: SEV1\ntimezone: UTC",
      body: "## Action items\n\n- [ ] AI-1 (prevent) x @bob due:2026-13-01")
    #expect(found.contains { $0.rule == "document-invalid-value" })
    #expect(!found.contains { $0.rule == "action-no-due-date" })
  }
}
