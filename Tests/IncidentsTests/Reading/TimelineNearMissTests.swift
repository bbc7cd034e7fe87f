import Testing

@testable import Documents
@testable import Incidents

/// What looks like a time and is none is told of and stays in the text.
struct TimelineNearMissTests {
  @Test(
    arguments: [
      ("14:2 x", "14:2"), ("25:10 x", "25:10"), ("14:60 x", "14:60"), ("24:30 x", "24:30"),
      ("14:23x", "14:23"), ("14:233 x", "14:233"), ("22025-03-18 x", "22025-03-18"),
      ("2026-02-2418:43 x", "2026-02-2418:43"), ("2020-02-30 x", "2020-02-30"),
      ("2020.04.08 x", "2020.04.08"), ("１４：２３ x", "１４：２３"), ("2020－04－08 x", "2020－04－08"),
      ("2:23 pm x", "2:23"), ("2:23PM x", "2:23"), ("下午2:23 x", "下午2"), ("14点23分 x", "14点23"),
      ("14時23分 x", "14時23"), ("4月8日 14:23 x", "4月8"), ("14h23 x", "14h23"),
      ("8 April 14:23 x", "8 April"), ("Apr 8 14:23 x", "Apr 8"),
    ])
  func `a near miss is reported and stays in the text`(text: String, written: String) throws {
    let read = Written.timeline("- \(text)")
    let found = try #require(read.document.diagnostics.first)
    #expect(found.rule == "timeline-near-miss-date" && found.severity == .warning)
    #expect(found.place.start == Position(line: 6, column: 3))
    #expect(found.message.hasPrefix("`\(written)`"), "\(found.message)")
    #expect(found.help.count == 1)
    #expect(read.firstEntry?.start == nil)
    #expect(read.firstEntry?.text.plainText == text)
  }

  @Test(arguments: ["14:23 JST x", "14:23 CST start: x", "14:00–14:23 PST x"])
  func `a time with an abbreviated zone is not read`(text: String) {
    let read = Written.timeline("- \(text)")
    #expect(read.document.diagnostics.map(\.rule) == ["timeline-near-miss-date"])
    #expect(read.firstEntry?.start == nil)
    #expect(read.firstEntry?.text.plainText == text)
  }

  @Test(arguments: [("mitgate", "mitigate"), ("dignose", "diagnose"), ("stat", "start")])
  func `a kind with a wrong letter is told and stays a note`(word: String, meant: String) {
    for references in ["", "(pay)"] {
      let read = Written.timeline("- 10:02 \(word)\(references): x")
      #expect(read.document.diagnostics.map(\.rule) == ["document-invalid-value"])
      #expect(read.document.diagnostics.first?.severity == .warning)
      #expect(read.document.diagnostics.first?.help == ["did you mean `\(meant)`?"])
      #expect(read.firstEntry?.kind == .note)
    }
  }

  @Test(
    arguments: ["stat x", "state: x", "ask: x", "the alarm: x", "http://a: x", "pay-api: x"])
  func `other words before a colon are text`(text: String) {
    #expect(Written.timeline("- 10:02 \(text)").document.diagnostics.isEmpty)
  }

  @Test func `a time behind its kind is reported`() {
    let read = Written.timeline("- start: 14:23 x")
    #expect(read.findings == ["timeline-near-miss-date 6:10"])
    #expect(read.firstEntry?.kind == .start)
  }

  @Test(
    arguments: [
      "3 pods fail", "2 of 3", "404 errors", "99.9% fail", "v1.2:3", "May be", "10.0.0.1:80 x",
      "5xx", "1/2 down", "14 x", "次日恢复", "（待确认）", "", "2020 was bad", "12点",
    ])
  func `other texts are left alone`(text: String) {
    let read = Written.timeline("- \(text)")
    #expect(read.findings.filter { $0.hasPrefix("timeline") }.isEmpty || text == "10.0.0.1:80 x")
  }
}
