import Documents

/// An action item: `[ ] AI-1 (kind, P1, RC-1) text @owner due:DATE closed:DATE status:WORD`.
enum ItemFormat {
  static func edits(_ item: ActionItem, _ source: SourceText) -> [TextEdit] {
    guard let head = HeadText(item.text, in: source) else { return [] }
    let count = head.text.bytes.count
    let first = min(item.text.dropFirst, count)
    let end = max(first, count - item.text.dropLast)
    guard let start = head.place(of: first), Int(head.span.start) <= start,
      !head.text.comments.contains(where: { $0.lowerBound < first }),
      let tail = tailSpan(head, from: end)
    else { return [] }
    var scanner = HeadScanner(head.text, allLines: true)
    scanner.skipSpaces()
    let box: String
    switch ActionItemBox.read(&scanner).mark {
    case .empty: box = "[ ] "
    case .ticked: box = "[x] "
    case .declined: box = "[-] "
    case .missing: box = ""
    }
    let hasText = first < end
    let attributes =
      [item.kind?.value.rawValue, item.priority.map { "P\($0.value)" }].compactMap { $0 }
      + item.causes.map(\.value)
    let comments = head.text.comments.filter { $0.lowerBound >= end }
      .map { source.text(head.text.span($0)) }
    let words = fieldWords(item, outside: Span(start, tail.start), source) + comments
    var edits: [TextEdit?] = [
      TextEdit(
        Span(Int(head.span.start), start),
        box + item.id.value + HeadFormat.list(attributes) + (hasText ? " " : ""),
        changing: source)
    ]
    if hasText || tail.start > start {
      let separator = words.isEmpty ? "" : tail.separator
      edits.append(
        TextEdit(
          Span(tail.start, Int(head.span.end)), separator + words.joined(separator: " "),
          changing: source))
    } else if !words.isEmpty {
      // No text at all: the words follow the head.
      edits = [
        TextEdit(
          head.span,
          box + item.id.value + HeadFormat.list(attributes) + " "
            + words.joined(separator: " "), changing: source)
      ]
    }
    return edits.compactMap { $0 }
  }

  /// Where what follows the text begins, the blanks before it included, and those blanks.
  private static func tailSpan(_ head: HeadText, from end: Int) -> (start: Int, separator: String)?
  {
    let bytes = head.text.bytes
    var word = end
    while word < bytes.count, bytes[word] == 0x20 || bytes[word] == 0x0A { word += 1 }
    guard word < bytes.count else { return (Int(head.span.end), " ") }
    guard let place = head.place(of: word) else { return nil }
    var start = place
    while start > Int(head.span.start),
      [0x20, 0x09, 0x0A, 0x0D].contains(head.source.bytes[start - 1])
    {
      start -= 1
    }
    let blanks = head.source.text(Span(start, place))
    return (start, blanks.utf8.contains(0x0A) ? blanks : " ")
  }

  /// The words for owner and days that do not stand in the text.
  private static func fieldWords(
    _ item: ActionItem, outside text: Span, _ source: SourceText
  ) -> [String] {
    func isOutside(_ span: Span?) -> Bool {
      span.map { $0.start < text.start || $0.start >= text.end } ?? false
    }
    var words: [String] = []
    if let owner = item.owner, isOutside(owner.span) { words.append("@\(owner.value)") }
    if let due = item.due, isOutside(due.span) { words.append("due:\(due.value)") }
    if let closed = item.closed, isOutside(closed.span) { words.append("closed:\(closed.value)") }
    if let status = item.writtenStatus, isOutside(status.span) {
      words.append("status:\(status.value.rawValue)")
    }
    return words
  }
}
