public import Incidents
public import Reports

/// A report that the site shows.
public struct SiteReport: Sendable {
  /// What is told of a week or of a quarter.
  enum Kind: String, Sendable {
    case week, quarter
  }

  let kind: Kind
  let page: ReportPage
  /// First and last day of the time that it is about.
  let days: ClosedRange<CivilDay>

  /// Its name: `2026-W47`, `2026-Q4`.
  var name: String { page.name.subject }
  /// Where it stands.
  var path: String { Address.report(name) }

  /// `23 November 2026 to 29 November 2026`
  func period(_ words: Words) -> String {
    words(
      .range, ["from": words.longDay(days.lowerBound), "to": words.longDay(days.upperBound)])
  }

  /// The reports of the last weeks and of the last quarters up to `today`, the newest of each first.
  public static func latest(_ source: ReportSource, today: CivilDay) -> [SiteReport] {
    let weeks = WeeklyReport.latest(8, source, asOf: today).map {
      SiteReport(kind: .week, page: $0.page, days: $0.week.monday...$0.week.sunday)
    }
    let quarters = QuarterReport.latest(2, source, asOf: today).map {
      SiteReport(kind: .quarter, page: $0.page, days: $0.quarter.first...$0.quarter.last)
    }
    return weeks + quarters
  }
}
