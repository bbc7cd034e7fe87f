import Incidents
import Store

/// How old open action items are, by severity and by team; age counts from the day
/// they were opened.
public struct Ageing: Sendable, Hashable {
  /// Items of one severity or team.
  public struct Group: Sendable, Hashable {
    /// The severity, the team, or `no severity` for documents that have none.
    public var name: String
    /// Number of open items.
    public var open: Int
    /// Number of those whose due date is past.
    public var overdue: Int
    /// Days, of those whose age is known; nil where none is.
    public var median: Double?
    /// Days.
    public var oldest: Int?
  }

  /// By severity, in the order of the words; items of documents without one last.
  public var severities: [Group]
  /// By team of the services concerned, most items first; an item of two teams is in both.
  public var teams: [Group]

  init(_ material: WeeklyMaterial) {
    let items = material.openItems
    let bySeverity = Dictionary(grouping: items) { $0.document.severity ?? "" }
    severities = bySeverity.sorted { left, right in
      left.key.isEmpty != right.key.isEmpty ? right.key.isEmpty : left.key < right.key
    }.map { Group($0.key.isEmpty ? "no severity" : $0.key, $0.value, material) }
    var byTeam: [String: [ReportItem]] = [:]
    for item in items {
      for team in material.source.teams[item.document.number] ?? [] {
        byTeam[team, default: []].append(item)
      }
    }
    teams = byTeam.map { Group($0.key, $0.value, material) }.sorted { left, right in
      left.open != right.open ? left.open > right.open : left.name < right.name
    }
  }

  var section: ReportSection {
    ReportSection(
      "ageing", heading: "Age of open items", count: severities.reduce(0) { $0 + $1.open },
      ReportEntries(
        list: severities.map { Self.entry($0, "") } + teams.map { Self.entry($0, "team ") },
        summary: "By severity, then by team.", limit: 20))
  }

  private static func entry(_ group: Group, _ kind: String) -> ReportEntry {
    var facts: [String] = []
    if let median = group.median { facts.append("median \(DayWords.number(median)) days") }
    if let oldest = group.oldest { facts.append("oldest \(counted(oldest, "day"))") }
    if group.overdue > 0 { facts.append("\(group.overdue) overdue") }
    return ReportEntry(
      lead: "\(kind)\(group.name)", text: counted(group.open, "open item"), facts: facts)
  }
}

extension Ageing.Group {
  fileprivate init(_ name: String, _ items: [ReportItem], _ material: WeeklyMaterial) {
    self.name = name
    open = items.count
    overdue = items.count { $0.due.map { $0 < material.asOf } ?? false }
    let ages = items.compactMap { item in
      item.opened.map { material.asOf.days(since: $0.day) }
    }
    median = Median.of(ages.map(Double.init))
    oldest = ages.max()
  }
}
