import Documents

/// The heads of entries, causes and items, and the days of the timeline, in their plain form.
enum HeadFormat {
  static func edits(_ document: Document, _ context: ReadingContext) -> [TextEdit] {
    let source = document.source
    return document.timeline.compactMap { entry($0, source) }
      + document.causes.compactMap { cause($0, source) }
      + document.items.flatMap { ItemFormat.edits($0, source) } + days(document)
  }

  /// `HH:MM kind(REF): [actor] text`
  private static func entry(_ entry: TimelineEntry, _ source: SourceText) -> TextEdit? {
    guard let head = HeadText(entry.text, in: source) else { return nil }
    var parts: [String] = []
    if let start = entry.start {
      guard let time = time(start, entry.end, source) else { return nil }
      parts.append(time)
    }
    if let word = entry.kindSpan {
      let references = entry.references.map(\.value).joined(separator: ", ")
      parts.append(kind(entry, source.text(word)) + (references.isEmpty ? ":" : "(\(references)):"))
    }
    switch entry.actor?.value {
    case .person(let name): parts.append("@\(name)")
    case .role(let name): parts.append("[\(name)]")
    case nil: break
    }
    guard !parts.isEmpty, let place = head.place(of: entry.text.dropFirst) else { return nil }
    let start = Int(head.span.start)
    guard start <= place else { return nil }
    let end = place == Int(head.span.end) || isJoined(place, entry, source) ? "" : " "
    return TextEdit(
      Span(start, place), parts.joined(separator: " ") + end, changing: source)
  }

  /// A kind stays in the language of its document, as headings do.
  private static func kind(_ entry: TimelineEntry, _ written: String) -> String {
    KindWords.kinds[written] == entry.kind ? written : entry.kind.rawValue
  }

  private static func time(
    _ start: Located<Moment>, _ end: Located<Moment>?, _ source: SourceText
  ) -> String? {
    guard let from = CanonicalTime.text(of: source.written(start)) else { return nil }
    let time = (start.value.isApproximate ? "~" : "") + from
    guard let end else { return time }
    guard let to = CanonicalTime.text(of: source.written(end)) else { return nil }
    return "\(time)–\(end.value.isApproximate ? "~" : "")\(to)"
  }

  /// Whether the words begin at once behind a name, with a sign that ends it: `@li，重启`.
  private static func isJoined(_ place: Int, _ entry: TimelineEntry, _ source: SourceText) -> Bool {
    guard case .person = entry.actor?.value, place == Int(entry.actor?.span.end ?? 0) else {
      return false
    }
    return source.bytes[place] >= 0x80
  }

  /// `RC-1 (role, category) statement`
  private static func cause(_ cause: RootCause, _ source: SourceText) -> TextEdit? {
    guard let head = HeadText(cause.statement, in: source),
      let place = head.place(of: cause.statement.dropFirst), Int(head.span.start) <= place
    else { return nil }
    let attributes = [cause.role?.value.rawValue, cause.category?.value].compactMap { $0 }
    let end = place == Int(head.span.end) ? "" : " "
    return TextEdit(
      Span(Int(head.span.start), place),
      cause.id.value + list(attributes) + end, changing: source)
  }

  /// ` (a, b)`, or nothing.
  static func list(_ words: [String]) -> String {
    words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  /// `### 2020-04-08 (Asia/Tokyo)`
  private static func days(_ document: Document) -> [TextEdit] {
    let (tree, source) = (document.body, document.source)
    var edits: [TextEdit] = []
    for section in document.sections where section.kind == .timeline {
      for index in section.content.nodes where tree.nodes[index].kind == .heading {
        let text = ParagraphText(tree, paragraph: index, source: source)
        var scanner = HeadScanner(text)
        scanner.skipSpaces()
        let start = scanner.index
        guard let day = scanner.times.date(), !scanner.times.isAtDigit else { continue }
        let range = start..<scanner.index
        let span = text.span(range)
        guard source.text(span) == text.string(range) else { continue }
        if let edit = TextEdit(span, day.description, changing: source) { edits.append(edit) }
      }
    }
    return edits
  }
}
