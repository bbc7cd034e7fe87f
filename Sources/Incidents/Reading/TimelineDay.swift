public import Documents

/// A heading of the timeline that names a day, and where what stands below it ends.
public struct TimelineDay: Sendable {
  /// The day.
  public var day: CivilDay
  /// The zone of its entries; nil where nobody says.
  public var zone: Zone?
  /// The heading.
  public var heading: Span
  /// Offset of the next heading, or of the end of the section.
  public var end: Int
}

extension Document {
  /// The days of the timeline in the order of the file. `zone` is that of a document that names
  /// none.
  public func timelineDays(zone: Zone?) -> [TimelineDay] {
    let documentZone = timezone.flatMap { Zone($0.value) } ?? zone
    var days: [TimelineDay] = []
    for section in sections where section.kind == .timeline {
      let end = self.end(of: section)
      var next = section.content.nodes.lowerBound
      while next < section.content.nodes.upperBound {
        let index = next
        next = Int(body.nodes[index].end)
        guard body.nodes[index].kind == .heading else { continue }
        let start = Int(body.nodes[index].span.start)
        if let last = days.indices.last, days[last].end > start { days[last].end = start }
        var scanner = HeadScanner(ParagraphText(body, paragraph: index, source: source))
        scanner.skipSpaces()
        guard let day = scanner.times.date(), !scanner.times.isAtDigit else { continue }
        scanner.skipToParenthesis()
        let named = scanner.parenthesised()?.first.flatMap { Zone(scanner.text.string($0)) }
        days.append(
          TimelineDay(
            day: day, zone: named ?? documentZone, heading: body.nodes[index].span, end: end))
      }
    }
    return days
  }

  /// Offset of the end of a section: the next one's heading, or the end of the file.
  public func end(of section: Section) -> Int {
    let next = sections.first { $0.heading.start > section.heading.start }
    return next.map { Int($0.heading.start) } ?? source.bytes.count
  }
}
