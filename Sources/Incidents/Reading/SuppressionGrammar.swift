import Documents

/// Reads `lint: allow RULE[, RULE] [until DAY]: reason`, the words of a comment.
struct SuppressionGrammar {
  private let source: SourceText
  private var scanner: TimeScanner

  /// The comment at `span`, whose words stand in `words`; nil where it says something else.
  static func comment(_ source: SourceText, _ span: Span, words: Range<Int>, lines: Range<Int>)
    -> SuppressionComment?
  {
    var grammar = SuppressionGrammar(
      source: source,
      scanner: TimeScanner(source.bytes, from: words.lowerBound, to: words.upperBound))
    grammar.skipBlanks()
    guard grammar.scanner.accept(bytes: "lint"), grammar.scanner.accept(":") else { return nil }
    var comment = SuppressionComment(span: span, lines: lines)
    grammar.read(into: &comment)
    return comment
  }

  private mutating func read(into comment: inout SuppressionComment) {
    skipBlanks()
    let order = word()
    guard order?.value == "allow" else {
      let nothing = Located("", at: Span(scanner.index, scanner.index))
      comment.fault = .order(order ?? nothing)
      return
    }
    repeat {
      skipBlanks()
      guard let rule = word() else { break }
      comment.rules.append(rule)
      skipBlanks()
    } while scanner.accept(",") || scanner.accept(bytes: "\u{3001}")
    let start = scanner.index
    if word()?.value == "until" {
      skipBlanks()
      let dayStart = scanner.index
      guard let day = scanner.date() else {
        let written = word() ?? Located("", at: Span(start, scanner.index))
        comment.fault = .day(written)
        return
      }
      comment.until = Located(day, at: Span(dayStart, scanner.index))
      skipBlanks()
    } else {
      scanner.index = start
    }
    guard scanner.accept(":") else { return }
    comment.reason = reason()
  }

  /// What is left, on one line; nil where it has no letter.
  private mutating func reason() -> Located<String>? {
    skipBlanks()
    var end = scanner.end
    while end > scanner.index, [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[end - 1]) { end -= 1 }
    let span = Span(scanner.index, end)
    let words = source.text(span).split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }
    let text = words.joined(separator: " ")
    return text.contains(where: \.isLetter) ? Located(text, at: span) : nil
  }

  /// ASCII letters, digits, hyphens and underscores.
  private mutating func word() -> Located<String>? {
    let start = scanner.index
    while let byte = scanner.peek(),
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
        || byte == 0x5F
    {
      scanner.index += 1
    }
    guard scanner.index > start else { return nil }
    let span = Span(start, scanner.index)
    return Located(source.text(span), at: span)
  }

  private mutating func skipBlanks() {
    scanner.skipSpaces()
    while let byte = scanner.peek(), byte == 0x0A || byte == 0x0D {
      scanner.index += 1
      scanner.skipSpaces()
    }
  }
}
