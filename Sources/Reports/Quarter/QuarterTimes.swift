import Store

/// How long incidents took, quarter by quarter.
enum QuarterTimes {
  /// Medians of the quarters of `counts`, the last one first.
  static func section(_ counts: [QuarterCounts]) -> ReportSection {
    let total = counts.reduce(0) { $0 + $1.cards.count }
    return ReportSection(
      "times", heading: "How long it took", count: counts.first?.cards.count ?? 0,
      ReportEntries(
        list: total == 0
          ? []
          : counts.map { count in
            ReportEntry(
              lead: count.quarter.description,
              text: counted(
                count.cards.count, "incident or near-miss", plural: "incidents and near-misses"),
              facts: [
                fact("detect", count.cards.compactMap(\.timeToDetect)),
                fact("mitigate", count.cards.compactMap(\.timeToMitigate)),
                fact("resolve", count.cards.compactMap(\.timeToResolve)),
              ])
          }))
  }

  private static func fact(_ name: String, _ seconds: [Int]) -> String {
    guard let median = Median.of(seconds.map(Double.init)) else { return "\(name): n 0" }
    return "\(name): median \(words(median)) (n \(seconds.count))"
  }

  /// `45 s`, `12 min`, `3.5 h`, `2.1 days`
  static func words(_ seconds: Double) -> String {
    switch seconds {
    case ..<60: "\(DayWords.number(seconds)) s"
    case ..<7_200: "\(DayWords.number((seconds / 60).rounded())) min"
    case ..<172_800: "\(DayWords.number(seconds / 3_600)) h"
    default: "\(DayWords.number(seconds / 86_400)) days"
    }
  }
}
