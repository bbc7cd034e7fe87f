public import Documents
public import Incidents

/// A document with one more line in its timeline.
public struct TimelineAddition: Sendable {
  /// The line, without its list mark.
  public let text: String
  /// What is put into the file, line ends included, and where.
  public let edit: TextEdit
  /// The bytes of the whole text.
  public let bytes: [UInt8]
  /// Number of the new line in the file.
  public let line: Int
  /// The day before, where the entry was put there since its time lies ahead; nil elsewhere.
  public let yesterday: CivilDay?
  /// Whether the entry stands before others, since its time is earlier.
  public let isBetween: Bool

  /// `document` with `words` in its timeline, typed at `now` (seconds since 1970). Throws where
  /// the words are no entry, or where the file is such that one more line would change others.
  public init(
    _ words: String, to document: Document, now: Int, context: ReadingContext
  ) throws(AuthoringRefusal) {
    let days = document.timelineDays(zone: context.zone)
    let documentZone = document.timezone.flatMap { Zone($0.value) } ?? context.zone
    let first = (days.map(\.day) + document.timeline.compactMap { $0.start?.value.day }).min()
    let line = try LogLine(
      words, now: now, zone: days.last?.zone ?? documentZone, first: first)
    yesterday = line.isOfYesterday ? line.day : nil
    let place = TimelinePlace(of: line, in: document, days: days, documentZone: documentZone)
    let end = document.source.lineEnd
    var inserted = place.lines.map { $0 + end }.joined()
    let offset = place.offset
    let before = document.source.bytes[..<offset]
    if !before.isEmpty, before.last != UInt8(ascii: "\n") { inserted = end + inserted }
    text = place.text
    edit = TextEdit(Span(offset, offset), inserted)
    bytes = before + edit.text + document.source.bytes[offset...]
    let lead = Array(inserted.utf8).lastIndex(of: UInt8(ascii: "\n")) ?? 0
    let source = SourceText(path: document.source.path, bytes: bytes)
    // The entry is the last of the lines, but for blank ones behind it.
    let tail = place.lines.reversed().prefix { $0.isEmpty }.count
    self.line = source.lineNumber(at: offset + lead) - tail
    isBetween = place.isBetween
    try Self.check(
      DocumentReader.read(source, context: context), against: document, text: place.text)
  }

  /// Throws unless `after` is `before` with one more entry: nothing else may be read otherwise.
  private static func check(
    _ after: Document, against before: Document, text: String
  ) throws(AuthoringRefusal) {
    func told(_ document: Document) -> [String] {
      document.timeline.map { entry in
        let written = document.source.text(entry.span).split { $0.isNewline || $0 == " " }
        return "\(entry.start?.value.order ?? 0) \(written.joined(separator: " "))"
      }
    }
    let former = told(before)
    let now = told(after)
    let added = now.difference(from: former)
    guard after.isReadable, added.insertions.count == 1, added.removals.isEmpty,
      after.items.count == before.items.count, after.causes.count == before.causes.count,
      after.diagnostics.count(where: { $0.rule == "document-unreadable" })
        == before.diagnostics.count(where: { $0.rule == "document-unreadable" })
    else {
      throw AuthoringRefusal(
        "one more line would change how other lines of \(before.source.path) are read",
        help: ["write it by hand: - \(text)"])
    }
  }
}
