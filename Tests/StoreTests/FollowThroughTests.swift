import Documents
import Incidents
import Store
import Testing

/// The views of whether action items were done, and when.
struct FollowThroughTests {
  private let store: KnowledgeBaseStore
  private let temporary: TemporaryDatabase

  private static let text = """
    ---
    id: INC-1
    status: final
    severity: SEV1
    timezone: UTC
    services: [checkout/api]
    ---

    ## Timeline

    ### 2026-01-10

    - 10:00 start: down
    - 11:00 resolve: up

    ## Root causes

    - RC-1 (root, testing) No test.

    ## Action items

    - [x] AI-1 (prevent, RC-1) Kept and in time @dev due:2026-01-20 closed:2026-01-20
      - verified: @qa 2026-01-22
    - [x] AI-2 Moved, done by the second day @dev due:2026-02-10 closed:2026-02-05
      - slipped: 2026-01-25 → 2026-02-01 one
      - slipped: 2026-02-01 → 2026-02-10 two
    - [ ] AI-3 Open and past @dev due:2026-01-31
    - [ ] AI-4 Open, not yet due @dev due:9000-01-01
    - [-] AI-5 Declined @dev due:2026-01-11
      - declined: no, @lead 2026-01-12
    - [x] AI-6 Done, nobody knows when @dev due:2026-01-31
    """

  init() throws {
    temporary = try TemporaryDatabase()
    let document = DocumentReader.read(SourceText(path: "a.md", text: Self.text))
    store = try temporary.store([document])
    var policy = Policy()
    let controls = """
      effective_from: 2026-01-01
      sla_days: {SEV1: 20, SEV2: 60}
      earlier:
        - effective_from: 2020-01-01
          sla_days: {SEV1: 90}
      """
    _ = policy.read(.controls, SourceText(path: "policy/controls.yml", text: controls))
    _ = policy.read(
      .services, SourceText(path: "policy/services.yml", text: "checkout: {team: payments}"))
    try store.update { try $0.setPolicy(policy) }
  }

  private func texts(_ sql: String) throws -> [[String]] {
    try store.query(sql).rows.map { row in
      row.map { value in
        switch value {
        case .null: "–"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): text
        case .blob: "blob"
        }
      }
    }
  }

  @Test func `an item is judged by its first due date and by the policy of its day`() throws {
    let rows = try texts(
      """
      SELECT item_id, first_due, limit_day, is_kept, is_in_time, is_verified, days_to_close, slips
      FROM item_follow_through ORDER BY item
      """)
    #expect(
      rows == [
        ["AI-1", "2026-01-20", "2026-01-30", "1", "1", "1", "10", "0"],
        ["AI-2", "2026-01-25", "2026-01-30", "0", "0", "0", "26", "2"],
        ["AI-3", "2026-01-31", "2026-01-30", "0", "0", "–", "–", "0"],
        ["AI-4", "9000-01-01", "2026-01-30", "–", "0", "–", "–", "0"],
        ["AI-5", "2026-01-11", "2026-01-30", "–", "–", "–", "–", "0"],
        ["AI-6", "2026-01-31", "2026-01-30", "–", "–", "0", "–", "0"],
      ])
  }

  @Test func `shares stand with the number they are of`() throws {
    let rows = try texts(
      """
      SELECT dimension, value, items, closed, kept_of, kept_share, in_time_of, in_time_share,
        verified_share, median_of, median_days, slips_per_item
      FROM follow_through
      """)
    let numbers = ["6", "3", "3", "0.333", "4", "0.25", "0.333", "2", "18.0", "0.333"]
    #expect(
      rows == [
        ["all", ""] + numbers,
        ["cause", "testing", "1", "1", "1", "1.0", "1", "1.0", "1.0", "1", "10.0", "0.0"],
        ["severity", "SEV1"] + numbers, ["team", "payments"] + numbers,
      ])
  }

  @Test func `an item is of the team of the part that it is about`() throws {
    var policy = Policy()
    _ = policy.read(
      .services,
      SourceText(
        path: "policy/services.yml",
        text: "checkout: {team: payments}\ncheckout/api: {team: api}\nsearch: {team: search}"))
    try store.update { try $0.setPolicy(policy) }
    let rows = try texts("SELECT value, items FROM follow_through WHERE dimension = 'team'")
    #expect(rows == [["api", "6"]])
  }

  /// Something that git tells, at noon of a day of January 2026, in the commit of that day.
  private func event(
    _ day: Int, _ item: String, _ kind: HistoryEvent.Kind, _ before: String? = nil,
    _ after: String? = nil
  ) -> RecordedEvent {
    RecordedEvent(
      revision: "r\(day)", at: 1_767_268_800 + (day - 1) * 86_400,
      event: HistoryEvent(kind, document: "INC-1", entity: item, before: before, after: after))
  }

  @Test func `what git tells counts, and what it cannot know is dated by the file`() throws {
    try store.update {
      try $0.record(
        [
          // The first commit: as old as the document, which began on 10 January.
          event(12, "AI-3", .opened), event(12, "AI-3", .dueSet, nil, "2026-01-15"),
          event(14, "AI-3", .dueMoved, "2026-01-15", "2026-01-31"),
          // Opened on the 13th and done on the 19th, not on the 20th as the file says.
          event(13, "AI-1", .opened), event(13, "AI-1", .dueSet, nil, "2026-01-20"),
          event(19, "AI-1", .done, "open", "done"),
          // Came closed: the file knows better than the commit.
          event(60, "AI-2", .opened), event(60, "AI-2", .done, "open", "done"),
          // Done, opened again, and done in a file that is not committed.
          event(13, "AI-6", .opened), event(14, "AI-6", .done, "open", "done"),
          event(15, "AI-6", .reopened, "done", "open"),
        ], isContinued: false, in: nil)
    }
    let rows = try texts(
      """
      SELECT item_id, opened_on, first_due, closed_on, slips, reopenings, days_to_close
      FROM item_follow_through ORDER BY item
      """)
    #expect(
      rows == [
        ["AI-1", "2026-01-13", "2026-01-20", "2026-01-19", "0", "0", "6"],
        ["AI-2", "2026-02-05", "2026-01-25", "2026-02-05", "2", "0", "0"],
        ["AI-3", "2026-01-10", "2026-01-15", "–", "1", "0", "–"],
        ["AI-4", "2026-01-10", "9000-01-01", "–", "0", "0", "–"],
        ["AI-5", "2026-01-10", "2026-01-11", "2026-01-12", "0", "0", "–"],
        ["AI-6", "2026-01-13", "2026-01-31", "–", "0", "1", "–"],
      ])
  }
}
