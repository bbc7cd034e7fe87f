import Foundation
import Testing

/// The forms of reports through the binary.
struct ReportFormTests {
  private static let day = ["report", "weekly", "--as-of", "2026-11-21"]

  /// A knowledge base with something to tell, in git, ingested; texts are hostile.
  private func ingested() throws -> Scratch {
    let text = """
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
    let scratch = try Scratch()
    try scratch.git("init", "--quiet", "-b", "main")
    try scratch.write("incidents/a.md", text.replacing("- [x] AI-2", with: "- [ ] AI-2"))
    try scratch.commit(at: "2026-11-10T12:00:00Z")
    try scratch.write("incidents/a.md", text)
    try scratch.commit(at: "2026-11-18T12:00:00Z")
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

  @Test func `a message for Slack keeps its limits however much there is, and rings nobody`() throws
  {
    let long = String(repeating: "<!here> 👩‍👩‍👧 支付网关 ", count: 60)
    let items = (1...60).map { "- [ ] AI-\($0) \(long)@dev due:2026-10-0\($0 % 9 + 1)" }
    let scratch = try Scratch([
      "incidents/a.md": """
      ---
      id: INC-1
      title: "\(long)"
      status: draft
      severity: SEV1
      timezone: UTC
      ---

      ## Timeline

      ### 2026-09-01

      - 10:00 start: down

      ## Action items

      \(items.joined(separator: "\n"))
      """, "postmortem.yml": "title: \"\(long)\"\n",
    ])
    _ = try scratch.run("ingest")
    let output = try Program.run(Self.day + ["--format", "slack"], in: scratch.path).output
    let tree = try JSONDecoder().decode(JSONTree.self, from: Data(output.utf8))
    guard case .object(let members) = tree, case .array(let blocks)? = members["blocks"] else {
      Issue.record("no blocks: \(output)")
      return
    }
    #expect((5...50).contains(blocks.count))
    for block in blocks {
      let texts = block.everyText
      #expect(texts.reduce(0) { $0 + $1.utf16.count } <= 3_000)
      if block["type"] == .text("header") {
        #expect(block["text"]?["type"] == .text("plain_text"))
        #expect(texts.allSatisfy { $0.utf16.count <= 150 })
      } else {
        #expect(block["type"] == .text("rich_text"))
      }
    }
    #expect(!output.contains("mrkdwn"))
    #expect(blocks.contains { $0.everyText.contains { $0.contains("and 50 more") } })
    guard case .text(let notification)? = members["text"] else {
      Issue.record("no text")
      return
    }
    #expect(!notification.contains("<"))
  }

  @Test func `the examples in docs are what the commands write`() throws {
    let ours = try Repository.knowledgeBase()
    let clinic = try Repository.fixture("honest-clinic")
    for scratch in [ours, clinic] { #expect(try scratch.run("ingest").exitCode == 0) }
    for example in Self.examples {
      let scratch = example.report.hasPrefix("quarter") ? clinic : ours
      let arguments = example.report.split(separator: " ").map(String.init)
      let outputs = example.forms.flatMap { ["--format", "\($0.0)=out/\($0.1)"] }
      let outcome = try Program.run(["report"] + arguments + outputs, in: scratch.path)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      for (_, name) in example.forms {
        let expected = try Repository.text("docs/examples/\(name)")
        #expect(scratch.text("out/\(name)") == expected, "\(name)")
      }
    }
  }

  private static let examples: [(report: String, forms: [(String, String)])] = [
    (
      "weekly --week 2026-W47",
      [
        ("text", "weekly.txt"), ("markdown", "weekly.md"), ("html", "weekly.html"),
        ("eml", "weekly.eml"), ("json", "weekly.json"), ("csv", "weekly.csv"),
        ("slack", "weekly-slack.json"),
      ]
    ),
    (
      "quarter --quarter 2026-Q2",
      [("text", "quarter.txt"), ("markdown", "quarter.md"), ("html", "quarter.html")]
    ),
    (
      "incident INC-2020-0408 --as-of 2026-11-21",
      [("text", "incident.txt"), ("markdown", "incident.md"), ("html", "incident.html")]
    ),
  ]
}

extension JSONTree {
  /// Every text below members called `text`.
  fileprivate var everyText: [String] {
    switch self {
    case .array(let elements): elements.flatMap(\.everyText)
    case .object(let members):
      members.sorted { $0.key < $1.key }.flatMap { name, value -> [String] in
        if name == "text", case .text(let text) = value { return [text] }
        return value.everyText
      }
    default: []
    }
  }
}
