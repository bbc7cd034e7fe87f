import Documents
import Incidents

extension Rule {
  static let timelineFuture = Rule(
    "timeline-future", .error, from: .active, suppression: .never, types: .events,
    "nothing has happened later than now",
    check: .document { document, context in
      // The timeline of a planned operation is its plan until it has been carried out.
      if document.effectiveType == .change, document.effectiveStatus != .final { return [] }
      func isLate(_ time: Located<Moment>?) -> Bool {
        time?.value.isAfter(context.now, tolerance: context.clockTolerance) ?? false
      }
      return document.times.compactMap { start, end in
        guard let late = isLate(start) ? start : isLate(end) ? end : nil else { return nil }
        return .future(late, context.now, in: document)
      }
    })
}

extension Finding {
  fileprivate static func future(
    _ time: Located<Moment>, _ now: Int, in document: Document
  ) -> Finding {
    let ahead = time.value.instant.map { durationText($0 - now) } ?? "some time"
    return Finding(
      in: document, at: time.span, "\(time.value.dated) is \(ahead) in the future",
      label: "not yet",
      help: ["look at the year of the day heading, and at the time zone"])
  }
}
