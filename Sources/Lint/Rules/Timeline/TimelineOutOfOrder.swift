import Documents
import Incidents

extension Rule {
  static let timelineOutOfOrder = Rule(
    "timeline-out-of-order", .error, from: .draft, suppression: .inline, types: .events,
    "times do not go backwards, unless `(sic)` says that the order is meant",
    check: .document { document, _ in
      var findings: [Finding] = []
      var previous: TimelineEntry?
      for entry in document.timeline where !entry.isSic && entry.start != nil {
        if entry.mayEndEarly, let start = entry.start, let end = entry.end,
          end.value.isSurelyBefore(start.value)
        {
          findings.append(.backwards(start, end, in: document))
        }
        if let before = previous, entry.mayPrecede(before), let start = entry.start,
          let last = before.start, start.value.isSurelyBefore(last.value)
        {
          findings.append(.backwards(start, after: last, in: document))
        }
        previous = entry
      }
      return findings
    })
}

// What is surely before stands before on the axis, too: that is asked first, of moments in their place,
// which are large.
extension TimelineEntry {
  fileprivate var mayEndEarly: Bool {
    guard let from = start?.value.axis, let to = end?.value.axis else { return false }
    return to < from
  }

  fileprivate func mayPrecede(_ other: TimelineEntry) -> Bool {
    guard let time = start?.value.axis, let before = other.start?.value.axis else { return false }
    return time < before
  }
}

extension Moment {
  /// Whether the step back from `other` looks like an evening followed by the small hours.
  fileprivate func looksPastMidnight(of other: Moment) -> Bool {
    guard let back = seconds(since: other), back < 0 else { return false }
    return day == other.day && dayOffset == other.dayOffset && back <= -43_200
  }
}

extension Finding {
  fileprivate static func backwards(
    _ time: Located<Moment>, after before: Located<Moment>, in document: Document
  ) -> Finding {
    let isMidnight = time.value.looksPastMidnight(of: before.value)
    var help = ["`(sic)` at the end of the entry says that the order is meant"]
    if isMidnight {
      let heading =
        time.value.day.map { "a day heading `### \($0.adding(days: 1))` above it" }
        ?? "`+1d \(document.source.written(time))`"
      help.insert("if midnight lies between the two, \(heading) says so", at: 0)
    }
    let fact =
      isMidnight
      ? "follows \(document.source.written(before)) on the same day: was it after midnight?"
      : "follows \(document.source.written(before)): the timeline goes backwards"
    return Finding(
      in: document, at: time.span, "\(document.source.written(time)) \(fact)", label: "earlier",
      related: [(before.span, "the entry before")], help: help)
  }

  fileprivate static func backwards(
    _ start: Located<Moment>, _ end: Located<Moment>, in document: Document
  ) -> Finding {
    let isMidnight = end.value.looksPastMidnight(of: start.value)
    return Finding(
      in: document, at: end.span,
      "the range \(document.source.written(start)) to \(document.source.written(end)) ends before it begins",
      label: "earlier", related: [(start.span, "begins")],
      help: isMidnight
        ? ["if midnight lies between the two: `+1d \(document.source.written(end))`"] : [])
  }
}
