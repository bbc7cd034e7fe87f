import Documents
import Incidents

/// The turning points in figures: how long each phase took, as a row under the headline.
struct FactsPart {
  let context: DocumentContext
  private let clock: DocumentClock

  init(_ context: DocumentContext) {
    self.context = context
    clock = context.clock
  }

  private var words: Words { context.words }

  /// At most six facts: the first ones in time, and how long it all took.
  var facts: [Record] {
    var facts: [Record] = []
    let stretches = context.card.band.segments.filter {
      $0.kind != .containment && $0.kind != .cleanUp
    }
    var seen: [Phase.Kind: Int] = [:]
    for phase in stretches.prefix(4) where phase.duration > 0 {
      seen[phase.kind, default: 0] += 1
      facts.append(
        fact(
          name(phase.kind, number: seen[phase.kind, default: 1]), phase.kind.style,
          phase.duration, clock.range(phase.from, phase.to)))
    }
    let milestones = context.document.milestones
    if let start = milestones.start, let detect = milestones.detect, detect > start {
      facts.append(
        fact(words[.factNoticed], "p-quiet", detect - start, until(detect)))
    }
    if let start = milestones.start, let resolve = milestones.resolve, resolve > start {
      facts.append(
        fact(words[.factResolved], "p-clean-up", resolve - start, until(resolve)))
    } else if let start = milestones.start, let mitigate = milestones.mitigate, mitigate > start {
      facts.append(
        fact(words[.factMitigated], "p-containment", mitigate - start, until(mitigate)))
    }
    return facts
  }

  /// The phases laid one after another, widths on a log scale in eight steps.
  var band: [Record] {
    ShapeGlyph.merged(context.card.band.segments).map { phase in
      let step = Int((ShapeGlyph.length(ofSeconds: phase.duration) / 4).rounded())
      return [
        "style": .text(phase.kind.style), "hidden": .flag(phase.kind.isHidden),
        "grow": .text("f\(min(8, max(1, step)))"), "label": .text(words.phase(phase.kind)),
        "length": .text(
          phase.duration == 0 ? clock.words(phase.from) : words.duration(phase.duration)),
      ]
    }
  }

  /// First and last moment of the band, in words.
  var bandRange: String {
    guard let first = context.card.band.segments.first,
      let last = context.card.band.segments.map(\.to).max()
    else { return "" }
    return clock.range(first.from, last)
  }

  private func fact(
    _ label: String, _ style: String, _ seconds: Int, _ about: String
  ) -> Record {
    [
      "label": .text(label), "style": .text(style), "value": .html(words.durationHTML(seconds)),
      "about": .text(about),
    ]
  }

  private func until(_ axis: Int) -> String { words(.factUntil, ["time": clock.words(axis)]) }

  private func name(_ kind: Phase.Kind, number: Int) -> String {
    let name = kind == .wrongData ? words[.upOnWrongData] : words.phase(kind)
    return number > 1 ? words(.again, "\(number)", ["name": name.lowercased()]) : name
  }
}

/// The way back from seconds on a document's axis to the words of its own clock.
struct DocumentClock {
  private var moments: [Moment] = []
  private let offset: Int?
  private let words: Words

  init(_ document: Document, _ words: Words) {
    self.words = words
    for entry in document.timeline {
      if let start = entry.start?.value { moments.append(start) }
      if let end = entry.end?.value { moments.append(end) }
    }
    for impact in document.impact {
      if let from = impact.from?.value { moments.append(from) }
      if let to = impact.to?.value { moments.append(to) }
    }
    offset = moments.first { $0.axis != nil && $0.day != nil && $0.offset != nil }?.offset
  }

  /// The moment as it was written; else counted on the document's first offset.
  func moment(_ axis: Int) -> Moment {
    if let moment = moments.first(where: { $0.axis == axis }) { return moment }
    return Moment(axis: axis, isDated: offset != nil, offset: offset ?? 0)
  }

  /// `8 Apr 17:30`
  func words(_ axis: Int) -> String { words.short(moment(axis)) }
  /// `8 Apr 17:30 to 18:29`
  func range(_ from: Int, _ to: Int) -> String { words.range(moment(from), moment(to)) }
}
