import Foundation
import DamagedText
import Testing

@testable import Documents
@testable import Incidents

/// The canonical form means the same and is its own canonical form: of every text there is.
struct FormatProofTests {
  private static let context = ReadingContext()

  /// What does not hold for one text; empty where all does.
  private static func faults(_ source: SourceText) -> [String] {
    guard case .formatted(let once) = DocumentFormatter.format(source, context: context) else {
      return []
    }
    var faults: [String] = []
    guard case .formatted(let twice) = DocumentFormatter.format(once, context: context) else {
      return ["the canonical form cannot be read"]
    }
    if twice.bytes != once.bytes { faults.append("a second run changes it again") }
    let before = Values.lines(of: DocumentReader.read(source))
    let after = Values.lines(of: DocumentReader.read(once))
    for (left, right) in zip(before, after) where left != right {
      faults.append("\(left) became \(right)")
    }
    if before.count != after.count { faults.append("\(before.count) values became \(after.count)") }
    return faults
  }

  @Test(arguments: OwnIncidents.sources.map(\.path))
  func `the incidents of this repository are in canonical form`(path: String) throws {
    let source = try #require(OwnIncidents.sources.first { $0.path == path })
    guard case .formatted(let text) = DocumentFormatter.format(source, context: Self.context) else {
      Issue.record("refused")
      return
    }
    #expect(text.bytes == source.bytes, "run `postmortem fmt`")
    #expect(Self.faults(source) == [])
  }

  /// The Markdown examples of the rules' pages.
  static let examples: [SourceText] = {
    let folder = OwnIncidents.root + "/docs/rules"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().flatMap { name -> [SourceText] in
      let page = (try? OwnIncidents.text("docs/rules/\(name)")) ?? ""
      return page.split(separator: "\n```markdown").dropFirst().map { part in
        let body = part.drop { $0 != "\n" }.dropFirst()
        let end = body.firstRange(of: "\n```")?.lowerBound ?? body.endIndex
        return SourceText(path: name, text: body[..<end] + "\n")
      }
    }
  }()

  @Test func `examples of the rules keep their meaning`() {
    #expect(Self.examples.count > 50)
    for example in Self.examples { #expect(Self.faults(example) == [], "\(example.path)") }
  }

  /// Few enough for every run.
  private static let rounds = 400

  @Test(.timeLimit(.minutes(2)), arguments: 0..<8)
  func `damaged and generated documents keep their meaning`(part: Int) {
    for seed in 0..<Self.rounds where seed % 8 == part {
      var mutation = Mutation(seed: UInt64(seed + 50_000))
      let source = mutation.damage(OwnIncidents.sources + Self.examples)
      #expect(Self.faults(source) == [], "seed \(seed)")
      let text = Generated.document(seed: seed)
      #expect(Self.faults(text) == [], "generated \(seed): \(text.text(Span(0, 100_000)))")
    }
  }
}

/// Documents of odd pieces in valid order.
enum Generated {
  private static let times = [
    "14:23 ", "**9:05** ", "[14:23] ", "14：23", "~18:05～18:25 ", "2020/4/8 9:05 UTC ", "24:00 ",
    "+1d 02:00 ", "14:23:05.5 ", "14:23 -0500 ", "约14:23 ", "14:23左右", "", "`14:23` ", "_14:23_ ",
    "10:05-10:25 UTC+8 ", "14:23 - ", "2020-04-08T10:05-05:00 ",
  ]
  private static let kinds = [
    "start: ", "Change（CHG-1，none）：", "note ", "", "resolve(a,b): ", "**ack:** ", "detect : ",
    "note: ",
  ]
  private static let actors = [
    "@li ", "[dba] ", "@li，", "**[dba]** ", "", "[ dba ]: ", "[a](b) ", "@a.b. ",
  ]
  private static let texts = [
    "it fails", "**all** of it", "`code`", "重启", "(a)", "a <!-- x -->", "a (sic)", "  b",
    "a  \n  b",
    "\\*a", "&amp; b", "[l](u)", "<http://a.b>", "a\n  b", "", "- a", "@li", "due:2020-04-30",
    "a_b_c",
    "due: 2020/4/1, @x. status:open", "P1", ": x", "| y", "14:23",
  ]
  private static let marks = ["- ", "* ", "-   ", "1. ", "> - "]
  private static let boxes = ["[ ] ", "[X] ", "[] ", "", "[-] ", "**[x]** "]
  private static let attributes = [
    "", " (RC-1, P1, prevent)", "（prevent，P2）", " (P0): ", ": ", " ()", " **(detect)**",
  ]
  private static let ends = [
    "\n", "  \n", "\n\n\n", "\n\n", "\n  - done when: x\n", "\n\n      code \n",
  ]

  static func document(seed: Int) -> SourceText {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 7
    func pick(_ words: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int((state >> 33) % UInt64(words.count))]
    }
    var text = "---\nid: INC-1 \ntitle: T\ntimezone: Asia/Tokyo\n---\n"
    text += pick(["", "\n", "\n\n", "text\n"]) + pick(["## Timeline\n", "##  Timeline ##\n\n"])
    text += pick(["### 2020/4/8\n", "### 2020-04-08 （Asia/Tokyo）\n", ""])
    for _ in 0..<4 {
      text += pick(marks) + pick(times) + pick(kinds) + pick(actors) + pick(texts) + pick(ends)
    }
    text += "\n## Root causes\n"
    for number in 1...2 {
      text +=
        "- RC-\(number)" + pick([" (trigger, a)：", " ", "(a,root) ", ": "]) + pick(texts)
        + pick(ends)
    }
    text += "\n## Action items\n"
    for number in 1...3 {
      text +=
        pick(marks) + pick(boxes) + "AI-\(number)" + pick(attributes) + " " + pick(texts) + " "
      text +=
        pick(texts)
        + pick([" @li due:2020-04-30", " due:2020/4/30, @li.", "", " closed:2020-05-01"])
        + pick(ends)
    }
    return SourceText(path: "generated.md", text: text)
  }
}

/// Everything that a document holds, value by value, without places and the letters of times.
enum Values {
  static func lines(of document: Document) -> [String] {
    var lines: [String] = []
    for child in Mirror(reflecting: document).children {
      guard let name = child.label, !["source", "body", "sections", "frontMatter"].contains(name)
      else { continue }
      describe(child.value, name, &lines)
    }
    for section in document.sections {
      lines.append("section \(section.kind) \(section.title)")
      if ![.timeline, .rootCauses, .actionItems].contains(section.kind) {
        lines.append(section.content.plainText)
        lines.append(MarkdownHTML().string(section.content))
      }
    }
    return lines
  }

  private static func describe(_ value: Any, _ path: String, _ lines: inout [String]) {
    if value is Span || value is Place || value is Range<Int> { return }
    if let fragment = value as? MarkdownFragment {
      lines.append("\(path): \(fragment.plainText) | \(MarkdownHTML().string(fragment))")
      return
    }
    let mirror = Mirror(reflecting: value)
    if mirror.children.isEmpty { return lines.append("\(path): \(value)") }
    for (index, child) in mirror.children.enumerated() {
      let name = child.label ?? String(index)
      if name != "written" { describe(child.value, "\(path).\(name)", &lines) }
    }
  }
}
