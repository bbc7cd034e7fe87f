import Documents

/// Blank lines, blanks at the ends of lines, headings, the end of the file.
enum LayoutFormat {
  static func edits(_ document: Document, _ context: ReadingContext) -> [TextEdit] {
    var layout = DocumentLayout(document)
    layout.format()
    return layout.edits
  }
}

/// The lines of a document, and what becomes of them.
private struct DocumentLayout {
  private let document: Document
  private let source: SourceText
  private let lines: LineRoles
  private(set) var edits: [TextEdit] = []
  /// `\n`, or `\r\n` where the first line ends so.
  private let ending: String

  init(_ document: Document) {
    self.document = document
    source = document.source
    lines = LineRoles(document)
    let first = Int(source.line(1).end)
    ending = first < source.bytes.count && source.bytes[first] == 0x0D ? "\r\n" : "\n"
  }

  mutating func format() {
    let last = lastWrittenLine
    var number = 1
    while number <= last {
      let line = source.line(number)
      if lines.body > number || lines.isVerbatim(number) {
        if !lines.isVerbatim(number) { trim(line, to: trimmedEnd(line)) }
      } else if isBlank(number) {
        number = formatBlank(from: number)
        continue
      } else {
        trim(line, to: lines.hasHardBreak(number) ? Int(line.end) : trimmedEnd(line))
        formatHeading(number, last)
      }
      number += 1
    }
    formatEnd(last)
  }

  private var lastWrittenLine: Int {
    var last = source.lineStarts.count
    while last > 1, isBlank(last), !lines.isVerbatim(last) { last -= 1 }
    return last
  }

  private func isBlank(_ number: Int) -> Bool {
    source.bytes[source.line(number).range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func trimmedEnd(_ line: Span) -> Int {
    var end = Int(line.end)
    while end > Int(line.start), [0x20, 0x09].contains(source.bytes[end - 1]) { end -= 1 }
    return end
  }

  private mutating func trim(_ line: Span, to end: Int) {
    if end < Int(line.end) { edits.append(TextEdit(Span(end, Int(line.end)), "")) }
  }

  /// Of blank lines that follow each other the first stays. Returns the next line.
  private mutating func formatBlank(from number: Int) -> Int {
    var next = number
    while next <= source.lineStarts.count, isBlank(next), !lines.isVerbatim(next) { next += 1 }
    let start = Int(source.line(number).start)
    let end =
      next <= source.lineStarts.count ? Int(source.lineStarts[next - 1]) : source.bytes.count
    if let edit = TextEdit(Span(start, end), ending, changing: source) { edits.append(edit) }
    return next
  }

  /// A heading stands between blank lines; below those of the third level a list may begin at once.
  private mutating func formatHeading(_ number: Int, _ last: Int) {
    let previous = number - 1
    let isFirst = number == lines.body
    if isFirst || lines.headings[number] != nil, previous >= 1, !isBlank(previous) {
      let start = Int(source.line(number).start)
      edits.append(TextEdit(Span(start, start), ending))
    }
    guard let heading = lines.headings[number] else { return }
    if heading.level <= 2, number < last, !isBlank(number + 1), lines.headings[number + 1] == nil {
      let start = Int(source.lineStarts[number])
      edits.append(TextEdit(Span(start, start), ending))
    }
    formatMarks(heading, source.line(number))
  }

  /// `## Title`, without blanks before it, further blanks in it and signs behind it.
  private mutating func formatMarks(_ heading: LineRoles.Heading, _ line: Span) {
    var start = Int(line.start)
    while source.bytes[start] == 0x20 { start += 1 }
    var content = start + heading.level
    while content < Int(line.end), [0x20, 0x09].contains(source.bytes[content]) { content += 1 }
    let marks = String(repeating: "#", count: heading.level)
    let hasContent = content < trimmedEnd(line)
    if let edit = TextEdit(
      Span(Int(line.start), content), marks + (hasContent ? " " : ""), changing: source)
    {
      edits.append(edit)
    }
    var end = trimmedEnd(line)
    while end > content, source.bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    guard end < trimmedEnd(line), end > content, [0x20, 0x09].contains(source.bytes[end - 1]) else {
      return
    }
    while end > content, [0x20, 0x09].contains(source.bytes[end - 1]) { end -= 1 }
    // What was trimmed already lies behind.
    edits.append(TextEdit(Span(end, trimmedEnd(line)), ""))
  }

  /// The last line ends, and nothing follows it.
  private mutating func formatEnd(_ last: Int) {
    let end = Int(source.line(last).end)
    if let edit = TextEdit(Span(end, source.bytes.count), ending, changing: source) {
      edits.append(edit)
    }
  }
}
