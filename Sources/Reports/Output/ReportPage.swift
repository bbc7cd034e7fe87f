public import Incidents

/// A report as its readers will see it, before it becomes text, a mail or a table.
///
/// Every string may hold what an author wrote: a renderer escapes all of them.
public struct ReportPage: Sendable, Hashable {
  /// Which report it is.
  public var name: ReportName
  /// What it is and whose.
  public var title: String
  /// Which time it speaks of.
  public var period: String
  /// The numbers at the top.
  public var figures: [ReportFigure]
  /// Its parts, in order.
  public var sections: [ReportSection]
  /// What a reader must know to read it right, one sentence or a few each.
  public var remarks: [String]
}

/// Which report a page is: two runs over one period give one name.
public struct ReportName: Sendable, Hashable {
  /// `weekly`, `quarter`, `incident`.
  public var kind: String
  /// `2026-W47`, `2026-Q3`, the id of the incident.
  public var subject: String
  /// Owner or team that it is for; nil where it is for all.
  public var audience: ReportAudience?
  /// The day that counts as today.
  public var asOf: CivilDay
}

/// A number at the top.
public struct ReportFigure: Sendable, Hashable {
  /// The same in every report: `overdue`.
  public var key: String
  /// The number itself, as of the day of the report.
  public var count: Int
  /// What is counted, for one and for several.
  public var label: String
  /// The number a week, or another period, before; nil where none is told.
  public var previous: Int?
  /// Median of the four periods before; nil where none is told.
  public var median: Double?

  /// `4` or `4.5`: a median with one decimal where it is not whole.
  public static func words(_ median: Double) -> String { DayWords.number(median) }
}

/// One part of a report.
public struct ReportSection: Sendable, Hashable {
  /// The same in every report: `overdue`.
  public var key: String
  /// What it is about.
  public var heading: String
  /// How many things it tells of; a section of none says "none".
  public var count: Int
  /// What it tells of, one by one.
  public var entries: ReportEntries
  /// Sentences below it.
  public var notes: [String]

  /// A section about `count` things, as many as there are entries where nothing is said.
  init(
    _ key: String, heading: String, count: Int? = nil, _ entries: ReportEntries,
    notes: [String] = []
  ) {
    self.key = key
    self.heading = heading
    self.count = count ?? entries.list.count
    self.entries = entries
    self.notes = notes
  }
}

/// Entries of a section.
public struct ReportEntries: Sendable, Hashable {
  /// All of them, the most urgent first.
  public var list: [ReportEntry]
  /// The SQL that shows those that are left out of a long list; empty where none can be.
  public var statement = ""

  /// What a list too long to be shown amounts to, a sentence; empty where there is none.
  public var summary = ""
  /// Number of entries that are shown.
  public var limit = 25
  /// Lines of a terminal that the text of an entry may take.
  public var lines = 3

  /// The first entries, `limit` at most and no more than `most`.
  public func shown(most: Int = .max) -> ArraySlice<ReportEntry> { list.prefix(min(limit, most)) }

  /// The sentence before a list that is cut; nil where it is whole.
  public var introduction: String? { list.count > limit && !summary.isEmpty ? summary : nil }

  /// The sentence about entries that are not shown where `most` of them at most are; nil where there
  /// are none.
  public func remainder(most: Int = .max) -> String? {
    let shown = min(limit, most)
    guard list.count > shown else { return nil }
    let rest = "and \(list.count - shown) more"
    return statement.isEmpty ? rest : "\(rest): postmortem query \"\(statement)\""
  }
}

/// One thing that a report tells.
public struct ReportEntry: Sendable, Hashable {
  /// What makes it stand here, in a word or two: `12 days`, `Wed 18 Nov`.
  public var lead: String
  /// Its name: `AI-3`; nil where it has none.
  public var name: String?
  /// What it is.
  public var text: String
  /// Who, when, where: each a few words.
  public var facts: [String] = []
  /// What it speaks of, for programs; nil where it speaks of several things.
  public var subject: ReportSubject?
}
