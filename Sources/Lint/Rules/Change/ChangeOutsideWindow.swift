import Documents
import Incidents

extension Rule {
  static let changeOutsideWindow = Rule(
    "change-outside-window", .error, from: .draft, suppression: .waiver, control: "window",
    "a change runs inside its window and those of the services it touches; no window is too wide",
    check: .document { document, context in
      document.changes.compactMap { change in
        change.tooWideWindow(in: document, context)
          ?? (change.tookEmergencyPath
            ? nil
            : change.leavesItsWindow(in: document) ?? change.missesWindows(in: document, context))
      }
    })
}

extension Change {
  /// A window wider than the policy allows.
  fileprivate func tooWideWindow(in document: Document, _ context: LintContext) -> Finding? {
    guard let from = window?.from, let to = window?.to,
      let width = to.value.seconds(since: from.value),
      let limit = context.policy.demands(of: self).maxWindow, width > limit
    else { return nil }
    return Finding(
      about: self, in: document, at: to.span,
      "the window of \(name) is \(durationText(width)) wide; the policy allows \(durationText(limit))",
      related: [(from.span, "opens")],
      help: [
        "whoever agrees to a window must know when; ask for the hours in which it will be done"
      ]
        + document.breachHelp("window", "if it was left open"), field: "window")
  }

  /// A start before the own window, or an end after it.
  fileprivate func leavesItsWindow(in document: Document) -> Finding? {
    if let from = window?.from, let start = startedAt, start.value.isSurelyBefore(from.value) {
      return outside(
        start, "began", from, "before its window opened", from.value.seconds(since: start.value),
        in: document)
    }
    if let to = window?.to, let end = completion, to.value.isSurelyBefore(end.value) {
      return outside(
        end, endedAt == nil ? "began" : "ended", to, "after its window had closed",
        end.value.seconds(since: to.value), in: document)
    }
    return nil
  }

  private func outside(
    _ time: Located<Moment>, _ verb: String, _ edge: Located<Moment>, _ words: String,
    _ distance: Int?, in document: Document
  ) -> Finding {
    let distance = distance.map { "\(durationText($0)) " } ?? ""
    return Finding(
      about: self, in: document, at: time.span, "\(name) \(verb) \(distance)\(words)", label: verb,
      related: [(edge.span, "window")],
      help: ["the times stay as they are: a window agreed on later is no window"]
        + document.breachHelp("window", "if nobody agreed to these hours"), field: "window")
  }

  /// A time outside the windows that the calendar gives to a service. In a peak that is said of
  /// the peak.
  fileprivate func missesWindows(in document: Document, _ context: LintContext) -> Finding? {
    let timetable = context.policy.timetable
    guard timetable.hasWindows, let time = operationTime else { return nil }
    let services = context.policy.services.services(of: targets)
    for service in services {
      guard case .outside(let near) = timetable.fit(of: time, service),
        timetable.peaks(during: time, of: services).isEmpty
      else { continue }
      let start = startedAt ?? window?.from
      let nearest = near.min {
        $0.distance(from: time.start.first) < $1.distance(from: time.start.first)
      }
      let hint = nearest.map { window in
        let name = window.name.map { " (\($0))" } ?? ""
        return "the nearest was \(document.localText(window.range, context))\(name)"
      }
      return Finding(
        about: self, in: document, at: start?.span,
        "\(name) \(startedAt == nil ? "is planned" : "ran") outside the windows of \(service)",
        label: hint ?? "no window within a day",
        help: ["an emergency has its own path: `emergency: {authority, reason}`"]
          + document.breachHelp("window", "if nobody looked at the calendar"), field: "window")
    }
    return nil
  }
}

extension ChangeTimetable.Occurrence {
  /// Seconds from `instant` to its nearest edge.
  fileprivate func distance(from instant: Int) -> Int {
    min(abs(range.lowerBound - instant), abs(range.upperBound - instant))
  }
}
