import Documents
import Testing

@testable import Lint

/// What the rules on words say of a text, and above all what they leave in peace.
struct LanguageTests {
  private func found(_ rule: String, _ body: String, severity: String = "SEV2") -> [String] {
    Example.findings(
      "id: X\nstatus: final\nseverity: \(severity)", body: body, rule: rule
    ).compactMap(\.field)
  }

  @Test(
    arguments: [
      ("The release was careless.", "careless"),
      ("They should have\n  known better.", "should have known"),
      ("It was a lack of\nattention.", "lack of attention"),
      ("She didn’t bother to look.", "didn’t bother"),
      ("由于值班人员粗\n心，未看告警。", "粗 心"),
      ("这是一次严重失误。", "失误"),
      ("担当者の確認を怠ったため。", "を怠っ"),
      ("**Careless** work.", "Careless"),
      ("| who | what |\n|---|---|\n| ops | reckless |", "reckless"),
    ])
  func `a word that judges a person is found`(text: String, word: String) {
    #expect(found("language-blame", "## Summary\n\n\(text)") == [word])
  }

  @Test(
    arguments: [
      "Nobody was careless.", "It is not a matter of negligence.",
      "The customer wrote: \"careless\".",
      "The word “careless” fell.", "> This was careless.", "Run `careless --all`.",
      "```text\ncareless\n```", "See [the talk](https://a.example/careless/negligent).",
      "[the rule](language-blame-careless.md)", "https://a.example/careless is slow",
      "The cache is lazy and the module stupid-simple.", "A careless_mode of the driver.",
      "客户称之为「粗心」。", "失误率为百分之三。", "这不是失误。", "并非疏忽。", "備考: 「うっかり」と書かれた。",
      "担当者の過失ではない。", "<!-- careless -->",
    ])
  func `what is denied, quoted, code or an address is left in peace`(text: String) {
    #expect(found("language-blame", "## Summary\n\n\(text)") == [])
  }

  @Test func `front matter is read where its author wrote prose, and only there`() {
    let findings = Example.findings(
      """
      id: X
      status: final
      title: "A careless release"
      tags: [careless]
      error_signatures: ["careless: exit 1"]
      source: {title: careless talk}
      """, rule: "language-blame")
    #expect(findings.map(\.place.start.line) == [4])
  }

  @Test(
    arguments: [
      "Each service should have an owner.", "Rows could have been lost.",
      "Nobody could have noticed it.", "The account should have limited rights.",
      "What could have caused it is open.", "Had we a backup? We had.",
      "It was learned in hindsight.", "If only one replica is left, it stops.",
      "副本应答正常。", "脚本应当幂等。", "版本可以回退。", "成本可控。", "如果早高峰来临就限流。",
      "当时应该是主库在写。", "サービスを起動していれば正常。", "削除したはずの行。",
    ])
  func `a rule, a risk and a guess are no counterfactuals`(text: String) {
    #expect(found("language-counterfactual", "## Summary\n\n\(text)") == [])
  }

  @Test(
    arguments: [
      ("We should have never restarted it.", "should have"),
      ("Had we known, it was simple.", "Had we"),
      ("This could easily have been prevented.", nil),
      ("It could have been prevented.", "could have"),
      ("In hindsight, the alert was clear.", "In hindsight"),
      ("In\nhindsight, the alert was clear.", "In hindsight"), ("If we\nhad looked.", "If we had"),
      ("值班人员本来应该先备份。", "本来应该"),
      ("要是当时看了日志。", "要是当时"), ("先に確認すべきであった。", "べきであった"),
      ("監視があれば防げたはずだ。", "防げたはず"),
    ] as [(String, String?)])
  func `what did not happen is found`(text: String, word: String?) {
    #expect(found("language-counterfactual", "## Summary\n\n\(text)") == [word].compactMap(\.self))
  }

  @Test(
    arguments: [
      "Many users, 3,000 of them, saw it.", "How many users is not told.", "A many-to-many table.",
      "\"Too many connections\" stood there.", "延迟不少于平时。", "最大量为上限。", "多くのユーザー（約 300 人）。",
    ])
  func `a figure, or the question for one, silences the wish for one`(text: String) {
    #expect(found("language-unquantified", "## Impact\n\n\(text)") == [])
  }

  @Test func `outside of impact and validations many is only a word`() {
    #expect(found("language-unquantified", "## Summary\n\nMany users saw it.") == [])
    #expect(found("language-unquantified", "## 影响\n\n许多用户看到。") == ["许多"])
  }

  @Test(
    arguments: [
      "The console lets an operator accidentally drop a table", "No check stops a human error here",
      "It was not a human error", "没有防止误操作的确认", "误操作无法被拦截", "誤操作を防ぐ確認がない",
      "一度の操作ミスがそのまま反映される", "The runbook forgot nothing",
    ])
  func `a condition in which a slip is possible is a cause`(statement: String) {
    #expect(
      found("cause-human-error", "## Root causes\n\n- RC-1 (root, tooling) \(statement)") == [])
  }

  @Test func `of a cause that names a slip one rule speaks`() {
    let body = "## 根因\n\n- RC-1 (root, process) 人为失误"
    #expect(found("cause-human-error", body) == ["人为失误"])
    #expect(found("language-blame", body) == [])
  }

  @Test(
    arguments: [
      "The optimizer improves by 30 %", "Improve `pool.max` to the limit", "优化器统计信息每天更新",
      "提升为主库前比对数据", "強化するツールを入れる", "Reviewers see the diff",
    ])
  func `an item that names its result is not vague`(text: String) {
    #expect(
      found("action-vague", "## Action items\n\n- [ ] AI-1 (prevent) \(text) @bob due:2026-07-01")
        == [])
  }

  @Test(
    arguments: ["done when", "完成标准", "完了条件"])
  func `what shows that it is done makes any item concrete`(name: String) {
    let body = "## Action items\n\n- [ ] AI-1 加强监控 @bob due:2026-07-01\n  - \(name): 演练通过"
    #expect(found("action-vague", body) == [])
    #expect(found("action-no-done-when", body) == [])
  }
}
