import Documents
import Incidents

extension Rule {
  static let timelineAmbiguousTime = Rule(
    "timeline-ambiguous-time", .error, from: .draft, suppression: .inline, types: .events,
    "every local time exists exactly once in its zone, or has an offset",
    check: .document { document, _ in
      var findings: [Finding] = []
      document.forEachTime { time in
        guard let time, time.value.isAmbiguous else { return }
        findings.append(.ambiguous(time, in: document))
      }
      return findings
    })
}

extension Document {
  /// Every time that orders or measures something: of the timeline, the changes, the impact.
  fileprivate func forEachTime(_ body: (Located<Moment>?) -> Void) {
    for entry in timeline {
      // Asked in place: a moment is large, and hardly one is ambiguous.
      if entry.start?.value.isAmbiguous ?? false { body(entry.start) }
      if entry.end?.value.isAmbiguous ?? false { body(entry.end) }
    }
    for change in changes {
      body(change.startedAt)
      body(change.endedAt)
      body(change.window?.from)
      body(change.window?.to)
      for signoff in change.signoffs { body(signoff.at) }
      for validation in change.validations { body(validation.at) }
    }
    for impact in impact {
      body(impact.from)
      body(impact.to)
    }
  }
}

extension Moment {
  /// Whether its local time does not exist, or exists twice, and no offset says which.
  fileprivate var isAmbiguous: Bool { occurrence != .once && !hasWrittenOffset }
}

extension Finding {
  fileprivate static func ambiguous(_ time: Located<Moment>, in document: Document) -> Finding {
    let zone = document.timezone.map { " in \($0.value)" } ?? " in its zone"
    let day = time.value.day.map { " on \($0)" } ?? ""
    let isSkipped = time.value.occurrence == .skipped
    let written = document.source.written(time)
    return Finding(
      in: document, at: time.span,
      "\(written) \(isSkipped ? "does not exist" : "exists twice")\(day)\(zone): "
        + "the clocks were set \(isSkipped ? "forward" : "back")",
      label: isSkipped ? "skipped by the clock" : "which of the two?",
      help: [
        "write the offset that was shown beside it, as in `\(written)+02:00` or `\(written)Z`"
      ],
      entity: written)
  }
}
