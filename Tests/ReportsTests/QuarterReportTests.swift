import Documents
import Incidents
import Store
import Testing

@testable import Reports

@Suite struct QuarterReportTests {
  private func page(
    _ base: TestBase, _ quarter: String = "2026-Q3", policy: Policy = Policy()
  ) throws -> ReportPage {
    let quarter = try #require(Quarter(quarter))
    let source = try ReportSource(store: base.store, policy: policy)
    return QuarterReport(source, quarter: quarter, asOf: quarter.last).page
  }

  private func section(_ key: String, _ page: ReportPage) throws -> ReportSection {
    try #require(page.sections.first { $0.key == key })
  }

  @Test(arguments: [
    ("2026-Q1", "2026-01-01", "2026-03-31"), ("2024-Q1", "2024-01-01", "2024-03-31"),
    ("2026-q4", "2026-10-01", "2026-12-31"), ("0001-Q1", "0001-01-01", "0001-03-31"),
    ("9999-Q4", "9999-10-01", "9999-12-31"),
  ])
  func `a quarter has three months`(text: String, first: String, last: String) throws {
    let quarter = try #require(Quarter(text))
    #expect(quarter.first.description == first)
    #expect(quarter.last.description == last)
    #expect(Quarter(containing: quarter.last) == quarter)
    #expect(quarter.description == text.uppercased())
  }

  @Test(arguments: ["", "2026", "2026-3", "2026-Q0", "2026-Q5", "0000-Q1", "２026-Q1", "2026-Q11"])
  func `anything else is none`(text: String) {
    #expect(Quarter(text) == nil)
  }

  @Test func `an empty base has a report that says none`() throws {
    let page = try page(TestBase())
    #expect(page.sections.allSatisfy { $0.count == 0 && $0.entries.list.isEmpty })
    #expect(page.figures.allSatisfy { $0.count == 0 && $0.previous == 0 && $0.median == 0 })
  }

  private func incident(_ id: String, _ day: String, minutes: Int, items: String = "") -> String {
    document(id, day: day, front: "severity: SEV1\nservices: [checkout]", items: items)
      .replacing("- 10:00 start: down", with: "- 10:00 start: down\n- 10:\(minutes) resolve: up")
      .replacing(
        "## Action", with: "## Root causes\n\n- RC-1 (root, testing) No test.\n\n## Action")
  }

  @Test func `numbers and medians stand beside those of the quarter before`() throws {
    let base = try TestBase(
      incident("INC-1", "2026-05-01", minutes: 30), incident("INC-2", "2026-07-01", minutes: 20),
      incident("INC-3", "2026-08-01", minutes: 40), incident("INC-4", "2026-10-01", minutes: 59))
    let page = try page(base)
    let incidents = try #require(page.figures.first { $0.key == "incidents" })
    #expect(incidents.count == 2)
    #expect(incidents.previous == 1)
    #expect(incidents.median == 0)
    let times = try section("times", page).entries.list
    #expect(times.map(\.lead) == ["2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4", "2025-Q3"])
    #expect(times[0].facts == ["detect: n 0", "mitigate: n 0", "resolve: median 30 min (n 2)"])
    let causes = try section("causes", page).entries.list
    #expect(causes.map(\.lead) == ["2"])
    #expect(causes.map(\.text) == ["testing (1 in the quarter before)"])
    let repeats = try section("repeats", page)
    #expect(
      repeats.notes == [
        "Incidents that repeated an earlier one: 2026-Q3: 2 of 2 (100 %), 2026-Q2: 0 of 1 (0 %), "
          + "2026-Q1: 0 of 0, 2025-Q4: 0 of 0, 2025-Q3: 0 of 0."
      ])
  }

  @Test func `follow-through judges the first promise`() throws {
    let base = try TestBase(
      incident(
        "INC-1", "2026-07-01", minutes: 20,
        items: """
          - [x] AI-1 One @dev due:2026-07-20 closed:2026-07-11
            - verified: @qa 2026-07-12
          - [x] AI-2 Two @dev due:2026-08-20 closed:2026-08-10
            - slipped: 2026-08-01 → 2026-08-20 the fair
          - [ ] AI-3 Three @dev due:2026-09-01
          - [ ] AI-4 Four @dev due:2026-10-20
          - [-] AI-5 Five @dev due:2026-08-01
            - declined: no, @lead 2026-07-05
          """))
    let follow = try section("follow-through", page(base)).entries.list
    #expect(
      follow.map(\.lead) == ["2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4", "2025-Q3", "SEV1"])
    #expect(follow[0].text == "kept 1 of 3 (33 %)")
    #expect(
      follow[0].facts == [
        "verified 1 of 2 (50 %)", "median 25 days to close (n 2)", "0.3 slips an item",
      ])
    #expect(follow[1].text == "kept 0 of 0")
    #expect(follow[5].facts == follow[0].facts)
  }

  @Test func `quarter and database judge alike`() throws {
    let controls = "effective_from: 2000-01-01\nsla_days: {SEV1: 30}\n"
    var policy = Policy()
    _ = policy.read(.controls, SourceText(path: "policy/controls.yml", text: controls))
    let base = try TestBase(
      incident(
        "INC-1", "2025-07-01", minutes: 20,
        items: """
          - [x] AI-1 (prevent, RC-1) One @dev due:2025-07-20 closed:2025-07-11
          - [x] AI-2 (prevent, RC-1) Two @dev due:2025-08-20 closed:2025-08-10
            - verified: @qa 2025-08-12
            - slipped: 2025-08-01 → 2025-08-20 the fair
          - [ ] AI-3 Three @dev due:2025-09-01
          - [x] AI-4 Four, nobody knows when @dev due:2025-09-01
          - [-] AI-5 Five @dev due:2025-08-01
            - declined: no, @lead 2025-07-05
          """))
    try base.store.update { try $0.setPolicy(policy) }
    let follow = try section("follow-through", page(base, "2025-Q3", policy: policy)).entries.list
    let rows = try base.store.query(
      """
      SELECT dimension || ': kept ' || sum(is_kept) || ' of ' || count(is_kept) || ', in time '
        || sum(is_in_time) || ' of ' || count(is_in_time) || ', ' || max(days_to_close)
      FROM follow_through_groups JOIN item_follow_through USING (document, item)
      GROUP BY dimension, value ORDER BY dimension
      """
    ).rows.map { "\($0)" }
    func has(_ text: String) -> Bool { rows.contains { $0.contains(text) } }
    #expect(has("all: kept 1 of 3, in time 1 of 3, 40"), "\(rows)")
    #expect(has("cause: kept 1 of 2, in time 1 of 2, 40"), "\(rows)")
    #expect(follow[0].text == "kept 1 of 3 (33 %)")
    #expect(follow[0].facts.first == "in time 1 of 3 (33 %)")
    let cause = try #require(follow.first { $0.lead == "cause testing" })
    #expect(cause.text == "kept 1 of 2 (50 %)")
    #expect(cause.facts.contains("median 25 days to close (n 2)"))
  }
}
