import Documents
import Incidents

extension Rule {
  static let timelineGap = Rule(
    "timeline-gap", .warning, from: .review, suppression: .inline, retold: .note,
    types: [.incident], "no silence over 15, 30 or 60 minutes, by severity, while users suffer",
    check: .document { document, context in
      guard let rank = context.rank(ofSeverity: document.severity?.value),
        rank < context.longestSilence.count,
        document.timeline.contains(where: { $0.kind == .start })
      else { return [] }
      let limit = context.longestSilence[rank]
      guard document.hasGap(over: limit) else { return [] }
      return document.silences.filter { $0.length > limit }
        .map { .silence($0, limit, in: document) }
    })
}

/// Two timed entries with nothing told between them.
private struct Silence: Sendable {
  let before: Located<Moment>
  let after: Located<Moment>
  /// Seconds.
  let length: Int
}

extension Document {
  /// Whether two neighbouring entries begin more than `limit` seconds apart, or one ends before it begins.
  /// Where none do there is no such silence, and nothing more to look at.
  fileprivate func hasGap(over limit: Int) -> Bool {
    var last: Int?
    for entry in timeline {
      let axis = entry.start?.value.axis
      if let axis, let last, axis - last > limit { return true }
      if let axis, let end = entry.end?.value.axis, end < axis { return true }
      last = axis
    }
    return false
  }

  /// Silences between entries while at least one service had not recovered. An entry without a
  /// time breaks a silence: something is told there. Before somebody noticed there is nothing to
  /// tell, and after the impact nobody suffers.
  fileprivate var silences: [Silence] {
    var silences: [Silence] = []
    var suffering: Set<String> = []
    // How many silences there were when the impact began that nobody noticed so far.
    var unnoticed: Int?
    var last: Located<Moment>?
    for entry in timeline {
      guard let start = entry.start else {
        last = nil
        continue
      }
      if !suffering.isEmpty, let last, let length = start.value.seconds(since: last.value) {
        silences.append(Silence(before: last, after: start, length: length))
      }
      let told = entry.end ?? end(ofChangeBegunBy: entry, at: start) ?? start
      // An entry in the middle of something longer does not end it.
      if last.flatMap({ $0.value.seconds(since: told.value) }) ?? 0 <= 0 { last = told }
      switch entry.kind {
      case .start:
        if suffering.isEmpty { unnoticed = silences.count }
        suffering.formUnion(entry.services)
      case .detect, .ack:
        if let count = unnoticed { silences.removeSubrange(count...) }
        unnoticed = nil
      case .mitigate where isOver(at: start): suffering = []
      case .resolve:
        if entry.references.isEmpty { suffering = [] }
        suffering.subtract(entry.services)
        if suffering == [""] { suffering = [] }
      default: break
      }
    }
    // What was never resolved has no end, so nothing is known of the silence after its last entry.
    return silences
  }

  /// Whether all that users felt had an end by `moment`; as far as nothing is said of it, a `mitigate`
  /// is the end of the impact.
  private func isOver(at moment: Located<Moment>) -> Bool {
    impact.allSatisfy { window in
      guard let end = window.to else { return window.kind?.value == Impact.Kind.none }
      return !moment.value.isSurelyBefore(end.value)
    }
  }

  /// When the change that an entry begins was over: until then something is told, the change.
  private func end(
    ofChangeBegunBy entry: TimelineEntry, at start: Located<Moment>
  ) -> Located<Moment>? {
    guard entry.kind == .change, let name = entry.references.first?.value,
      let end = changes.first(where: { $0.id?.value == name })?.endedAt,
      start.value.isSurelyBefore(end.value)
    else { return nil }
    return end
  }
}

extension TimelineEntry {
  /// The services it names; the empty name where it names none.
  fileprivate var services: [String] {
    references.isEmpty ? [""] : references.map(\.value)
  }
}

extension Finding {
  fileprivate static func silence(
    _ silence: Silence, _ limit: Int, in document: Document
  ) -> Finding {
    let severity = document.severity?.value ?? ""
    let (before, after) = (silence.before, silence.after)
    return Finding(
      in: document, at: silence.after.span,
      "nothing is told for \(durationText(silence.length)) during the impact, "
        + "from \(document.words(of: before, beside: after)) to \(document.words(of: after, beside: before))",
      label: "the next entry", related: [(silence.before.span, "the last one")],
      help: [
        "\(severity) allows \(durationText(limit)) of silence",
        "waiting is an entry too: who waited, and for what",
      ])
  }
}
