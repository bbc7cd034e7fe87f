import Documents
import Incidents

extension Rule {
  static let timelineStatedDuration = Rule(
    "timeline-stated-duration", .error, from: .review, suppression: .inline, fixes: .unsafe,
    types: .events,
    "a duration stated in the text is the one that the timeline gives",
    check: .document { document, _ in
      let stated = document.statedDurations
      guard !stated.isEmpty else { return [] }
      let milestones = MilestoneTimes(document.timeline)
      guard let start = milestones[.start] else { return [] }
      return stated.compactMap { statement in
        guard let end = milestones[statement.milestone],
          let computed = end.value.seconds(since: start.value), computed >= 0
        else { return nil }
        let right =
          [computed] + (statement.milestone == .resolve ? document.otherDurations : [])
        guard !right.contains(where: { statement.duration.fits($0) }) else { return nil }
        var finding = Finding.wrong(statement, computed, start, end, in: document)
        // Where several lengths may be meant, nobody chooses one.
        if Set(right.filter { $0 > 0 }) == [computed] {
          finding.fix = statement.rewritten(as: computed, in: document.source)
        }
        return finding
      }
    })
}

extension Document {
  /// The durations stated before the timeline: `Duration: 2h 10m`.
  fileprivate var statedDurations: [DurationStatement] {
    var statements: [DurationStatement] = []
    for (index, section) in sections.enumerated() {
      guard [.preamble, .summary, .impact].contains(section.kind) else { continue }
      let end =
        index + 1 < sections.count
        ? Int(sections[index + 1].heading.start) : source.bytes.count
      let start = section.kind == .preamble ? section.heading.start : section.heading.end
      statements += DurationStatement.all(in: source, Span(Int(start), end))
    }
    return statements
  }

  /// Other lengths that a reader may call the duration, in seconds: all outages together, and each
  /// window of the impact.
  fileprivate var otherDurations: [Int] {
    var sum = 0
    var began: Located<Moment>?
    for entry in timeline {
      guard let time = entry.start else { continue }
      if entry.kind == .start, began == nil { began = time }
      if entry.kind == .resolve, let start = began {
        sum += time.value.seconds(since: start.value) ?? 0
        began = nil
      }
    }
    let windows = impact.compactMap { impact in
      impact.from.flatMap { from in impact.to?.value.seconds(since: from.value) }
    }
    return [sum] + windows
  }
}

extension DurationStatement {
  /// Writes `seconds` in the words of the statement; nil where they would not fit either.
  fileprivate func rewritten(as seconds: Int, in source: SourceText) -> Fix? {
    let former = source.text(span)
    let units =
      if former.contains("时") || former.contains("钟") || former.contains("天") {
        (" 天", " 小时", " 分钟", " 秒")
      } else if former.contains("時") || former.contains("分") || former.contains("日") {
        (" 日", " 時間", " 分", " 秒")
      } else {
        (" d", " h", " min", " s")
      }
    let parts = [
      (seconds / 86_400, units.0), (seconds % 86_400 / 3600, units.1),
      (seconds % 3600 / 60, units.2), (seconds < 60 ? seconds : 0, units.3),
    ].filter { $0.0 > 0 }
    let text = parts.map { "\($0.0)\($0.1)" }.joined(separator: " ")
    let bytes = Array(text.utf8)
    var scanner = ByteScanner(bytes, bytes.indices)
    guard let reading = DurationReading(&scanner), reading.fits(seconds) else { return nil }
    return .write(text, at: span, in: source, .unsafe)
  }
}

extension Finding {
  fileprivate static func wrong(
    _ statement: DurationStatement, _ computed: Int, _ start: Located<Moment>,
    _ end: Located<Moment>, in document: Document
  ) -> Finding {
    Finding(
      in: document, at: statement.span,
      "the text says \(durationText(statement.duration.seconds)), the timeline gives "
        + "\(durationText(computed)), from \(document.words(of: start, beside: end)) to "
        + document.words(of: end, beside: start),
      label: "stated",
      related: [(start.span, "start"), (end.span, statement.milestone.rawValue)],
      help: ["one of the two is wrong; leave the sentence out and the site shows the computed one"],
      field: statement.milestone.rawValue)
  }
}
