import Documents
import Reports

/// A report as a message for Slack, in blocks (Block Kit): at most 50, a heading of at most 150
/// characters, at most 3000 characters in a block.
///
/// Texts stand in `rich_text`, in which nothing is markup: no mention, link or channel of an author's
/// text comes to life.
struct SlackJSON: Encodable {
  /// What a notification shows.
  private let text: String
  private let blocks: [JSONValue]

  private static let mostBlocks = 50
  private static let mostCharacters = 2_900
  /// Entries of a section.
  private static let mostEntries = 10

  init(_ page: ReportPage) {
    let figures = page.figures.map { "\($0.count) \($0.label)" }.joined(separator: " · ")
    text = Self.escaped(Self.cut("\(page.title), \(page.name.subject): \(figures)", 1_000))
    var blocks: [JSONValue] = [
      .object([
        "type": .text("header"),
        "text": .object([
          "type": .text("plain_text"), "emoji": .boolean(false),
          "text": .text(Self.cut(page.title, 150)),
        ]),
      ]),
      Self.block([Self.line([Self.run(Self.cut(page.period, 500))])]),
    ]
    if !page.figures.isEmpty { blocks.append(Self.block([Self.line(Self.figures(page.figures))])) }
    let told = page.sections.filter { $0.count > 0 || !$0.notes.isEmpty }
    blocks += told.prefix(Self.mostBlocks - 6).map(Self.section)
    let empty = page.sections.filter { $0.count == 0 && $0.notes.isEmpty }.map(\.heading)
    if !empty.isEmpty {
      let words = Self.cut(empty.map { "\($0): none" }.joined(separator: "\n"), 2_000)
      blocks.append(Self.block([Self.line([Self.run(words)])]))
    }
    self.blocks = blocks
  }

  private static func figures(_ figures: [ReportFigure]) -> [JSONValue] {
    var runs: [JSONValue] = []
    for (index, figure) in figures.enumerated() {
      runs += [
        run(index == 0 ? "\(figure.count)" : "  ·  \(figure.count)", isBold: true),
        run(" \(figure.label)" + (figure.previous.map { " (last: \($0))" } ?? "")),
      ]
    }
    return runs
  }

  private static func section(_ section: ReportSection) -> JSONValue {
    let count = section.count == 0 ? "none" : String(section.count)
    var lines = [line([run("\(cut(section.heading, 150)): \(count)", isBold: true)])]
    var left = mostCharacters - 200
    var items: [JSONValue] = []
    func take(_ text: String) -> Bool {
      left -= text.utf16.count + 4
      return left > 400
    }
    for entry in section.entries.shown(most: mostEntries) {
      let name = [entry.name.map { cut($0, 60) }, cut(entry.text, 160)].compactMap { $0 }
        .joined(separator: " ")
      let facts = cut(entry.facts.filter { !$0.isEmpty }.joined(separator: " · "), 120)
      guard take(entry.lead.prefix(60) + name + facts) else { break }
      items.append(
        line(
          [
            run(cut(entry.lead, 60), isBold: true), run("  \(name)"),
            run(facts.isEmpty ? "" : "\n\(facts)", isItalic: true),
          ].filter { $0.hasText }))
    }
    if !items.isEmpty {
      lines.append(
        .object([
          "type": .text("rich_text_list"), "style": .text("bullet"), "elements": .array(items),
        ]))
    }
    let missing = section.entries.list.count - items.count
    var notes = missing > 0 ? ["and \(missing) more"] : []
    notes += section.notes.map { cut($0, 300) }
    if !notes.isEmpty { lines.append(line([run(cut(notes.joined(separator: "\n"), 380))])) }
    return block(lines)
  }

  private static func block(_ elements: [JSONValue]) -> JSONValue {
    .object(["type": .text("rich_text"), "elements": .array(elements)])
  }

  private static func line(_ runs: [JSONValue]) -> JSONValue {
    .object(["type": .text("rich_text_section"), "elements": .array(runs)])
  }

  private static func run(
    _ text: String, isBold: Bool = false, isItalic: Bool = false
  ) -> JSONValue {
    var members: [String: JSONValue] = ["type": .text("text"), "text": .text(text)]
    if isBold { members["style"] = .object(["bold": .boolean(true)]) }
    if isItalic { members["style"] = .object(["italic": .boolean(true)]) }
    return .object(members)
  }

  /// `text` with the three characters that Slack asks to be escaped (a mention begins with `<`).
  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(character)
      }
    }.joined()
  }

  /// `text` in at most `length` characters, counted as UTF-16 does, line by line safe to print.
  private static func cut(_ text: String, _ length: Int) -> String {
    let text = text.split(separator: "\n").map { TerminalText.oneLine(String($0)) }
      .joined(separator: "\n")
    guard text.utf16.count > length else { return text }
    var result = ""
    var used = 1
    for character in text {
      used += String(character).utf16.count
      if used > length { break }
      result.append(character)
    }
    return result + "…"
  }
}

extension JSONValue {
  /// Whether it is an element with a text in it.
  fileprivate var hasText: Bool {
    guard case .object(let members) = self, case .text(let text)? = members["text"] else {
      return false
    }
    return !text.isEmpty
  }
}
