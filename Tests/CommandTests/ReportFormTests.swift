import Foundation
import Testing

/// The forms of reports through the binary.
struct ReportFormTests {
  private static let day = ["report", "weekly", "--as-of", "2026-11-21"]

  /// A knowledge base with something to tell, ingested; texts are hostile.
  private func ingested() throws -> Scratch {
    let scratch = try Scratch([
      "incidents/a.md": """
      ---
      id: INC-1
      title: "<!here> *支付* =1+1"
      status: draft
      severity: SEV1
      timezone: UTC
      ---

      ## Timeline

      ### 2026-10-01

      - 10:00 start: down
      - 11:00 resolve: up

      ## Action items

      - [ ] AI-1 (prevent, P1) =HYPERLINK(1) <@U1> `x` @dev due:2026-10-20
        - slipped: 2026-10-10 → 2026-10-20 the freeze
      - [x] AI-2 Two @dev due:2026-11-01 closed:2026-11-18
      """
    ])
    let outcome = try scratch.run("ingest")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return scratch
  }

  @Test func `one run writes every form, each the same the next time`() throws {
    let scratch = try ingested()
    let forms = ["markdown", "html", "eml", "json", "csv", "slack"]
    let arguments = Self.day + forms.flatMap { ["--format", "\($0)=out/week.\($0)"] }
    let first = try Program.run(arguments, in: scratch.path)
    #expect(first.exitCode == 0, "\(first.errors)")
    let texts = forms.map { scratch.text("out/week.\($0)") }
    for (form, text) in zip(forms, texts) { #expect(text?.isEmpty == false, "\(form)") }
    for form in forms {
      try FileManager.default.removeItem(at: scratch.url("out/week.\(form)"))
    }
    _ = try Program.run(arguments, in: scratch.path)
    #expect(forms.map { scratch.text("out/week.\($0)") } == texts)
  }

  @Test func `JSON has the keys that the page tells`() throws {
    let scratch = try ingested()
    let output = try Program.run(
      Self.day + ["--owner", "dev", "--format", "json"], in: scratch.path
    ).output
    let page = try Repository.text("docs/reports.md")
    let shape = try #require(page.firstMatch(of: /```json\n([^`]+)```/)).1
    func keys(_ text: some StringProtocol) -> Set<String> {
      Set(String(text).matches(of: /"(\w+)" ?:/).map { String($0.1) })
    }
    #expect(keys(output) == keys(shape))
  }

  @Test func `a message for Slack keeps its limits and rings nobody`() throws {
    let scratch = try ingested()
    let output = try Program.run(Self.day + ["--format", "slack"], in: scratch.path).output
    let tree = try JSONDecoder().decode(JSONTree.self, from: Data(output.utf8))
    guard case .object(let members) = tree, case .array(let blocks)? = members["blocks"] else {
      Issue.record("no blocks: \(output)")
      return
    }
    #expect(blocks.count <= 50)
    #expect(!output.contains("mrkdwn"))
    guard case .text(let notification)? = members["text"] else {
      Issue.record("no text")
      return
    }
    #expect(!notification.contains("<"))
  }

  @Test func `the example in docs is what the command writes`() throws {
    let scratch = try Repository.knowledgeBase()
    #expect(try scratch.run("ingest").exitCode == 0)
    for (form, name) in Self.examples {
      let outcome = try scratch.run(
        "report", "weekly", "--week", "2026-W47", "--format", "\(form)=out/\(name)")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let expected = try Repository.text("docs/examples/\(name)")
      #expect(scratch.text("out/\(name)") == expected, "\(name)")
    }
  }

  private static let examples = [
    ("text", "weekly.txt"), ("markdown", "weekly.md"), ("html", "weekly.html"),
    ("eml", "weekly.eml"), ("json", "weekly.json"), ("csv", "weekly.csv"),
    ("slack", "weekly-slack.json"),
  ]
}
