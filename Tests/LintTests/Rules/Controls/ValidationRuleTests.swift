import Documents
import Incidents
import Testing

@testable import Lint

/// Rules about what is checked after a change.
struct ValidationRuleTests {
  private func messages(
    _ rule: String, _ fields: String, _ validations: String,
    _ example: ControlExample = ControlExample()
  ) -> [String] {
    example.messages(rule, "\(fields), validations: [\(validations)]")
  }

  @Test func `a check that was not made has nothing further to tell`() {
    #expect(messages("validation-incomplete", "risk: low", "{result: not-done}") == [])
  }

  @Test func `a planned check has no outcome yet`() {
    #expect(
      messages(
        "validation-incomplete", "risk: low", "{kind: functional, criterion: a, method: b}",
        ControlExample(type: "change"))
        == ["the functional validation of CHG-1 lacks `by`"])
  }

  @Test func `a result that cannot be read is not called missing`() {
    #expect(
      messages(
        "validation-incomplete", "risk: low",
        "{kind: functional, criterion: a, method: b, by: c, at: 2026-05-01, result: passed, "
          + "evidence: d}") == [])
  }

  @Test(
    arguments: [
      ("{at: 2026-05-01 10:59, result: pass}", 1), ("{at: 2026-05-01 11:00, result: pass}", 0),
      ("{at: 2026-05-01, result: pass}", 0), ("{at: 2026-05-01 10:59, result: fail}", 0),
      ("{kind: rollback-tested, at: 2026-04-30, result: pass}", 0),
      ("{at: 2026-05-01 10:59, result: pass}, {at: 2026-05-01 11:20, result: pass}", 0),
      ("{at: 2026-05-01 10:59, result: pass}, {result: pass}", 0),
    ])
  func `one check after the end is enough`(validations: String, count: Int) {
    let fields = "started_at: 2026-05-01 10:00, ended_at: 2026-05-01 11:00"
    #expect(messages("validation-before-end", fields, validations).count == count)
  }

  private let deadline = ControlExample(policy: [
    .controls: "validation: {required: {failover: [data-consistency]}, deadline: 4h}"
  ])

  @Test(
    arguments: [
      (
        "failover",
        "{kind: functional, at: 2026-05-01 19:00}, {kind: data-consistency, at: 2026-05-02 11:00}",
        1
      ),
      ("failover", "{kind: data-consistency, at: 2026-05-01 22:00}", 0),
      (
        "failover",
        "{kind: data-consistency, at: 2026-05-01 19:00}, {kind: data-consistency, at: 2026-05-03}",
        0
      ),
      ("failover", "{kind: data-consistency, at: 2026-05-02}", 1),
      (
        "config",
        "{kind: functional, at: 2026-05-01 19:00}, {kind: security, at: 2026-05-02 11:00}", 0
      ),
      ("config", "{kind: functional, at: 2026-05-02 11:00}", 1),
    ])
  func `the first check of each demanded kind is in time`(
    category: String, validations: String, count: Int
  ) {
    let fields = "category: \(category), started_at: 2026-05-01 18:00"
    #expect(messages("validation-late", fields, validations, deadline).count == count)
    #expect(messages("validation-late", fields, validations) == [])
  }

  @Test(
    arguments: [
      ("risk: medium, executed_by: bob", "{by: bob}", 1),
      ("risk: medium, executed_by: bob", "{by: '@bob'}", 1),
      ("risk: medium, executed_by: bob", "{by: bob}, {by: qa-chen}", 0),
      ("risk: medium, executed_by: bob", "{by: bob}, {by: qa-chen, result: not-done}", 1),
      ("risk: medium, executed_by: bob", "{by: bob}, {criterion: x}", 0),
      ("risk: low, executed_by: bob", "{by: bob}", 0), ("executed_by: bob", "{by: bob}", 0),
    ])
  func `somebody else looks from risk medium on`(fields: String, checks: String, count: Int) {
    #expect(messages("validation-by-executor", fields, checks).count == count)
  }

  @Test(
    arguments: [
      ("datastore", "{kind: functional, result: pass}", ["no `data-consistency`"]),
      ("datastore", "{kind: data-consistency, result: fail}", []),
      (
        "datastore", "{kind: data-consistency, result: not-done}, {kind: functional}",
        ["no `data-consistency`"]
      ),
      ("datastore", "{kind: functional, result: fail}", []), ("datastore", "{result: pass}", []),
      ("release", "{kind: functional}", ["no `deployed-artifact`"]),
      ("config", "{kind: functional}", []),
    ])
  func `a check fits what was touched`(category: String, checks: String, facts: [String]) {
    #expect(
      messages("validation-wrong-kind", "category: \(category)", checks)
        == facts.map { "CHG-1, of category `\(category)`, has \($0) validation" })
  }

  /// Whether the failed check of CHG-1 is answered by what else stands in the document.
  private func isAnswered(
    _ result: String, by other: String, in change: String = "title: x", body: String = ""
  ) -> Bool {
    ControlExample(body: body).findings(
      """
        - {id: CHG-1, \(change), validations: [{kind: functional, at: 2026-05-01 11:00, result: \(result)}]}
        - {id: CHG-2, \(other)}
      """
    ).allSatisfy { $0.rule != "validation-failed-open" }
  }

  @Test(
    arguments: [
      ("title: y", false), ("title: Undo CHG-1", true), ("title: Undo CHG-12", false),
      ("title: y, rollback: {steps: CHG-1 again}", true), ("title: y, relation: resolved", true),
      ("title: y, relation: caused", false),
      ("title: Undo CHG-1, started_at: 2026-05-01 11:05", true),
      ("title: Undo CHG-1, started_at: 2026-05-01 10:05", false),
    ])
  func `a failed check is answered by a later change that mends it`(other: String, isAnswer: Bool) {
    #expect(isAnswered("fail", by: other) == isAnswer)
    #expect(isAnswered("partial", by: other) == isAnswer)
  }

  @Test func `a temporary change that was undone answers for its checks`() {
    #expect(isAnswered("fail", by: "title: y", in: "title: x, temporary: {reverted_by: CHG-2}"))
  }

  @Test func `an action item does the rest of what passed in part, and cannot mend a failure`() {
    let item = "## Action items\n\n- [ ] AI-1 (repair) The rest of CHG-1 @bob due:2026-07-01"
    #expect(isAnswered("partial", by: "title: y", body: item))
    #expect(!isAnswered("fail", by: "title: y", body: item))
  }

  @Test(
    arguments: [
      ("{kind: functional, at: 2026-05-01 12:00, result: pass}", 0),
      ("{kind: functional, at: 2026-05-01 10:00, result: pass}", 1),
      ("{kind: security, at: 2026-05-01 12:00, result: pass}", 1),
      ("{kind: functional, at: 2026-05-01 12:00, result: fail}", 1),
    ])
  func `the same check may pass later`(again: String, count: Int) {
    let failed = "{kind: functional, at: 2026-05-01 11:00, result: fail}"
    #expect(messages("validation-failed-open", "risk: low", "\(failed), \(again)").count == count)
  }

  @Test(
    arguments: [
      "ok", "OK!", "looks fine", "It works.", "works as expected", "everything is back to normal",
      "no problems found", "all good", "正常", "没问题", "一切正常", "无异常", "系统运行正常。", "服务恢复正常",
      "未发现异常", "没有问题", "確認OK", "問題なし", "異常なし", "問題ありません", "正常に動作しました", "特に問題なし",
    ])
  func `judgement alone is no criterion`(criterion: String) {
    #expect(VacuousText.isVacuous(criterion))
  }

  @Test(
    arguments: [
      "p99 正常: 210 ms", "count(*) equals", "no errors in the log", "the login page works",
      "replication is normal", "error rate back to normal", "the primary is up", "复制正常", "登录正常",
      "主从一致", "数据没问题的标准是 0 行差异", "レプリカは正常", "ログイン画面は正常", "エラーログに異常なし", "200 OK", "x",
      "the flow as a whole has no problem", "", "the system",
    ])
  func `a criterion that names what was looked at is one`(criterion: String) {
    #expect(!VacuousText.isVacuous(criterion))
  }
}
