import Documents
import Incidents

/// The timeline as a list with a rail in the colours of the phases.
struct TimelinePart {
  let context: DocumentContext

  /// Shorter timelines have no need of a shorter form.
  private static let longTimeline = 14
  /// Seconds of silence that are worth a word.
  private static let quietGap = 3600

  /// The part; nil where there are no entries.
  func part() throws -> DocumentPart? {
    let entries = context.document.timeline
    guard !entries.isEmpty else { return nil }
    let keys = entries.count(where: isKey)
    let hasToggle = entries.count > Self.longTimeline && keys > 0 && keys < entries.count
    let rest = context.rest(
      of: context.document.section(.timeline), without: entries.map(\.span), headings: true)
    let html = try context.render(
      "timeline",
      [
        "words": .text(hasToggle ? "" : counted(entries.count, "entry", "entries")),
        "toggle": .flag(hasToggle), "keys": .number(keys), "all": .number(entries.count),
        "days": .list(days()), "rest": Value(rest.html), "restLang": rest.language,
      ])
    return DocumentPart(anchor: "timeline", label: "Timeline", html: html)
  }

  // MARK: Days

  private func days() -> [Record] {
    var days: [Record] = []
    var group: [TimelineEntry] = []
    var heading: Int?
    var day: CivilDay?
    var last: TimelineEntry?
    func close() {
      guard !group.isEmpty else { return }
      days.append(record(of: group, day: day, heading: heading, after: last))
      last = group.last { $0.start != nil } ?? last
      group = []
    }
    for entry in context.document.timeline {
      let newHeading = headings.last { Int($0.span.start) < Int(entry.span.start) }?.index
      let newDay = entry.start?.value.day
      if newHeading != heading || (newDay != nil && day != nil && newDay != day) {
        close()
        heading = newHeading
        day = nil
      }
      day = day ?? newDay
      group.append(entry)
    }
    close()
    return days
  }

  private func record(
    of group: [TimelineEntry], day: CivilDay?, heading: Int?, after: TimelineEntry?
  ) -> Record {
    let title: Value
    if let day {
      title = .text(DayWords.withWeekday(day))
    } else if let heading {
      let tree = context.document.body
      title = Value(
        Prose.html(
          MarkdownFragment(tree: tree, nodes: heading..<Int(tree.nodes[heading].end)), inline: true)
      )
    } else {
      title = .absent
    }
    var previous: TimelineEntry?
    var entries: [Record] = []
    for entry in group {
      entries.append(record(of: entry, after: previous))
      if entry.start != nil { previous = entry }
    }
    let gap = after.flatMap { distance(from: $0, to: group.first { $0.start != nil }) }
    return [
      "heading": title, "quiet": .flag(!group.contains(where: isKey)),
      "after": Value(gap.map { "\(DurationWords.text($0)) later" }), "entries": .list(entries),
    ]
  }

  /// Third-level headings of the section: index and place.
  private var headings: [(index: Int, span: Span)] {
    guard let section = context.document.section(.timeline) else { return [] }
    let tree = section.content.tree
    return section.content.nodes.filter { tree.nodes[$0].kind == .heading }
      .map { ($0, tree.nodes[$0].span) }
  }

  // MARK: Entries

  private func record(of entry: TimelineEntry, after previous: TimelineEntry?) -> Record {
    let phase = entry.start?.value.axis.flatMap { context.card.band.phase(at: $0) }
    let label = Labels.entry(entry.kind)
    let gap = previous.flatMap { distance(from: $0, to: entry) }.flatMap {
      $0 >= Self.quietGap ? $0 : nil
    }
    let key = isKey(entry) ? " key" : ""
    return [
      "anchor": .text("e\(entry.ordinal + 1)"),
      "style": .text((phase?.style ?? inherited(before: entry)?.style ?? "p-quiet") + key),
      "hidden": .flag((phase ?? inherited(before: entry))?.isHidden ?? false),
      "time": .html(time(entry)), "gap": Value(gap.map(DurationWords.text)),
      "gapStyle": .text(key.isEmpty ? "" : "key"),
      "label": Value(label?.name), "labelStyle": .text(label?.style ?? ""),
      "lang": context.language(entry.text), "text": .html(Prose.html(entry.text, inline: true)),
      "details": context.prose(entry.details), "who": Value(entry.actor?.value.name),
      "links": .list(
        entry.references.compactMap { reference in
          context.anchored.contains(reference.value) ? context.link(reference.value) : nil
        }),
    ]
  }

  /// An entry without a time stands in the phase of the entry before it.
  private func inherited(before entry: TimelineEntry) -> Phase.Kind? {
    context.document.timeline[..<entry.ordinal].last { $0.start?.value.axis != nil }
      .flatMap { $0.start?.value.axis }.flatMap { context.card.band.phase(at: $0) }
  }

  /// What happened to the incident itself, in contrast to the work on it.
  private func isKey(_ entry: TimelineEntry) -> Bool {
    switch entry.kind {
    case .introduced, .start, .missed, .detect, .change, .mitigate, .resolve: true
    default: false
    }
  }

  private func time(_ entry: TimelineEntry) -> HTML {
    guard let start = entry.start?.value, let text = MomentWords.time(start) else {
      return "<span class=\"no\"></span>"
    }
    var shown: HTML = "\(text)"
    if start.day == nil, start.dayOffset > 0 { shown = "day \(start.dayOffset + 1)<br>\(shown)" }
    if let end = entry.end?.value, let until = MomentWords.time(end) {
      shown.append("<br>–\(until)")
    }
    guard let machine = MomentWords.machine(start) else { return "<time>\(shown)</time>" }
    return "<time datetime=\"\(machine)\">\(shown)</time>"
  }

  /// Seconds from the end of one entry to the start of another, where both are known.
  private func distance(from: TimelineEntry, to: TimelineEntry?) -> Int? {
    guard let end = (from.end ?? from.start)?.value, let start = to?.start?.value,
      end.secondOfDay != nil, start.secondOfDay != nil
    else { return nil }
    if let end = end.axis, let start = start.axis { return start > end ? start - end : nil }
    return nil
  }
}
