import Documents
import Store
import Testing

@testable import Reports

@Suite struct TextReportTests {
  private func text(title: String = "T", items: String) throws -> String {
    try TextReport.text(TestBase(document(title: title, items: items)).report(title: title).page)
  }

  private static let long = String(repeating: "abcdefg hijk ", count: 40)
  private static let chinese = String(repeating: "主库切换后从库停止复制，", count: 20)
  private static let word = String(repeating: "x", count: 500)

  @Test(arguments: [long, chinese, word, "障害" + long, String(repeating: "e\u{301}", count: 200)])
  func `no line is wider than 80 cells`(content: String) throws {
    let text = try text(
      title: content,
      items: """
        - [ ] AI-1 \(content) @dev due:2026-11-01
        - [ ] AI-2 \(content)
        - [-] AI-3 One
          - declined: \(content), @lead 2026-11-18
        """)
    for line in text.split(separator: "\n") {
      #expect(TerminalText.displayWidth(of: String(line)) <= 80)
      #expect(!line.hasSuffix(" "))
    }
  }

  @Test func `a long text takes three lines and says that it goes on`() throws {
    let text = try text(items: "- [ ] AI-1 \(Self.long) @dev due:2026-11-20")
    let entry = text.split(separator: "\n").drop { !$0.hasPrefix("1 day") }.prefix(4)
    #expect(entry.count == 4)
    #expect(entry.dropFirst(2).first?.hasSuffix("…") == true)
    #expect(entry.last == "       dev · due 2026-11-20 · open 4 days · INC-1")
  }

  @Test func `columns stay in line beside Chinese and Japanese`() throws {
    let page = ReportPage(
      name: ReportName(kind: "weekly", subject: "", asOf: civil("2026-11-21")),
      title: "", period: "", figures: [],
      sections: [
        ReportSection(
          "overdue", heading: "h",
          ReportEntries(
            list: [
              ReportEntry(lead: "切替承認", text: "备份", facts: ["障害"]),
              ReportEntry(lead: "signoff", text: "backup"), ReportEntry(lead: "x", text: "z"),
            ]))
      ], remarks: [])
    let text = TextReport.text(page)
    #expect(text.contains("\n切替承認  备份\n          障害\n"))
    #expect(text.contains("\n signoff  backup\n       x  z\n"))
  }

  @Test func `leads are in line on the right`() throws {
    let text = try text(
      items: "- [ ] AI-1 备份 @dev due:2026-11-20\n- [ ] AI-2 Two @dev due:2026-11-01")
    #expect(text.contains("\n20 days  AI-2 Two\n         dev · due"))
    #expect(text.contains("\n  1 day  AI-1 备份\n         dev · due"))
  }

  @Test func `a long list is cut and says how to see the rest`() throws {
    let items = (1...30).map { "- [ ] AI-\($0) Item @dev due:2026-11-01" }.joined(separator: "\n")
    let text = try text(items: items)
    #expect(text.contains("Overdue: 30\n"))
    #expect(
      text.contains("  None became overdue this week. 1 person has one, the oldest come first.\n"))
    #expect(text.contains("AI-25 Item"))
    #expect(!text.contains("AI-26 Item"))
    #expect(
      text.contains("  and 5 more: postmortem query \"SELECT * FROM open_action_items WHERE NOT"))
  }

  @Test func `what shows the rest of a list is SQL that works`() throws {
    let base = try TestBase(document(items: "- [ ] AI-1 One @dev due:2026-11-01"))
    let statements = try base.report().page.sections.map(\.entries.statement)
    #expect(statements.count { !$0.isEmpty } == 13)
    for statement in statements where !statement.isEmpty { _ = try base.store.query(statement) }
    #expect(try base.store.query(statements[1]).rows.count == 1)
  }

  @Test func `control characters are shown, never sent`() throws {
    let page = ReportPage(
      name: ReportName(kind: "weekly", subject: "", asOf: civil("2026-11-21")),
      title: "a\u{1B}[31mred", period: "b\u{202E}c", figures: [],
      sections: [
        ReportSection(
          "overdue", heading: "h\u{7}",
          ReportEntries(
            list: [
              ReportEntry(
                lead: "l\u{8}", name: "n\u{9B}", text: "t\r\nu\u{200B}", facts: ["f\u{0}"])
            ],
            statement: ""))
      ], remarks: ["r\u{2028}"])
    for text in [TextReport.text(page), MarkdownReport.text(page)] {
      let hidden = text.unicodeScalars.filter { scalar in
        scalar != "\n"
          && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
            || [0x202E, 0x200B, 0x2028].contains(scalar.value))
      }
      #expect(hidden.isEmpty)
      #expect(text.contains("u{1B}") || text.contains("u\\{1B}"))
    }
  }
}
