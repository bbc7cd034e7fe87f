import Documents
import Incidents

extension Rule {
  static let timelineFuture = Rule(
    "timeline-future", .error, from: .active, suppression: .never, types: .events,
    "nothing has happened later than now",
    check: .document { document, context in
      func isLate(_ time: Located<Moment>?) -> Bool {
        time?.value.isAfter(context.now, tolerance: context.clockTolerance) ?? false
      }
      let claims = document.claims.filter { isLate($0) }.map {
        Finding.future($0, context.now, in: document)
      }
      // The timeline of a planned operation is its plan until it has been carried out.
      if document.isPlan { return claims }
      return claims
        + document.timeline.compactMap { entry in
          let late = isLate(entry.start) ? entry.start : isLate(entry.end) ? entry.end : nil
          guard let late else { return nil }
          return .future(late, context.now, in: document)
        }
    })
}

extension Document {
  /// When somebody agreed to a change, and when one was checked with what result: nobody plans those.
  fileprivate var claims: [Located<Moment>] {
    var claims: [Located<Moment>] = []
    for change in changes {
      claims += change.signoffs.compactMap(\.at)
      for validation in change.doneValidations where validation.result != nil {
        if let at = validation.at { claims.append(at) }
      }
    }
    return claims
  }
}

extension Finding {
  fileprivate static func future(
    _ time: Located<Moment>, _ now: Int, in document: Document
  ) -> Finding {
    let ahead = time.value.instant.map { durationText($0 - now) } ?? "some time"
    return Finding(
      in: document, at: time.span, "\(document.dated(time)) is \(ahead) in the future",
      label: "not yet",
      help: ["look at the year, and at the time zone"])
  }
}
