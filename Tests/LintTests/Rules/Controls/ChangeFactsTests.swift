import Documents
import Testing

@testable import Lint

/// Rules that ask a change for its facts.
struct ChangeFactsTests {
  private func undeclared(_ frontMatter: String) -> [String] {
    Example.findings("id: X\nstatus: review\n\(frontMatter)", rule: "change-undeclared")
      .map(\.message)
  }

  @Test func `a planned change lists the change`() {
    #expect(undeclared("type: change") == ["X is a planned change and lists none"])
  }

  @Test func `guides and drills need not tell of changes`() {
    #expect(undeclared("type: guide") == [])
    #expect(undeclared("type: drill") == [])
  }

  @Test func `a search that found nothing names who searched and where`() {
    #expect(undeclared("no_changes: {by: alice, searched: deployments}") == [])
    #expect(
      undeclared("no_changes: {by: alice}")
        == ["X says that nothing was changed, and not where somebody looked (`searched`)"])
  }

  @Test func `changes and their absence contradict each other`() {
    #expect(
      undeclared("no_changes: {by: alice, searched: x}\nchanges: [{id: CHG-1, title: x}]")
        == ["X says `no_changes` and lists CHG-1"])
  }

  @Test func `changes that cannot be read were reported and are not called missing`() {
    #expect(undeclared("changes: none") == [])
  }

  @Test func `a retold account without changes is a note`() {
    let found = Example.findings(
      "id: X\nstatus: final\nsource: {title: x}", rule: "change-undeclared")
    #expect(found.map(\.severity) == [.note])
  }

  @Test func `a plan has neither an executor nor a start`() {
    let plan = "kind: normal, risk: low, targets: [a]"
    #expect(ControlExample(type: "change").messages("change-missing-field", plan) == [])
    #expect(
      ControlExample(type: "change", status: "final").messages("change-missing-field", plan)
        == ["CHG-1 lacks `executed_by` and `started_at`"])
  }

  @Test func `a value that cannot be read is not called missing`() {
    let fields = "kind: emergancy, targets: [a], executed_by: bob, started_at: 2026-05-01 10:00"
    #expect(
      ControlExample().messages("change-missing-field", fields) == ["CHG-1 lacks `risk`"])
  }

  @Test(
    arguments: [
      ("started_at: 2026-05-01 10:00, ended_at: 2026-05-01", 0),
      ("started_at: 2026-05-01 10:00, ended_at: 2026-05-01 09:59", 1),
      ("started_at: 2026-05-01T10:00+08:00, ended_at: 2026-05-01T02:00Z", 0),
      ("window: {from: 2026-05-01 10:00, to: 2026-05-01 09:00}", 1),
      ("started_at: 2026-06-01 00:04", 0), ("started_at: 2026-06-02 10:00", 1),
    ])
  func `an end comes after its start and neither after today`(fields: String, count: Int) {
    #expect(ControlExample().messages("change-interval", fields).count == count)
  }

  @Test func `a planned change may lie in the future until it is final`() {
    let fields = "started_at: 2026-06-02 10:00"
    #expect(ControlExample(type: "change").messages("change-interval", fields) == [])
    #expect(
      ControlExample(type: "change", status: "final").messages("change-interval", fields)
        == ["CHG-1 began at 2026-06-02 10:00, 34 h in the future"])
  }

  @Test(
    arguments: [
      ("rollback: {steps: a, trigger: b}", 0), ("rollback: {trigger: b}", 1),
      ("irreversible: true", 0), ("irreversible: false", 1), ("risk: low", 1),
    ])
  func `a change has a way back or says that it has none`(fields: String, count: Int) {
    #expect(ControlExample().messages("change-no-rollback", fields).count == count)
  }

  @Test(
    arguments: [
      ("temporary: {reverted_by: CHG-2}", "y", 0), ("risk: low", "Undo CHG-1", 0),
      ("risk: low", "CHG-2", 1), ("risk: low", "Undo CHG-12", 1),
    ])
  func `what undoes another change needs no way back of its own`(
    first: String, title: String, count: Int
  ) {
    let found = ControlExample().findings(
      """
        - {id: CHG-1, title: x, irreversible: true, \(first)}
        - {id: CHG-2, title: \(title)}
      """)
    #expect(found.filter { $0.rule == "change-no-rollback" }.count == count)
  }

  @Test(
    arguments: [
      ("step 5", 0), ("Step 5: switch", 0), ("step", 1), ("step 50", 1), ("a", 1),
    ])
  func `a sign-off for a step names it or its beginning`(scope: String, count: Int) {
    let fields = "skipped: ['step 5: switch'], signoffs: [{by: alice, scope: ['\(scope)']}]"
    #expect(ControlExample().messages("change-skipped-step", fields).count == count)
  }

  @Test func `the beginning of a step ends with a word`() {
    let fields = "skipped: [step 50], signoffs: [{by: alice, scope: [step 5]}]"
    #expect(
      ControlExample().messages("change-skipped-step", fields)
        == ["nobody agreed that CHG-1 leaves out \"step 50\""])
  }

  @Test func `yes is no name of a step`() {
    #expect(
      ControlExample().messages("change-skipped-step", "skipped: yes")
        == ["CHG-1 left out a step and does not say which"])
  }

  @Test(arguments: [("2026-05-31", 1), ("2026-06-01", 0), ("2026-05-31 23:54", 1)])
  func `a temporary change is open when its day is over`(day: String, count: Int) {
    let fields = "started_at: 2026-05-01 10:00, temporary: {revert_by: \(day)}"
    #expect(ControlExample().messages("change-temporary-open", fields).count == count)
  }

  @Test func `a temporary change that has not begun is not open`() {
    #expect(
      ControlExample(type: "change").messages("change-temporary-open", "temporary: {}") == [])
  }
}
