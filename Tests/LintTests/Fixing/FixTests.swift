import Documents
import Foundation
import Incidents
import Testing

@testable import Lint

/// What fixes write, and that they come to rest.
struct FixTests {
  /// 2026-06-01T00:00Z
  private static let context = LintContext(now: 1_780_272_000)

  /// Everything wrong in one text, alone and beside itself.
  private static func findings(_ source: SourceText) -> [Diagnostic] {
    let reading = SourceReader.inspect(path: source.path, bytes: source.bytes)
    let document = DocumentReader.read(source, faults: reading.diagnostics)
    let linter = Linter()
    return linter.check(document, context) + linter.check([document.outline], context)
  }

  /// The text after as many passes as it takes, and their number.
  private static func fixed(_ source: SourceText, unsafe: Bool) -> (text: SourceText, passes: Int) {
    var source = source
    for pass in 0..<FixPass.limit {
      let step = FixPass(source, findings(source), allowingUnsafe: unsafe)
      if step.applied.isEmpty { return (source, pass) }
      source = step.text
    }
    return (source, FixPass.limit)
  }

  private static func incident(_ fields: String = "", body: String = "") -> SourceText {
    SourceText(
      path: "a.md",
      text: """
        ---
        id: INC-1
        title: T
        status: review
        severity: SEV4
        timezone: Asia/Tokyo
        \(fields)
        ---
        \(body)
        """)
  }

  /// What differs, line by line.
  private static func changes(_ source: SourceText, unsafe: Bool) -> [String] {
    UnifiedDiff.text(source, fixed(source, unsafe: unsafe).text).split(separator: "\n")
      .filter { !$0.hasPrefix("+++ ") && !$0.hasPrefix("--- ") }
      .filter { $0.hasPrefix("+") || $0.hasPrefix("-") }
      .map(String.init)
  }

  @Test(arguments: Rule.all.map(\.name), [false, true])
  func `fixes of the failing examples come to rest, and a second run changes nothing`(
    name: String, unsafe: Bool
  ) throws {
    let page = try #require(RulePage(named: name))
    for source in PageExample("Fails", of: page.text).documents {
      let once = Self.fixed(source, unsafe: unsafe)
      #expect(once.passes < FixPass.limit)
      #expect(Self.fixed(once.text, unsafe: unsafe).text.bytes == once.text.bytes)
      let broken = ["document-unreadable", "document-duplicate-key", "document-duplicate-id"]
      let isWhole = !Self.findings(source).contains { broken.contains($0.rule) }
      #expect(!isWhole || !Self.findings(once.text).contains { broken.contains($0.rule) })
    }
  }

