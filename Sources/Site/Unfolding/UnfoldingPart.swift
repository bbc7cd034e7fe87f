import Documents
import Incidents

/// The figure at the top of an incident: how it unfolded, as a drawing on wide screens, as one
/// strip of phases on small ones and for those who listen.
struct UnfoldingPart {
  let context: DocumentContext

  /// The figure; nil where there is neither a course nor a phase.
  func part() throws -> DocumentPart? {
    let chart = UnfoldingChart(context)
    let words = context.words
    let facts = FactsPart(context)
    let band = facts.band
    guard chart != nil || band.count > 1 else { return nil }
    let kinds = Phase.Kind.allCases.filter { kind in
      context.card.band.segments.contains { $0.kind == kind }
    }
    let without = chart?.withoutTime ?? 0
    let html = try context.render(
      "unfolded",
      [
        "hasLanes": .flag(chart != nil),
        "lanes": chart.map { .html(UnfoldingDrawing.html($0)) } ?? .absent,
        "hasBand": .flag(!band.isEmpty), "band": .list(band), "range": .text(facts.bandRange),
        // Chinese and Japanese set no blank between two sentences.
        "blank": .text(words.language == .en ? " " : ""),
        "isHatched": .flag(kinds.contains(where: \.isHidden)),
        "legend": .list(
          kinds.map { kind in
            [
              "style": .text(kind.style), "hidden": .flag(kind.isHidden),
              "name": .text(kind == .wrongData ? words[.upOnWrongData] : words.phase(kind)),
            ]
          }),
        "zone": Value(
          chart.flatMap { chart in
            chart.hasSeveralOffsets
              ? words(.unfoldedZone, ["offset": offset(chart.offset)]) : nil
          }),
        "without": Value(without > 0 ? words(.unfoldedWithoutTime, count: without) : nil),
      ])
    return DocumentPart(anchor: "unfolded", label: words[.unfolded], html: html)
  }

  /// `+09:00`
  private func offset(_ seconds: Int) -> String {
    let clock = Moment(
      day: nil, secondOfDay: abs(seconds), offset: nil)
    return (seconds < 0 ? "-" : "+") + (MomentTime.clock(clock) ?? "")
  }
}
