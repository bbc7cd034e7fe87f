import Documents
import Incidents

/// A line like `Duration: 2h 10m`: which length it states, and how long that is.
struct DurationStatement: Sendable {
  /// The milestone that ends what is measured from `start`.
  let milestone: TimelineEntry.Kind
  /// What is stated.
  let duration: DurationReading
  /// Where the words of the duration stand.
  let span: Span

  /// Words before the colon, in lower case, by the milestone that ends what they name.
  private static let words: [(TimelineEntry.Kind, [String])] = [
    (
      .resolve,
      [
        "duration", "total duration", "incident duration", "outage duration", "time to resolve",
        "time to recover", "持续时间", "持续时长", "故障时长", "影响时长", "故障持续时间", "恢复耗时",
        "障害時間", "継続時間", "停止時間", "影響時間", "復旧までの時間",
      ]
    ),
    (.detect, ["time to detect", "发现耗时", "发现时长", "検知までの時間"]),
    (.ack, ["time to acknowledge"]),
    (.mitigate, ["time to mitigate"]),
  ]

  /// The same, one by one, in UTF-8.
  private static let labels: [Label] = words.flatMap { milestone, words in
    words.map { Label(words: Array($0.utf8), milestone: milestone) }
  }

  /// A label that may stand before a duration.
  private struct Label: Sendable {
    let words: [UInt8]
    let milestone: TimelineEntry.Kind
  }

  /// The statements in the lines of `span`, code left out.
  static func all(in source: SourceText, _ span: Span) -> [DurationStatement] {
    var statements: [DurationStatement] = []
    var isCode = false
    var number = source.lineNumber(at: Int(span.start))
    while number <= source.lineCount {
      let line = source.line(number)
      guard line.start < span.end else { break }
      number += 1
      var scanner = ByteScanner(source.bytes, max(Int(line.start), Int(span.start))..<Int(line.end))
      scanner.skip { $0 == UInt8(ascii: " ") }
      if scanner.has("```") || scanner.has("~~~") { isCode.toggle() }
      if !isCode, let statement = read(&scanner) { statements.append(statement) }
    }
    return statements
  }

  /// One line: list marks and emphasis, a label, a colon or a cell's edge, a duration.
  private static func read(_ scanner: inout ByteScanner) -> DurationStatement? {
    func isMark(_ byte: UInt8) -> Bool { " \t-*_|>+".utf8.contains(byte) }
    scanner.skip(while: isMark)
    guard let label = labels.first(where: { scanner.begins(with: $0.words) })
    else { return nil }
    scanner.position += label.words.count
    scanner.skip { isMark($0) && $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "-") }
    guard scanner.take(":") || scanner.take("：") || scanner.take("|") else { return nil }
    scanner.skip { " \t*_".utf8.contains($0) }
    let start = scanner.position
    guard let duration = DurationReading(&scanner) else { return nil }
    return DurationStatement(
      milestone: label.milestone, duration: duration, span: Span(start, duration.end))
  }
}