  @Test(arguments: Rule.all.map(\.name))
  func `a rule that says it is fixable has a fix in its page, and no other has`(name: String) throws
  {
    let rule = try #require(Rule.named(name))
    let page = try #require(RulePage(named: name))
    let fixes = PageExample("Fails", of: page.text).documents.flatMap(Self.findings)
      .filter { $0.rule == name }.compactMap { $0.fix?.applicability }
    if rule.fixes == nil { #expect(fixes.isEmpty) }
    if rule.fixes == .unsafe { #expect(!fixes.contains(.safe)) }
  }

  @Test(
    arguments: [
      ("servces: [shop]", "services: [shop]"), ("Services: [shop]", "services: [shop]"),
      ("type: Incident", "type: incident"), ("type: near_miss", "type: near-miss"),
      ("type: ｉｎｃｉｄｅｎｔ", "type: incident"),
      (
        "impact: [{service: shop, from: 2020年4月8日 14点23分}]",
        "impact: [{service: shop, from: 2020-04-08 14:23}]"
      ),
      (
        "impact: [{service: shop, from: 8 April 2020}]",
        "impact: [{service: shop, from: 2020-04-08}]"
      ),
      ("data_loss: {none: True, checked: counted}", "data_loss: {none: true, checked: counted}"),
    ])
  func `what is plain is written right in the front matter`(wrong: String, right: String) {
    #expect(Self.changes(Self.incident(wrong), unsafe: false) == ["-\(wrong)", "+\(right)"])
  }

  @Test(
    arguments: [
      // Two letters off; a word of a list; a word of two letters.
      "srvces: [shop]", "type: incidnet", "changes: [{id: CHG-1, notified: [{whom: shop}]}]",
    ])
  func `what is probably meant waits for the unsafe ones`(wrong: String) {
    #expect(Self.changes(Self.incident(wrong), unsafe: false) == [])
    #expect(!Self.changes(Self.incident(wrong), unsafe: true).isEmpty)
  }

  @Test(
    arguments: [
      "changes: [{id: CHG-1, validations: [{result: pas}]}]",
      "changes: [{id: CHG-1, signoffs: [{decision: aproved}]}]",
      "severity: SEV1\nservices: [a]\nservces: [b]", "impact: [{service: shop, from: 22020-04-08}]",
      "impact: [{service: shop, from: 4月8日}]", "impact: [{service: shop, from: 14:23 JST}]",
      "tags: [a] # lint: allow signoff-missing: told",
    ])
  func `no result, decision, year or zone is made up`(wrong: String) {
    #expect(Self.changes(Self.incident(wrong), unsafe: true) == [])
  }

  @Test(
    arguments: [
      ("- 2020-04-0814:23 start: it fails", "- 2020-04-08 14:23 start: it fails"),
      ("- 14点23分 start: it fails", "- 14:23 start: it fails"),
      ("- 2:23 pm start: it fails", "- 14:23 start: it fails"),
      ("- 下午2:05 start: it fails", "- 14:05 start: it fails"),
      ("### 2020年4月8日", "### 2020-04-08"), ("### April 8, 2020", "### 2020-04-08"),
      ("### 2020.04.08 (Wednesday)", "### 2020-04-08 (Wednesday)"),
    ])
  func `near misses of the timeline that have one reading are written right`(
    wrong: String, right: String
  ) {
    let source = Self.incident(body: "\n## Timeline\n\n\(wrong)\n")
    #expect(Self.changes(source, unsafe: false) == ["-\(wrong)", "+\(right)"])
  }

  @Test(
    arguments: [
      "- 2020-04-814:23 it fails", "- 22020-04-08 it fails", "### 8 April", "- 下午2点 it fails",
      "- 12:10 am it fails", "- 14:23 JST it fails", "- 2:23 pm - 3:10 pm it fails",
      "- **2:23** pm it fails", "- 2020-02-30 14:23 it fails",
    ])
  func `near misses with two readings are left`(line: String) {
    let source = Self.incident(body: "\n## Timeline\n\n\(line)\n")
    #expect(Self.changes(source, unsafe: true) == [])
  }

  @Test func `hidden characters are deleted where the text stays the same`() {
    let source = Self.incident(body: "\na\u{200B}b \u{202E}c\n")
    #expect(Self.changes(source, unsafe: false) == ["-a\u{200B}b \u{202E}c", "+ab \u{202E}c"])
    #expect(Self.changes(source, unsafe: true) == ["-a\u{200B}b \u{202E}c", "+ab c"])
  }

  @Test(
    arguments: [
      ("Duration: 2h 10m", "Duration: 1 h 10 min"), ("持续时间：2小时10分钟", "持续时间：1 小时 10 分钟"),
      ("障害時間：2時間10分", "障害時間：1 時間 10 分"),
    ])
  func `a stated duration is corrected when somebody looks`(wrong: String, right: String) {
    let source = Self.incident(
      body: """

        ## Summary

        \(wrong)

        ## Timeline

        ### 2026-03-01
        - 14:23 start: it fails
        - 15:33 resolve: it works
        """)
    #expect(Self.changes(source, unsafe: false) == [])
    #expect(Self.changes(source, unsafe: true) == ["-\(wrong)", "+\(right)"])
  }

  @Test(
    arguments: [
      ("- 14:23 change(chg-1): done", "- 14:23 change(CHG-1): done", false),
      ("- 14:23 change(ＣＨＧ-1): done", "- 14:23 change(CHG-1): done", false),
    ])
  func `ids are written right by their letters only`(wrong: String, right: String, unsafe: Bool) {
    let source = Self.incident(
      "changes: [{id: CHG-1, title: T}]", body: "\n## Timeline\n\n\(wrong)\n")
    #expect(Self.changes(source, unsafe: unsafe) == ["-\(wrong)", "+\(right)"])
  }

  @Test func `another number is another change`() {
    let source = Self.incident(
      "changes: [{id: CHG-1, title: T}]", body: "\n## Timeline\n\n- 14:23 change(CHG-2): done\n")
    #expect(Self.changes(source, unsafe: true) == [])
  }

  @Test func `unused suppressions go with their lines, used ones stay`() {
    let source = Self.incident(
      "# lint: allow document-unknown-key: imported\ntags: [a]\nregion: eu "
        + "# lint: allow timeline-near-miss-date, document-unknown-key: imported",
      body: "\none <!-- lint: allow timeline-near-miss-date: why -->\n")
    #expect(
      Self.changes(source, unsafe: false) == [
        "-# lint: allow document-unknown-key: imported",
        "-region: eu # lint: allow timeline-near-miss-date, document-unknown-key: imported",
        "+region: eu # lint: allow document-unknown-key: imported",
        "-one <!-- lint: allow timeline-near-miss-date: why -->", "+one",
      ])
  }

  @Test func `a byte order mark and CRLF stay`() {
    let text = "\u{FEFF}---\r\nid: INC-1\r\ntitle: T\r\nstatus: active\r\nServices: [a]\r\n---\r\n"
    let source = SourceText(path: "a.md", text: text)
    #expect(
      Self.fixed(source, unsafe: false).text.bytes
        == Array(text.replacing("Services", with: "services").utf8))
  }

  @Test func `of two fixes that touch the first wins`() {
    let source = SourceText(path: "a.md", text: "abcdef\n")
    func finding(_ span: Span, _ text: String) -> Diagnostic {
      Diagnostic(
        "r", .error, text, at: source.place(of: span),
        fix: .write(text, at: span, in: source, .safe))
    }
    let pass = FixPass(
      source,
      [finding(Span(2, 4), "second"), finding(Span(1, 3), "first"), finding(Span(5, 6), "F")],
      allowingUnsafe: false)
    #expect(pass.text.text(Span(0, 100)) == "afirstdeF\n")
    #expect(pass.applied.map(\.message) == ["first", "F"])
  }
}
