public import Documents

/// Reads a list of old findings.
public enum BaselineReader {
  /// The list in `source`, and what is wrong in its lines. A line that is wrong is no entry.
  public static func read(_ source: SourceText) -> (Baseline, [Diagnostic]) {
    var entries: [Baseline.Entry] = []
    var diagnostics: [Diagnostic] = []
    var known: [Baseline.Entry: Int] = [:]
    for number in 1...source.lineCount {
      let line = source.line(number)
      let words = words(of: source, line)
      guard let first = words.first, source.bytes[Int(first.start)] != UInt8(ascii: "#") else {
        continue
      }
      do throws(Fault) {
        let entry = try entry(words, in: source)
        var key = entry
        (key.span, key.count) = (Span(0, 0), 0)
        if let former = known.updateValue(number, forKey: key) {
          throw Fault(
            first, "the entry stands in line \(former), too",
            help: "write one line with their sum at its end, x2")
        }
        entries.append(entry)
      } catch {
        diagnostics.append(
          Diagnostic(
            "baseline-unreadable", .error, error.message, at: source.place(of: error.span),
            help: [error.help]))
      }
    }
    return (Baseline(entries: entries, source: source), diagnostics)
  }

  /// Why a line is no entry.
  private struct Fault: Error {
    let span: Span
    let message: String
    let help: String

    init(_ span: Span, _ message: String, help: String) {
      self.span = span
      self.message = message
      self.help = help
    }
  }

  private static func entry(
    _ words: [Span], in source: SourceText
  ) throws(Fault) -> Baseline.Entry {
    let texts = words.map { source.text($0) }
    let names = Diagnostic.Severity.allCases.map(\.rawValue)
    guard let severity = Diagnostic.Severity(rawValue: texts[0]) else {
      let near = Spelling.suggestion(for: texts[0], among: names)
      throw Fault(
        words[0], "`\(texts[0])` is not a severity",
        help: near.map { "did you mean `\($0)`?" } ?? "allowed: \(names.joined(separator: ", "))")
    }
    let line = Span(Int(words[0].start), Int(words[words.count - 1].end))
    guard words.count == 5 || words.count == 6 else {
      throw Fault(
        line, "the line has \(words.count) words, an entry has five, or six",
        help: "severity, rule, document, entity and field, `-` where there is none; xN for several")
    }
    var parts: [String] = []
    for (word, text) in zip(words, texts).dropFirst().prefix(4) {
      guard let part = BaselineText.unescaped(text) else {
        throw Fault(
          word, "`\(text)` has a % without two hexadecimal digits", help: "write % as %25")
      }
      parts.append(part)
    }
    var count = 1
    if words.count == 6 {
      guard texts[5].hasPrefix("x"), let number = Int(texts[5].dropFirst()),
        (2...100_000).contains(number)
      else {
        throw Fault(
          words[5], "`\(texts[5])` is not a number of findings", help: "write x2, x3, … or nothing")
      }
      count = number
    }
    return Baseline.Entry(
      fingerprint: Fingerprint(
        rule: parts[0], document: parts[1], entity: parts[2], field: parts[3]),
      severity: severity, count: count, span: line)
  }

  /// The words of a line, blanks and tabs between them.
  private static func words(of source: SourceText, _ line: Span) -> [Span] {
    source.bytes[line.range].split { $0 == 0x20 || $0 == 0x09 }
      .map { Span($0.startIndex, $0.endIndex) }
  }
}
