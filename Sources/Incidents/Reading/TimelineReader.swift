import Documents

/// Reads the timeline: day headings and list entries.
struct TimelineReader {
  private let tree: MarkdownTree
  let source: SourceText
  private let documentZone: ZoneClock?
  private var moments: MomentReader
  private var day = MomentReader.Day()
  private(set) var entries: [TimelineEntry] = []
  var diagnostics: [Diagnostic] = []

  init(tree: MarkdownTree, source: SourceText, clock: ZoneClock?) {
    self.tree = tree
    self.source = source
    documentZone = clock
    moments = MomentReader(clock: clock)
  }

  /// Reads the blocks of a timeline section. Its first times belong to an unknown day.
  mutating func read(_ section: MarkdownFragment) {
    day = MomentReader.Day()
    moments.clock = documentZone
    var index = section.nodes.lowerBound
    while index < section.nodes.upperBound {
      let node = tree.nodes[index]
      switch node.kind {
      case .heading: readDay(index)
      case .paragraph: checkDay(index)
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
    guard let date = scanner.times.date(), !scanner.times.isAtDigit else {
      // The entries below are of another day than the heading before, and it is not known which.
      if report(NearMiss.day(in: scanner, from: start), scanner) { day = MomentReader.Day() }
      return
    }
    day = MomentReader.Day(civil: date)
    moments.clock = documentZone
    scanner.skipToParenthesis()
    guard let zone = scanner.parenthesised()?.first else { return }
    let name = scanner.text.string(zone)
    if let zone = Zone(name) {
      moments.clock = ZoneClock(zone)
    } else if NearMiss.isZone(name) {
      // The author named another zone than the document's: times below are on no known clock.
      moments.clock = nil
      diagnostics.append(
        Diagnostic(
          "document-invalid-value", .error, "`\(name)` is not a time zone",
          at: source.place(of: scanner.text.span(zone)),
          help: ["write an IANA name such as Asia/Tokyo, or an offset such as +09:00"]))
    }
  }

  /// A paragraph that is nothing but a day was meant as a heading; entries below are not of the day
  /// of the heading before.
  private mutating func checkDay(_ paragraph: Int) {
    var scanner = HeadScanner(ParagraphText(tree, paragraph: paragraph, source: source))
    scanner.skipSpaces()
    let start = scanner.index
    guard scanner.text.bytes.count <= 40, scanner.times.date() != nil else { return }
    let miss = NearMiss(
      range: start..<scanner.index, reason: "a day stands in a heading of the third level",
      help: "write `### \(scanner.text.string(start..<scanner.index))`")
    if report(miss, scanner) { day = MomentReader.Day() }
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
    let entry = TimelineEntry(
      ordinal: entries.count,
      span: Span(Int(tree.nodes[first].span.start), Int(tree.nodes[item].span.end)),
      text: MarkdownFragment(tree: tree, nodes: first..<afterHead),
      details: MarkdownFragment(tree: tree, nodes: afterHead..<end))
    readTimes(&scanner, entry)
    readKind(&scanner, entry)
    readActor(&scanner, entry)
    scanner.skipSpaces()
    entry.text.dropFirst = scanner.index
    if let sic = trailingSic(scanner.text, from: scanner.index) {
      entry.isSic = true
      entry.text.dropLast = scanner.text.bytes.count - sic
    }
    entries.append(entry)
  }

  // MARK: Times

  private mutating func readTimes(_ scanner: inout HeadScanner, _ entry: TimelineEntry) {
    scanner.skipSpaces()
    let start = scanner.index
    let isBracketed = scanner.times.accept("[")
    let isApproximate = scanner.times.approximation()
    let timeStart = scanner.index
    guard var from = moments.point(&scanner.times, on: day, mayBeRange: true) else {
      scanner.index = start
      report(NearMiss.time(in: scanner, from: timeStart), scanner)
      return
    }
    let written = timeStart..<scanner.index
    from.moment.isApproximate = scanner.times.approximationAfter() || isApproximate
    let end = readEnd(&scanner, after: from)
    // An offset after the range (`18:05–18:25 UTC`) belongs to both ends.
    if let end, end.value.hasWrittenOffset, !from.moment.hasWrittenOffset {
      from.moment.offset = end.value.offset
      from.moment.hasWrittenOffset = true
      from.moment.occurrence = .once
    }
    guard !isBracketed || scanner.times.accept("]"), endsTime(&scanner) else {
      scanner.index = start
      if !isBracketed { report(NearMiss.time(in: scanner, from: timeStart), scanner) }
      return
    }
    if !from.moment.hasWrittenOffset, let zone = NearMiss.abbreviation(in: scanner) {
      report(zone, scanner)
      scanner.index = start
      return
    }
    entry.start = Located(from.moment, at: scanner.text.span(written))
    entry.end = end
  }

  private mutating func readEnd(
    _ scanner: inout HeadScanner, after from: MomentReader.Point
  ) -> Located<Moment>? {
    let before = scanner.index
    scanner.skipSpaces()
    guard scanner.times.rangeSign() else {
      scanner.index = before
      return nil
    }
    scanner.skipSpaces()
    let isApproximate = scanner.times.approximation()
    let start = scanner.index
    guard
      var end = moments.point(
        &scanner.times, on: from.day, origin: from.origin, mayBeRange: false)?.moment,
      (end.secondOfDay == nil) == (from.moment.secondOfDay == nil)
    else {
      scanner.index = before
      return nil
    }
    let written = start..<scanner.index
    end.isApproximate = scanner.times.approximationAfter() || isApproximate
    return Located(end, at: scanner.text.span(written))
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

  /// The kinds by their words.
  private static let kinds = TimelineEntry.Kind.allCases.map { (letters($0.rawValue.utf8), $0) }

  /// A word of at most 16 letters of ASCII, in whatever case, as one number; no kind has more than 12.
  private static func letters(_ word: some Sequence<UInt8>) -> UInt128 {
    word.reduce(0) { $0 << 8 | UInt128($1 | 0x20) }
  }

  private static func kind(_ word: ArraySlice<UInt8>) -> TimelineEntry.Kind? {
    guard word.count <= 12 else { return nil }
    let letters = letters(word)
    return kinds.first { $0.0 == letters }?.1
  }

  private mutating func readKind(_ scanner: inout HeadScanner, _ entry: TimelineEntry) {
    scanner.skipSpaces()
    let start = scanner.index
    let wide = scanner.wideKind()
    guard let word = wide?.word ?? scanner.word(),
      let kind = wide?.kind ?? Self.kind(scanner.text.bytes[word])
    else {
      if entry.start != nil { reportKind(scanner, from: start) }
      scanner.index = start
      return
    }
    scanner.skipSpaces()
    let references = scanner.parenthesised() ?? []
    scanner.skipSpaces()
    guard scanner.times.accept(":") else {
      scanner.index = start
      return
    }
    if entry.start == nil { reportLateTime(scanner) }
    entry.kind = kind
    entry.kindSpan = scanner.text.span(word)
    entry.references = references.map {
      Located(scanner.text.string($0), at: scanner.text.span($0))
    }
  }

  private mutating func readActor(_ scanner: inout HeadScanner, _ entry: TimelineEntry) {
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
    let role = scanner.trimmed(scanner.index..<close)
    guard !role.isEmpty else {
      scanner.index = start
      return
    }
    scanner.index = close + 1
    entry.actor = Located(.role(scanner.text.string(role)), at: scanner.text.span(role))
  }

  private static let sic = Array("(sic)".utf8)

  /// Where `(sic)` at the end of the text begins, the space before it included.
  private func trailingSic(_ text: ParagraphText, from start: Int) -> Int? {
    let end = text.endOfWords(from: start)
    guard end > start, text.bytes[end - 1] == UInt8(ascii: ")") else { return nil }
    let mark = Self.sic
    guard end - start >= mark.count, text.bytes[(end - mark.count)..<end].elementsEqual(mark)
    else { return nil }
    var position = end - mark.count
    while position > start, text.bytes[position - 1] == 0x20 { position -= 1 }
    return position
  }

  // MARK: Near misses

  /// `- start: 14:23 …`: the time comes first.
  private mutating func reportLateTime(_ scanner: HeadScanner) {
    var ahead = scanner
    ahead.skipSpaces()
    let start = ahead.index
    guard moments.point(&ahead.times, on: day, mayBeRange: true)?.moment.secondOfDay != nil else {
      return
    }
    let range = start..<ahead.index
    let miss = NearMiss(
      range: range, reason: "the time of an entry stands before its kind",
      help: "begin the entry with `\(ahead.text.string(range))`")
    report(miss, ahead)
  }

  /// Reports what was meant to be a time and is none. It is never swallowed: it stays in the text.
  @discardableResult
  private mutating func report(_ miss: NearMiss?, _ scanner: HeadScanner) -> Bool {
    guard let miss else { return false }
    diagnostics.append(
      Diagnostic(
        "timeline-near-miss-date", .warning,
        "`\(scanner.text.string(miss.range))`: \(miss.reason)",
        at: source.place(of: scanner.text.span(miss.range)), help: [miss.help],
        fix: miss.fix(scanner, in: source)))
    return true
  }
}
