import Documents

/// Reads the timeline: day headings and list entries.
struct TimelineReader {
  private let tree: MarkdownTree
  private let source: SourceText
  private let documentZone: ZoneClock?
  private var moments: MomentReader
  private var day: CivilDay?
  private(set) var entries: [TimelineEntry] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(tree: MarkdownTree, source: SourceText, clock: ZoneClock?) {
    self.tree = tree
    self.source = source
    documentZone = clock
    moments = MomentReader(clock: clock)
  }

  /// Reads the blocks of a timeline section.
  mutating func read(_ section: MarkdownFragment) {
    var index = section.nodes.lowerBound
    while index < section.nodes.upperBound {
      let node = tree.nodes[index]
      switch node.kind {
      case .heading where Int(node.end) > index: readDay(index)
      case .list: for item in tree.children(of: index) { readEntry(item) }
      default: break
      }
      index = Int(node.end)
    }
  }

  /// `### 2020-04-08 (Asia/Shanghai)`
  private mutating func readDay(_ heading: Int) {
    var scanner = HeadScanner(ParagraphText(tree, paragraph: heading, source: source))
    scanner.skipSpaces()
    let start = scanner.index
    guard let date = scanner.times.date() else {
      reportNearMiss(scanner, from: start, "this heading looks like a date and is none")
      return
    }
    day = date
    moments.clock = documentZone
    scanner.skipSpaces()
    guard let zone = scanner.parenthesised()?.first else { return }
    let name = scanner.text.string(zone)
    if let zone = Zone(name) {
      moments.clock = ZoneClock(zone)
    } else if name.contains("/") {
      diagnostics.append(
        Diagnostic(
          "document-invalid-value", .error, "`\(name)` is not a time zone",
          at: source.place(of: scanner.text.span(zone)),
          help: ["write an IANA name such as Asia/Tokyo, or an offset such as +09:00"]))
    }
  }

  private mutating func readEntry(_ item: Int) {
    let end = Int(tree.nodes[item].end)
    let first = item + 1
    guard first < end, tree.nodes[first].kind == .paragraph else {
      entries.append(
        TimelineEntry(
          ordinal: entries.count, span: tree.nodes[item].span, text: .empty,
          details: MarkdownFragment(tree: tree, nodes: first..<end)))
      return
    }
    let afterHead = Int(tree.nodes[first].end)
    var scanner = HeadScanner(ParagraphText(tree, paragraph: first, source: source))
    var entry = TimelineEntry(
      ordinal: entries.count,
      span: Span(Int(tree.nodes[first].span.start), Int(tree.nodes[item].span.end)),
      text: MarkdownFragment(tree: tree, nodes: first..<afterHead),
      details: MarkdownFragment(tree: tree, nodes: afterHead..<end))
    readTimes(&scanner, &entry)
    readKind(&scanner, &entry)
    readActor(&scanner, &entry)
    scanner.skipSpaces()
    entry.text.dropFirst = scanner.index
    if let sic = trailingSic(scanner.text, from: scanner.index) {
      entry.isSic = true
      entry.text.dropLast = scanner.text.literalCount(from: sic)
    }
    entries.append(entry)
  }

  // MARK: Times

  private mutating func readTimes(_ scanner: inout HeadScanner, _ entry: inout TimelineEntry) {
    scanner.skipSpaces()
    let start = scanner.index
    let isBracketed = scanner.times.accept("[")
    let isApproximate = scanner.times.accept("~")
    let timeStart = scanner.index
    guard var from = moments.point(&scanner.times, day: day, dayOffset: 0) else {
      scanner.index = start
      reportNearMiss(scanner, from: timeStart, "this looks like a time and is none")
      return
    }
    from.isApproximate = isApproximate
    var pieces = [(from, timeStart..<scanner.index)]
    if let range = readEnd(&scanner, after: from) { pieces.append(range) }
    // An offset after the range (`18:05–18:25 UTC`) belongs to both ends.
    if pieces.count == 2, pieces[1].0.hasWrittenOffset, !pieces[0].0.hasWrittenOffset {
      pieces[0].0.offset = pieces[1].0.offset
      pieces[0].0.hasWrittenOffset = true
      pieces[0].0.occurrence = .once
    }
    if isBracketed, !scanner.times.accept("]") {
      scanner.index = start
      return
    }
    guard endsTime(&scanner) else {
      scanner.index = start
      reportNearMiss(scanner, from: timeStart, "this looks like a time and is none")
      return
    }
    for (number, piece) in pieces.enumerated() {
      var moment = piece.0
      moment.written = scanner.text.string(piece.1)
      let located = Located(moment, at: scanner.text.span(piece.1))
      if number == 0 { entry.start = located } else { entry.end = located }
    }
  }

