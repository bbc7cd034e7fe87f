import Documents
import Incidents

extension Rule {
  static let changeInterval = Rule(
    "change-interval", .error, from: .draft, suppression: .never,
    "a change ends after it began, neither in the future, and so does its window",
    check: .document { document, context in
      document.changes.compactMap { change in
        if let start = change.startedAt, let end = change.endedAt,
          end.value.isSurelyBefore(start.value)
        {
          return .backwards(change, start, end, in: document)
        }
        if let from = change.window?.from, let to = change.window?.to,
          to.value.isSurelyBefore(from.value)
        {
          return .backwards(change, from, to, isWindow: true, in: document)
        }
        if document.isPlan { return nil }
        for (time, verb) in [(change.startedAt, "began"), (change.endedAt, "ended")] {
          if let time, time.value.isAfter(context.now, tolerance: context.clockTolerance) {
            return .future(change, time, verb, context.now, in: document)
          }
        }
        return nil
      }
    })
}

extension Finding {
  fileprivate static func backwards(
    _ change: Change, _ start: Located<Moment>, _ end: Located<Moment>, isWindow: Bool = false,
    in document: Document
  ) -> Finding {
    let (first, last) = (
      document.words(of: start, beside: end), document.words(of: end, beside: start)
    )
    return Finding(
      about: change, in: document, at: end.span,
      isWindow
        ? "the window of \(change.name) closes at \(last), before it opens at \(first)"
        : "\(change.name) ended at \(last), before it began at \(first)",
      label: isWindow ? "closes" : "ended",
      related: [(start.span, isWindow ? "opens" : "began")],
      help: ["look at the day: past midnight the end has the next one"],
      field: isWindow ? "window" : "ended_at")
  }

  fileprivate static func future(
    _ change: Change, _ time: Located<Moment>, _ verb: String, _ now: Int, in document: Document
  ) -> Finding {
    let ahead = time.value.instant.map { durationText($0 - now) } ?? "some time"
    return Finding(
      about: change, in: document, at: time.span,
      "\(change.name) \(verb) at \(document.dated(time)), \(ahead) in the future", label: "not yet",
      help: [
        "look at the year, and at the time zone",
        "an operation that is planned has a document of `type: change`",
      ], field: verb == "began" ? "started_at" : "ended_at")
  }
}
