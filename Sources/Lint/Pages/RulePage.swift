import CRulePages
import Documents

/// The page of a rule: what it demands and why, as `docs/rules/` has it and as the binary carries it.
public struct RulePage: Sendable, Hashable {
  /// The rule's name.
  public let name: String
  /// The page, Markdown.
  public let text: String

  /// Every page, in the order in which they are embedded.
  public static let all: [RulePage] = (0..<rule_page_count()).map { index in
    let bytes = UnsafeBufferPointer(
      start: rule_page_text(index), count: Int(rule_page_length(index)))
    return RulePage(
      name: String(cString: rule_page_name(index)), text: String(decoding: bytes, as: UTF8.self))
  }

  private init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The page of the rule of that name.
  public init?(named name: String) {
    guard let page = RulePage.all.first(where: { $0.name == name }) else { return nil }
    self = page
  }

  /// What stands below the heading of that title, Markdown; nil where there is none.
  public func section(_ title: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "## \(title)") else { return nil }
    return lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }.joined(separator: "\n")
  }

  /// The rule that a misspelt name probably means: by its letters, or as the only one that has all
  /// its words.
  public static func suggestion(for name: String) -> String? {
    let names = Rule.all.map(\.name)
    if let near = Spelling.suggestion(for: name, among: names) { return near }
    let words = name.lowercased().split { $0 == "-" || $0 == "_" || $0 == " " }
    let matches = names.filter { candidate in
      let parts = candidate.split(separator: "-")
      return words.allSatisfy(parts.contains)
    }
    return matches.count == 1 && !words.isEmpty ? matches[0] : nil
  }

  /// The page for a terminal: Markdown as it is, headings and code set off by `style`, paragraphs
  /// in lines of `width` cells where it is given.
  public func terminalText(_ style: TextStyle, width: Int? = nil) -> String {
    var isCode = false
    var lines: [String] = []
    var paragraph: [String] = []
    func endParagraph() {
      if let width, !paragraph.isEmpty {
        lines += TerminalText.wrapped(paragraph.joined(separator: " "), width: width)
      } else {
        lines += paragraph
      }
      paragraph = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let plain = TerminalText.sanitised(String(line))
      let isFence = line.hasPrefix("```")
      if isFence { isCode.toggle() }
      // Lists, tables and quotes keep their lines, as code does.
      let isText = line.hasPrefix("**") || line.first.map { !"#-|>* ".contains($0) } ?? false
      if isText, !isCode, !isFence {
        paragraph.append(plain)
        continue
      }
      endParagraph()
      if isCode || isFence {
        lines.append(style.paint(plain, .quiet))
      } else {
        lines.append(line.hasPrefix("#") ? style.paint(plain, .strong) : plain)
      }
    }
    endParagraph()
    return lines.joined(separator: "\n")
  }
}
