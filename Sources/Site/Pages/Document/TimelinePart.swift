import Documents
import Incidents

/// The timeline as a list with a rail in the colours of the phases.
struct TimelinePart {
  let context: DocumentContext

  /// Shorter timelines have no need of a shorter form.
  private static let longTimeline = 14
  /// Seconds of silence that are worth a word.
  private static let quietGap = 3600

  private var words: Words { context.words }

  /// The part; nil where there are no entries.
  func part() throws -> DocumentPart? {
    let entries = context.document.timeline
    guard !entries.isEmpty else { return nil }
    let keys = keys
    let hasToggle = hasToggle
    let rest = context.rest(
      of: context.document.section(.timeline), without: entries.map(\.span), headings: true)
    let title = context.title(of: context.document.section(.timeline), else: words[.timeline])
    let html = try context.render(
      "timeline",
      [
        "title": .text(title), "titleLang": context.language(title),
        "words": .text(hasToggle ? "" : words(.entries, count: entries.count)),
        "heading": context.headingID(context.document.section(.timeline)),
        "toggle": .flag(hasToggle), "keys": .number(keys), "all": .number(entries.count),
        "days": .list(days()), "rest": Value(rest.html), "restLang": rest.language,
      ])
    return DocumentPart(anchor: "timeline", label: title, html: html)
  }

  private var keys: Int { context.document.timeline.count(where: context.isKey) }

  /// Whether the reader may look at key events only.
  private var hasToggle: Bool {
    let count = context.document.timeline.count
    return count > Self.longTimeline && (1..<count).contains(keys)
  }

  // MARK: Days

  private func days() -> [Record] {
    let hasToggle = hasToggle
    var days: [Record] = []
    var group: [TimelineEntry] = []
    var heading: Int?
    var day: CivilDay?
    var lastDay: CivilDay?
    var phase: Phase.Kind?
    func close() {
      guard !group.isEmpty else { return }
      days.append(
        record(
          of: group, day: day, heading: heading, lastDay: lastDay, hasKeysOnly: hasToggle,
          phase: &phase))
      lastDay = day ?? lastDay
      group = []
    }
    var headings = headings[...]
    var newHeading: Int?
    for entry in context.document.timeline {
      while let next = headings.first, next.span.start < entry.span.start {
        newHeading = next.index
        headings.removeFirst()
      }
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
    of group: [TimelineEntry], day: CivilDay?, heading: Int?, lastDay: CivilDay?,
    hasKeysOnly: Bool, phase: inout Phase.Kind?
  ) -> Record {
    let title: Value
    if let day {
      title = .text(words.dayWithWeekday(day))
    } else if let heading {
      let tree = context.document.body
      title = Value(
        context.inlineHTML(
          MarkdownFragment(tree: tree, nodes: heading + 1..<Int(tree.nodes[heading].end))))
    } else {
      title = .absent
    }
    var previous: TimelineEntry?
    var previousKey: TimelineEntry?
    var entries: [Record] = []
    for entry in group {
      // An entry without a time stands in the phase of the timed one before it.
      let own = context.phase(of: entry)
      entries.append(
        record(
          of: entry, in: own ?? phase, after: previous,
          afterKey: hasKeysOnly ? previousKey : previous))
      if entry.start?.value.axis != nil { phase = own }
      guard entry.start != nil else { continue }
      previous = entry
      if context.isKey(entry) { previousKey = entry }
    }
    let days = day.flatMap { day in lastDay.map { day.daysSince1970 - $0.daysSince1970 } } ?? 0
    return [
      "day": title, "quiet": .flag(!group.contains(where: context.isKey)),
      "after": Value(days > 1 ? words(.daysLater, count: days) : nil), "entries": .list(entries),
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

  private func record(
    of entry: TimelineEntry, in phase: Phase.Kind?, after previous: TimelineEntry?,
    afterKey: TimelineEntry?
  ) -> Record {
    let label = words.entry(entry.kind)
    let gap = silence(from: previous, to: entry)
    // Among key events only, silence is counted from the key event before.
    let keyGap = context.isKey(entry) ? silence(from: afterKey, to: entry) : nil
    let isSame = previous?.ordinal == afterKey?.ordinal
    let key = context.isKey(entry) ? " key" : ""
    return [
      "anchor": .text("e\(entry.ordinal + 1)"),
      "style": .text((phase?.style ?? "p-quiet") + key),
      "hidden": .flag(phase?.isHidden ?? false),
      "time": .html(time(entry)), "gap": Value(gap.map(later)),
      "gapStyle": .text(isSame && context.isKey(entry) ? "key" : ""),
      "keyGap": Value(isSame ? nil : keyGap.map(later)),
      "label": Value(label?.name), "labelStyle": .text(label?.style ?? ""),
      "lang": context.language(entry.text), "text": .html(context.inlineHTML(entry.text)),
      "details": context.prose(entry.details), "who": Value(entry.actor?.value.name),
      "whoLang": context.language(entry.actor?.value.name),
      "links": .list(
        entry.references.compactMap { reference in
          context.anchored.contains(reference.value) ? context.link(reference.value) : nil
        }),
    ]
  }

  private func time(_ entry: TimelineEntry) -> HTML {
    guard let start = entry.start?.value, let text = MomentTime.clock(start) else {
      return "<span class=\"no\"></span>"
    }
    var shown: HTML = "\(text)"
    if start.day == nil, start.dayOffset > 0 { shown = "\(words.dayNumber(start))<br>\(shown)" }
    if let end = entry.end?.value, let until = MomentTime.clock(end) {
      shown.append("<br>–\(until)")
    }
    // A time of day on no date is none that a machine could read.
    guard let machine = MomentTime.machine(start) else {
      return "<span class=\"at\">\(shown)</span>"
    }
    return "<time datetime=\"\(machine)\">\(shown)</time>"
  }

  private func later(_ seconds: Int) -> String {
    words(.later, ["length": words.duration(seconds)])
  }

  /// Seconds from the end of one entry to the start of another, where both are known and it is
  /// long.
  private func silence(from: TimelineEntry?, to: TimelineEntry) -> Int? {
    guard let end = (from?.end ?? from?.start)?.value, let start = to.start?.value,
      end.secondOfDay != nil, start.secondOfDay != nil, let end = end.axis, let start = start.axis,
      start - end >= Self.quietGap
    else { return nil }
    return start - end
  }
}