  private mutating func readEnd(_ scanner: inout HeadScanner, after from: Moment) -> (
    Moment, Range<Int>
  )? {
    let before = scanner.index
    scanner.skipSpaces()
    guard scanner.times.rangeSign() else {
      scanner.index = before
      return nil
    }
    scanner.skipSpaces()
    let isApproximate = scanner.times.accept("~")
    let start = scanner.index
    guard var end = moments.point(&scanner.times, day: from.day, dayOffset: from.dayOffset),
      end.secondOfDay != nil
    else {
      scanner.index = before
      return nil
    }
    end.isApproximate = isApproximate
    return (end, start..<scanner.index)
  }

  /// After a time comes a space, the end, or a sign such as `:` or `|` that many authors write.
  private func endsTime(_ scanner: inout HeadScanner) -> Bool {
    if scanner.times.isAtEnd { return true }
    let before = scanner.index
    scanner.skipSpaces()
    let hadSpace = scanner.index > before
    let signStart = scanner.index
    if scanner.times.accept(":") || scanner.times.accept("|") || scanner.times.rangeSign()
      || scanner.times.accept(",")
    {
      let afterSign = scanner.index
      scanner.skipSpaces()
      if scanner.index > afterSign || scanner.times.isAtEnd || afterSign > signStart + 1 {
        return true
      }
      scanner.index = signStart
    }
    // A CJK text may follow at once: `14:23数据库` has no space to give.
    return hadSpace || (scanner.times.peek() ?? 0) >= 0x80
  }

  // MARK: Kind, references, actor

  private mutating func readKind(_ scanner: inout HeadScanner, _ entry: inout TimelineEntry) {
    scanner.skipSpaces()
    let start = scanner.index
    guard let word = scanner.word(),
      let kind = TimelineEntry.Kind(rawValue: scanner.text.string(word).lowercased())
    else {
      scanner.index = start
      return
    }
    let references = scanner.parenthesised() ?? []
    scanner.skipSpaces()
    guard scanner.times.accept(":") else {
      scanner.index = start
      return
    }
    entry.kind = kind
    entry.kindSpan = scanner.text.span(word)
    entry.references = references.map {
      Located(scanner.text.string($0), at: scanner.text.span($0))
    }
  }

  private mutating func readActor(_ scanner: inout HeadScanner, _ entry: inout TimelineEntry) {
    scanner.skipSpaces()
    let start = scanner.index
    if scanner.times.accept("@"), let name = scanner.name() {
      entry.actor = Located(.person(scanner.text.string(name)), at: scanner.text.span(name))
      return
    }
    scanner.index = start
    guard scanner.times.accept("["),
      let close = scanner.text.bytes[scanner.index..<scanner.times.end].firstIndex(
        of: UInt8(ascii: "]")), close > scanner.index
    else {
      scanner.index = start
      return
    }
    let role = scanner.index..<close
    scanner.index = close + 1
    entry.actor = Located(.role(scanner.text.string(role)), at: scanner.text.span(role))
  }

  /// Where `(sic)` at the end of the text begins, the space before it included.
  private func trailingSic(_ text: ParagraphText, from start: Int) -> Int? {
    var end = text.bytes.count
    while end > start, text.bytes[end - 1] == 0x20 || text.bytes[end - 1] == 0x0A { end -= 1 }
    let mark = Array("(sic)".utf8)
    guard end - start >= mark.count, text.bytes[(end - mark.count)..<end].elementsEqual(mark)
    else { return nil }
    var position = end - mark.count
    while position > start, text.bytes[position - 1] == 0x20 { position -= 1 }
    return position
  }

  // MARK: Near misses

  /// Reports a first word that was meant to be a date or time: digits and `- / : .` alone, with a
  /// colon between digits or a year before a hyphen. It is never swallowed: it stays in the text.
  private mutating func reportNearMiss(
    _ scanner: HeadScanner, from start: Int, _ message: String
  ) {
    let bytes = scanner.text.bytes[start..<scanner.times.end]
    let token = bytes.prefix { byte in
      (0x30...0x3A).contains(byte) || byte == 0x2D || byte == 0x2F || byte == 0x2E
        || byte == UInt8(ascii: "T") || byte == UInt8(ascii: "Z") || byte == 0x2B
    }
    guard token.first.map({ (0x30...0x39).contains($0) }) ?? false else { return }
    let digits = token.prefix { (0x30...0x39).contains($0) }.count
    let next = token.dropFirst(digits).first
    let isYear = digits >= 4 && (next == 0x2D || next == 0x2F)
    let hasClock = zip(token, token.dropFirst()).contains { left, right in
      right == 0x3A && (0x30...0x39).contains(left)
    }
    guard isYear || hasClock, token.count >= 4 else { return }
    let range = start..<(start + token.count)
    diagnostics.append(
      Diagnostic(
        "timeline-near-miss-date", .warning,
        "`\(scanner.text.string(range))`: \(message)",
        at: source.place(of: scanner.text.span(range)),
        help: ["write `2020-04-08` for a day and `14:23` or `14:23:05` for a time"]))
  }
}
