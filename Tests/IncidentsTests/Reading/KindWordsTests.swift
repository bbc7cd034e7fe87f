import Testing

@testable import Documents
@testable import Incidents

/// Kinds of entries in Chinese and Japanese.
struct KindWordsTests {
  @Test(
    arguments: [
      ("14:23 检测: 延迟升高", TimelineEntry.Kind.detect), ("14:23 恢复：服务正常", .resolve),
      ("14:23检测：延迟升高", .detect), ("**14:23** 告警 ： 延迟升高", .alert),
      ("14:23 検知: 遅延が増えた", .detect), ("14:23 復旧：正常に戻った", .resolve),
      ("14:23 エスカレーション: 部長に電話", .escalate), ("变更: 重启", .change),
    ])
  func `a kind is read in Chinese and Japanese`(line: String, kind: TimelineEntry.Kind) {
    let read = Written.timeline("- \(line)")
    #expect(read.firstEntry?.kind == kind)
    #expect(read.firstEntry?.kindSpan != nil)
    #expect(read.document.diagnostics.isEmpty)
  }

  @Test func `references and the actor follow as behind an English kind`() {
    let entry = Written.timeline("- 14:23 変更（CHG-1、CHG-2）：[DBA] 再起動").firstEntry
    #expect(entry?.kind == .change)
    #expect(entry?.references.map(\.value) == ["CHG-1", "CHG-2"])
    #expect(entry?.actor?.value == .role("DBA"))
    #expect(entry?.text.plainText == "再起動")
  }

  @Test(
    arguments: [
      "检测到延迟升高", "检测 延迟升高", "客服：三个客户来电", "恢复服务: 正常", "検知した：遅延",
      "数据库连接池耗尽导致支付失败: x", "：x", "（x）：x",
    ])
  func `other words stay in the text of a note`(text: String) {
    let read = Written.timeline("- 14:23 \(text)")
    #expect(read.firstEntry?.kindSpan == nil)
    #expect(read.document.diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      ("升级", "write `变更` (change) or `上报` (escalate)"),
      ("确认", "write `响应` (ack), `诊断` (diagnose) or `验证` (validate)"),
      ("対応", "write `受領` (ack), `作業` (change) or `緩和` (mitigate)"),
    ])
  func `a word that may be several kinds is told and stays a note`(word: String, help: String) {
    let read = Written.timeline("- 10:02 \(word)：x")
    #expect(read.document.diagnostics.map(\.rule) == ["document-invalid-value"])
    #expect(read.document.diagnostics.map(\.severity) == [.warning])
    #expect(read.document.diagnostics.map(\.help) == [[help]])
    #expect(read.firstEntry?.kindSpan == nil)
  }

  @Test func `a time behind the kind is told`() {
    let read = Written.timeline("- 检测: 14:23 延迟升高")
    #expect(read.document.diagnostics.map(\.rule) == ["timeline-near-miss-date"])
  }

  @Test func `words that are offered are kinds, and no word is longer than is looked at`() {
    #expect(KindWords.unclear.values.joined().allSatisfy { KindWords.kinds[$0] != nil })
    let words = Array(KindWords.kinds.keys) + Array(KindWords.unclear.keys)
    #expect(words.map(\.utf8.count).max() == KindWords.longest)
  }
}
