import Incidents
import Store

/// Whether what was promised was done: as a whole quarter by quarter, then by severity, team and category
/// of cause.
enum FollowThrough {
  static func section(_ counts: [QuarterCounts], _ material: WeeklyMaterial) -> ReportSection {
    guard let now = counts.first.map(Group.init) else {
      return ReportSection("follow-through", heading: "Follow-through", ReportEntries(list: []))
    }
    let all = counts.map(Group.init)
    var entries: [ReportEntry] = []
    if all.contains(where: { !$0.isEmpty }) {
      entries += zip(counts, all).map { $1.entry($0.quarter.description) }
    }
    let teams = material.source.teams
    let causes = material.source.categories
    entries += now.entries("") { [$0.document.severity ?? "no severity"] }
    entries += now.entries("team ") { teams[$0.document.number] ?? [] }
    entries += now.entries("cause ") { item in
      item.causes.flatMap { causes[.init(document: item.document.number, cause: $0)] ?? [] }
    }
    return ReportSection(
      "follow-through", heading: "Follow-through", count: now.size,
      ReportEntries(list: entries, limit: 30),
      notes: entries.isEmpty
        ? []
        : [
          """
          Kept: done by the first due date, of items first due in the quarter. In time: done within the \
          policy's days, of items for which these ended in it. Declined items are in neither, nor is what \
          was done on a day that nobody knows.
          """
        ])
  }

  /// Items that count for one line.
  private struct Group {
    var promised: [QuarterCounts.Judged]
    var limited: [QuarterCounts.Judged]
    var closed: [ReportItem]

    init(_ count: QuarterCounts) {
      promised = count.promised
      limited = count.limited
      closed = count.closed
    }

    var isEmpty: Bool { promised.isEmpty && limited.isEmpty && closed.isEmpty }

    /// Number of items, each once.
    var size: Int { Set(items.map { "\($0.document.number) \($0.id) \($0.line ?? 0)" }).count }

    private var items: [ReportItem] { promised.map(\.item) + limited.map(\.item) + closed }

    /// A line for each word that `words` gives of an item.
    func entries(_ kind: String, _ words: (ReportItem) -> [String]) -> [ReportEntry] {
      var groups: [String: Group] = [:]
      func add(_ item: ReportItem, _ take: (inout Group) -> Void) {
        for word in Set(words(item)) { take(&groups[word, default: empty]) }
      }
      for judged in promised { add(judged.item) { $0.promised.append(judged) } }
      for judged in limited { add(judged.item) { $0.limited.append(judged) } }
      for item in closed { add(item) { $0.closed.append(item) } }
      return groups.sorted { $0.key < $1.key }.map { $1.entry(kind + $0) }
    }

    private var empty: Group {
      var group = self
      group.promised = []
      group.limited = []
      group.closed = []
      return group
    }

    func entry(_ name: String) -> ReportEntry {
      var facts: [String] = []
      if !limited.isEmpty {
        facts.append("in time \(share(limited.count(where: \.isKept), of: limited.count))")
      }
      if !closed.isEmpty {
        facts.append("verified \(share(closed.count { $0.state == .verified }, of: closed.count))")
      }
      let days = closed.compactMap(\.daysToClose)
      if let median = Median.of(days.map(Double.init)) {
        facts.append(
          "median \(DayWords.number(median)) \(median == 1 ? "day" : "days") to close (n \(days.count))"
        )
      }
      if !promised.isEmpty {
        let slips = Double(promised.reduce(0) { $0 + $1.item.slips }) / Double(promised.count)
        facts.append("\(DayWords.number(slips)) slips an item")
      }
      return ReportEntry(
        lead: name, text: "kept \(share(promised.count(where: \.isKept), of: promised.count))",
        facts: facts)
    }
  }
}
