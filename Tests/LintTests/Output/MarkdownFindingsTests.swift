import Documents
import Testing

@testable import Lint

struct MarkdownFindingsTests {
  private static func finding(_ message: String, _ severity: Diagnostic.Severity) -> Diagnostic {
    let place = Place(
      path: "i/a.md", start: Position(line: 3, column: 5), end: Position(line: 3, column: 9))
    return Diagnostic("timeline-gap", severity, message, at: place)
  }

  @Test func `findings and sign-offs are tables, the gravest first`() {
    let row = SignoffRow(
      document: "INC-1", path: "i/a.md", change: "CHG-1", approver: "alice",
      role: "business-owner", evidence: "claimed", verdict: "accepted")
    let bare = SignoffRow(
      document: "INC-1", path: "i/a.md", change: "CHG-2", approver: nil, role: nil, evidence: nil,
      verdict: "signoff-missing")
    let report = FindingReport(
      findings: [Self.finding("later", .warning), Self.finding("a | b", .error)],
      files: ["i/a.md"], signoffs: [row, bare], policy: "policy 0123456789ab")
    #expect(
      MarkdownFindings.text(report) == """
        ## postmortem: 1 error, 1 warning in 1 file

        |  | where | rule | what |
        | --- | --- | --- | --- |
        | error | i/a.md:3 | timeline-gap | a \\| b |
        | warning | i/a.md:3 | timeline-gap | later |

        ### Sign-offs: 2 changes, 1 with a sign-off, 1 without

        | change | approver | role | evidence | verdict |
        | --- | --- | --- | --- | --- |
        | INC-1 CHG-1 | alice | business-owner | claimed | accepted |
        | INC-1 CHG-2 | none |  |  | signoff-missing |

        Judged by policy 0123456789ab.

        """)
  }

  @Test func `a long list is cut and counted`() {
    let report = FindingReport(
      findings: (1...130).map { Self.finding("number \($0)", .error) }, files: [])
    let text = MarkdownFindings.text(report)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("| error") } == 100)
    #expect(text.contains("\n30 more findings.\n"))
  }

  @Test(arguments: HostileFindings.texts)
  func `hostile text leaves the tables as they are`(text: String) throws {
    let page = MarkdownFindings.text(HostileFindings.report(text))
    let source = SourceText(path: "comment.md", text: page)
    let tree = MarkdownParser.parse(source, from: 0).tree
    let blocks = tree.children(of: 0).map { tree.nodes[$0].kind }
    #expect(blocks == [.heading, .table, .heading, .table, .paragraph], "\(page)")
    let kinds = Set(tree.nodes.map(\.kind))
    #expect(kinds.isDisjoint(with: [.link, .image, .htmlInline, .htmlBlock, .emphasis]))
    let cells = tree.nodes.count { $0.kind == .tableCell }
    // A heading and four findings of four cells, a heading and a row of five.
    #expect(cells == 5 * 4 + 2 * 5, "\(page)")
  }
}
