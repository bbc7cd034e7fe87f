import Documents
import Incidents

/// Where a line goes in a timeline, and what has to be written there.
struct TimelinePlace {
  /// Offset of a beginning of a line, or the end of the file.
  private(set) var offset: Int
  /// The lines to write, without their ends.
  private(set) var lines: [String]
  /// The entry, without its list mark.
  private(set) var text: String
  /// Whether later entries follow.
  private(set) var isBetween = false

  /// The place of `line` in `document`, whose timeline has `days`.
  init(of line: LogLine, in document: Document, days: [TimelineDay], documentZone: Zone?) {
    text = line.text
    lines = []
    offset = 0
    let headings = days.filter { $0.day == line.day }
    if let day = headings.last {
      let entries = document.timeline.filter { day.holds($0) }
      insert(line, among: entries, in: document, ifNone: document.endOfLine(day.heading))
    } else if days.isEmpty, document.timeline.contains(where: { $0.start?.value.day != nil }) {
      // Every entry names its day, and so does the new one.
      if !line.hasDate { text = "\(line.day) \(line.text)" }
      insert(line, among: document.timeline, in: document, ifNone: 0)
    } else {
      insertDay(line, in: document, days: days, documentZone: documentZone)
    }
  }

  /// Behind the last entry that is not later; entries without a time stay behind theirs.
  private mutating func insert(
    _ line: LogLine, among entries: [TimelineEntry], in document: Document, ifNone fallback: Int
  ) {
    func order(_ entry: TimelineEntry) -> Int? { entry.start?.value.order }
    var index = entries.lastIndex { order($0).map { $0 <= line.order } ?? false }
    while let last = index, last + 1 < entries.count, order(entries[last + 1]) == nil {
      index = last + 1
    }
    let next = index.map { $0 + 1 } ?? entries.firstIndex { order($0) != nil }
    isBetween = next.map { $0 < entries.count } ?? false
    let neighbour: TimelineEntry?
    if let index {
      neighbour = entries[index]
      offset = document.endOfLines(entries[index].span)
    } else if let next {
      neighbour = entries[next]
      offset = document.startOfLine(entries[next].span)
    } else {
      neighbour = entries.last
      offset = entries.last.map { document.endOfLines($0.span) } ?? fallback
    }
    lines = [(neighbour.map(document.listMark) ?? "- ") + text]
  }

  /// Under a heading of its own, between the days before and after it.
  private mutating func insertDay(
    _ line: LogLine, in document: Document, days: [TimelineDay], documentZone: Zone?
  ) {
    let zone = days.last?.zone
    let name = zone.flatMap { $0 == documentZone ? nil : " (\($0.name))" } ?? ""
    let day = ["### \(line.day)\(name)", "- \(text)"]
    if let later = days.first(where: { $0.day > line.day }),
      !days.contains(where: { $0.day < line.day && $0.heading.start > later.heading.start })
    {
      offset = document.startOfLine(later.heading)
      lines = day + [""]
      isBetween = true
    } else if let before = days.last(where: { $0.day < line.day }) {
      offset = document.endOfText(before: before.end)
      lines = [""] + day
    } else if let section = document.section(.timeline) {
      offset = document.endOfText(before: document.end(of: section))
      lines = [""] + day
    } else {
      insertSection(["## \(document.timelineName)", ""] + day, in: document)
    }
  }

  /// A timeline where there is none: behind the summary and the impact, else at the end.
  private mutating func insertSection(_ section: [String], in document: Document) {
    let opening = document.sections.last { [.summary, .impact].contains($0.kind) }
    let end = opening.map { document.end(of: $0) } ?? document.source.bytes.count
    offset = document.endOfText(before: end)
    lines = [""] + section
  }
}

extension TimelineDay {
  fileprivate func holds(_ entry: TimelineEntry) -> Bool {
    Int(entry.span.start) >= Int(heading.end) && Int(entry.span.start) < end
  }
}

extension Document {
  /// Offset of the beginning of the line where `span` begins.
  fileprivate func startOfLine(_ span: Span) -> Int {
    Int(source.lineStarts[source.lineNumber(at: Int(span.start)) - 1])
  }

  /// Offset behind the line where `span` begins.
  fileprivate func endOfLine(_ span: Span) -> Int {
    let number = source.lineNumber(at: Int(span.start))
    return number < source.lineStarts.count ? Int(source.lineStarts[number]) : source.bytes.count
  }

  /// Offset behind the last line of `span` that is not blank.
  fileprivate func endOfLines(_ span: Span) -> Int {
    max(endOfText(before: Int(span.end)), endOfLine(span))
  }

  /// Offset behind the last line before `offset` that is not blank.
  fileprivate func endOfText(before offset: Int) -> Int {
    var index = min(offset, source.bytes.count)
    while index > 0, [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[index - 1]) { index -= 1 }
    return index > 0 ? endOfLine(Span(index - 1, index)) : 0
  }

  /// What stands before the text of `entry` on its line: `- `.
  fileprivate func listMark(_ entry: TimelineEntry) -> String {
    let mark = source.text(Span(startOfLine(entry.span), Int(entry.span.start)))
    return ["- ", "* ", "+ "].contains(mark) ? mark : "- "
  }

  /// The heading of a timeline in the language of the other headings.
  fileprivate var timelineName: String {
    let titles = sections.map(\.title).joined()
    if titles.unicodeScalars.contains(where: { (0x3040...0x30FF).contains($0.value) }) {
      return "タイムライン"
    }
    return titles.unicodeScalars.contains { $0.value >= 0x2E80 } ? "时间线" : "Timeline"
  }
}
