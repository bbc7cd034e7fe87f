import Documents
import Incidents
import Store

/// Shows what a search found, the words marked.
struct SearchOutput {
  let standpoint: Standpoint
  private let isColoured = Console.out.hasColour
  private let width = max(40, Console.out.width)

  /// Passages that are shown of one document.
  private static let passages = 3

  /// Writes `answer` to the search for `words`.
  func show(_ answer: SearchAnswer, for words: String) {
    let quoted = TerminalText.sanitised(words)
    guard !answer.hits.isEmpty else {
      Console.out.line("nothing found for \(quoted)")
      return
    }
    switch answer.matching {
    case .allWords: break
    case .anyWord: Console.out.line("no document has all of \(quoted); these have some of it:\n")
    case .beginnings:
      Console.out.line("no document has \(quoted); these have words that begin so:\n")
    }
    for hit in answer.hits { show(hit) }
    let rest = answer.total - answer.hits.count
    Console.out.line(
      "\(answer.total) \(answer.total == 1 ? "document" : "documents")"
        + (rest > 0 ? ", \(rest) not shown: --limit \(answer.total)" : ""))
  }

  private func show(_ hit: SearchHit) {
    let facts = [hit.document.id, hit.document.severity, hit.day?.description]
      .compactMap { $0 }.map { TerminalText.sanitised($0) }
    Console.out.line(bold(facts.joined(separator: "  ")))
    Console.out.line("  \(text(hit.title, width: width - 2))")
    for passage in hit.passages.prefix(Self.passages) {
      let label = TerminalText.sanitised(passage.label)
      let place = quiet(
        "\(TerminalText.sanitised(standpoint.shown(hit.document.path))):\(passage.line)")
      Console.out.line("  \(place)  \(label)")
      Console.out.line("    \(text(passage.excerpt, width: width - 4))")
    }
    Console.out.line("")
  }

  /// The excerpt cut to `width` cells, its words marked.
  private func text(_ excerpt: SearchExcerpt, width: Int) -> String {
    let bytes = Array(excerpt.text.utf8)
    var result = ""
    var left = width
    var position = 0
    func append(_ range: Range<Int>, marked: Bool) {
      guard left > 0, !range.isEmpty else { return }
      let piece = TerminalText.sanitised(String(decoding: bytes[range], as: UTF8.self))
      let fitting = TerminalText.truncated(piece, to: left)
      left -= TerminalText.displayWidth(of: fitting)
      if fitting != piece { left = 0 }
      result += marked ? mark(fitting) : fitting
    }
    for range in excerpt.marks {
      append(position..<range.lowerBound, marked: false)
      append(range, marked: true)
      position = range.upperBound
    }
    append(position..<bytes.count, marked: false)
    return result
  }

  private func mark(_ text: String) -> String {
    isColoured ? "\u{1B}[1;33m\(text)\u{1B}[0m" : "«\(text)»"
  }

  private func bold(_ text: String) -> String { isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func quiet(_ text: String) -> String { isColoured ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
