import Documents
public import Incidents
import Store

/// The report of a quarter: how much happened, how long it took, why, whether it came back, and whether
/// what was promised was done.
///
/// A function of database, policy and day. Our own documents count.
public struct QuarterReport: Sendable {
  private let material: WeeklyMaterial
  /// The months that it tells of.
  public let quarter: Quarter
  /// The quarter and the four before it, the last one first.
  private let counts: [QuarterCounts]
  private let repeats: RepeatedCauses
  private let audience: ReportAudience?

  /// The report of `quarter` as of its end, or of `asOf` where that is earlier.
  public init(
    _ source: ReportSource, quarter: Quarter, asOf: CivilDay, audience: ReportAudience? = nil
  ) {
    self.quarter = quarter
    self.audience = audience
    material = WeeklyMaterial(source, asOf: asOf)
    repeats = RepeatedCauses(material, since: quarter.first)
    let all = RepeatedCauses(material, since: Quarter.last(5, to: quarter).last?.first)
    counts = QuarterCounts.last(
      5, to: quarter, material, repeats: Set(all.repeats.map(\.document.number)))
  }

  /// The reports of `count` quarters: that of `asOf` as of that day, and those before as of their last days,
  /// the last first. Of quarters that ended before the history began there is none.
  public static func latest(
    _ count: Int, _ source: ReportSource, asOf: CivilDay
  ) -> [QuarterReport] {
    let begins = source.items.begins ?? asOf
    let quarters = Quarter.last(count, to: Quarter(containing: asOf)).filter { $0.last >= begins }
    return OrderedWork.all(quarters) {
      QuarterReport(source, quarter: $0, asOf: min(asOf, $0.last))
    }
  }

  /// The report as people read it.
  public var page: ReportPage {
    let kind = audience.map { "Quarterly report for \($0.kind) \($0.name)" } ?? "Quarterly report"
    return ReportPage(
      name: ReportName(
        kind: "quarter", subject: quarter.description, audience: audience,
        asOf: material.asOf),
      title: material.source.title.map { "\(kind): \($0)" } ?? kind,
      period: "\(quarter), \(DayWords.range(quarter.first, quarter.last)), as of "
        + DayWords.long(material.asOf),
      figures: figures,
      sections: [
        QuarterTimes.section(counts), QuarterCauses.severities(counts),
        QuarterCauses.causes(counts), QuarterCauses.services(counts), repeated,
        FollowThrough.section(counts, material), QuarterChanges.section(counts, material),
      ],
      remarks: [
        """
        A median stands with the number of values it is of: n. Times of which one end is not written \
        are in none of them.
        """, material.source.knowledge,
      ])
  }

  private var figures: [ReportFigure] {
    func figure(_ key: String, _ label: String, _ number: (QuarterCounts) -> Int) -> ReportFigure {
      ReportFigure(
        key: key, count: counts.first.map(number) ?? 0, label: label,
        previous: counts.dropFirst().first.map(number),
        median: Median.of(counts.dropFirst().map { Double(number($0)) }))
    }
    return [
      figure("incidents", "incidents", \.incidents),
      figure("near-misses", "near-misses") { $0.cards.count - $0.incidents },
      figure("opened", "action items opened", \.opened),
      figure("closed", "action items closed") { $0.closed.count },
      figure("changes", "changes") { $0.changes.count },
      figure("lacking", "changes without evidence") { $0.changes.count { !$0.isInOrder } },
      figure("breaches", "declared breaches") { $0.changes.count { $0.breach != nil } },
    ]
  }

  /// What came back, and how often in each of the quarters.
  private var repeated: ReportSection {
    var section = repeats.section
    section.heading = "Repeated causes"
    if counts.contains(where: { !$0.cards.isEmpty }) {
      let rates = counts.map {
        "\($0.quarter): \(share($0.repeated, of: $0.cards.count))"
      }
      section.notes.append(
        "Incidents that repeated an earlier one: \(rates.joined(separator: ", ")).")
    }
    return section
  }
}

/// `3 of 12 (25 %)`
func share(_ part: Int, of whole: Int) -> String {
  guard whole > 0 else { return "0 of 0" }
  return "\(part) of \(whole) (\((part * 200 + whole) / (2 * whole)) %)"
}
