import Documents
import Incidents
import Testing

@testable import Reports

/// Reports that leave the house: as HTML, as a mail, as a table.
@Suite struct MailTests {
  private static let hostile = [
    "<script>alert(1)</script>", "\" onload=\"x", "=HYPERLINK(1)", "=?utf-8?q?x?=", "a\r\nBcc: x",
    "支付网关连接池耗尽：重启前没有通知业务方，平台没有拒绝", "e\u{301}\u{202E}", ".", "--boundary",
    String(repeating: "長い文", count: 300), "a,b;\"c\"", "@SUM(1)", "-1+2", "\t=1",
  ]

  private static func page(_ text: String, entries: Int = 3) -> ReportPage {
    ReportPage(
      name: ReportName(kind: "weekly", subject: "2026-W47", asOf: civil("2026-11-21")),
      title: text, period: text,
      figures: [ReportFigure(key: "open", count: 1, label: text, previous: 2, median: 2.5)],
      sections: (0..<20).map { number in
        ReportSection(
          "s\(number)", heading: "Overdue",
          ReportEntries(
            list: Array(
              repeating: ReportEntry(lead: text, name: text, text: text, facts: [text, text]),
              count: entries)), notes: [text])
      }, remarks: [text])
  }

  @Test(arguments: hostile) func `HTML shows hostile text and runs none of it`(text: String) {
    let html = HTMLReport.text(Self.page(text))
    #expect(!html.contains("<script"))
    #expect(!html.contains("\" onload"))
    #expect(!html.contains("\u{202E}"))
    for tag in html.matches(of: /<\/?([a-z0-9]+)/).map({ String($0.1) }) {
      let known = [
        "html", "head", "meta", "title", "body", "table", "tr", "td", "th", "h1", "h2", "p", "b",
        "span", "br",
      ]
      #expect(known.contains(tag))
    }
  }

  @Test(arguments: hostile) func `HTML stays below the length at which clients cut`(text: String) {
    #expect(HTMLReport.text(Self.page(text, entries: 40)).utf8.count < HTMLReport.limit)
  }

  private static func mail(_ page: ReportPage, to recipients: [String] = []) throws -> String {
    let sender = try #require(MailAddress("Wochenbericht Zürich <report@company.example>"))
    return MailReport(
      sender: sender, recipients: recipients.compactMap { MailAddress($0) },
      zone: Zone("Asia/Shanghai")
    ).text(page)
  }

  @Test(arguments: hostile) func `a mail has short lines of ASCII`(text: String) throws {
    let mail = try Self.mail(Self.page(text))
    #expect(mail.utf8.allSatisfy { $0 < 0x80 })
    for line in mail.split(separator: "\r\n", omittingEmptySubsequences: false) {
      #expect(line.utf8.count <= 76)
      #expect(!line.contains { $0 == "\r" || $0 == "\n" })
    }
    #expect(!mail.contains("\r\nBcc:"))
  }

  @Test func `a mail is dated by its day and named by its week`() throws {
    let mail = try Self.mail(Self.page("T"), to: ["a@b.example", "c@d.example"])
    #expect(mail.contains("Date: Sat, 21 Nov 2026 00:00:00 +0800\r\n"))
    #expect(mail.contains("To: a@b.example,\r\n c@d.example\r\n"))
    #expect(mail.contains("Subject: T, 2026-W47\r\n"))
    #expect(mail == (try Self.mail(Self.page("T"), to: ["a@b.example", "c@d.example"])))
    func id(_ page: ReportPage) throws -> Substring? {
      try Self.mail(page).split(separator: "\r\n").first { $0.hasPrefix("Message-ID: ") }
    }
    var later = Self.page("T", entries: 1)
    later.name.asOf = civil("2026-11-22")
    #expect(try id(Self.page("T")) == id(later))
    later.name.audience = .team("payments")
    #expect(try id(Self.page("T")) != id(later))
  }

  @Test(arguments: [
    "", "a", "a@", "@b", "a@b@c", "a b@c.example", "a@b.example\r\nBcc: x@y", "<a@b", "é@b.example",
    ".a@b.example", "a,b@c.example",
  ])
  func `what is no address is refused`(text: String) {
    #expect(MailAddress(text) == nil)
  }

  @Test(arguments: [
    ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("a,b", "\"a,b\""),
    ("a\"b", "\"a\"\"b\""), ("\t=1", "'=1"), ("备份", "备份"),
  ])
  func `no cell of the table is a formula`(text: String, cell: String) {
    let lines = CSVReport.text(Self.page(text, entries: 1)).split(separator: "\r\n")
    #expect(lines.count == 21)
    #expect(lines.dropFirst().first?.hasPrefix("s0,\(cell),\(cell),\(cell),") == true)
  }

  @Test func `a byte order mark comes first where it is wanted`() {
    let text = CSVReport.text(Self.page("T"), mark: true)
    #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(!CSVReport.text(Self.page("T")).utf8.starts(with: [0xEF]))
  }

  @Test(arguments: [
    ("", [""]), ("a=b", ["a=3Db"]), ("a ", ["a=20"]), ("é", ["=C3=A9"]),
    (String(repeating: "x", count: 76), [String(repeating: "x", count: 76)]),
    (String(repeating: "x", count: 77), [String(repeating: "x", count: 75) + "=", "xx"]),
  ])
  func `quoted-printable`(text: String, lines: [String]) {
    #expect(QuotedPrintable.lines(text + "\n") == lines)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
  ])
  func `base64`(text: String, encoded: String) {
    #expect(Base64.text(Array(text.utf8)) == encoded)
  }
}
