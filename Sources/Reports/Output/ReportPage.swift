package import Incidents

/// A report as its readers will see it, before it becomes text, a mail or a table.
///
/// Every string may hold what an author wrote: a renderer escapes all of them.
package struct ReportPage: Sendable, Hashable {
  /// Which report it is.
  package var name: ReportName
  /// What it is and whose.
  package var title: String
  /// Which time it speaks of.
  package var period: String
  /// The numbers at the top.
  package var figures: [ReportFigure]
  /// Its parts, in order.
  package var sections: [ReportSection]
  /// What a reader must know to read it right, one sentence or a few each.
  package var remarks: [String]
}

/// Which report a page is: two runs over one period give one name.
package struct ReportName: Sendable, Hashable {
  /// `weekly`, `quarter`, `incident`.
  package var kind: String
  /// `2026-W47`, `2026-Q3`, the id of the incident.
  package var subject: String
  /// Owner or team that it is for; nil where it is for all.
  package var audience: ReportAudience?
  /// The day that counts as today.
  package var asOf: CivilDay
}

/// A number at the top.
package struct ReportFigure: Sendable, Hashable {
  /// The same in every report: `overdue`.
  package var key: String
  package var count: Int
  /// What is counted, for one and for several.
  package var label: String
  /// The number a week, or another period, before; nil where none is told.
  package var previous: Int?
  /// Median of the four periods before; nil where none is told.
  package var median: Double?

  /// `4` or `4.5`: a median with one decimal where it is not whole.
  package static func words(_ median: Double) -> String { DayWords.number(median) }
}

/// One part of a report.
package struct ReportSection: Sendable, Hashable {
  /// The same in every report: `overdue`.
  package var key: String
  /// What it is about.
  package var heading: String
  /// How many things it tells of; a section of none says "none".
  package var count: Int
  package var entries: ReportEntries
  /// Sentences below it.
  package var notes: [String]

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
package struct ReportEntries: Sendable, Hashable {
  /// All of them, the most urgent first.
  package var list: [ReportEntry]
  /// The SQL that shows those that are left out of a long list; empty where none can be.
  package var statement = ""

  /// What a list too long to be shown amounts to, a sentence; empty where there is none.
  package var summary = ""
  /// Number of entries that are shown.
  package var limit = 25
  /// Lines of a terminal that the text of an entry may take.
  package var lines = 3

  /// The first entries, `limit` at most and no more than `most`.
  package func shown(most: Int = .max) -> ArraySlice<ReportEntry> { list.prefix(min(limit, most)) }

  /// The sentence before a list that is cut; nil where it is whole.
  package var introduction: String? { list.count > limit && !summary.isEmpty ? summary : nil }

  /// The sentence about entries that are not shown where `most` of them at most are; nil where there
  /// are none.
  package func remainder(most: Int = .max) -> String? {
    let shown = min(limit, most)
    guard list.count > shown else { return nil }
    let rest = "and \(list.count - shown) more"
    return statement.isEmpty ? rest : "\(rest): postmortem query \"\(statement)\""
  }
}

/// One thing that a report tells.
package struct ReportEntry: Sendable, Hashable {
  /// What makes it stand here, in a word or two: `12 days`, `Wed 18 Nov`.
  package var lead: String
  /// Its name: `AI-3`; nil where it has none.
  package var name: String?
  /// What it is.
  package var text: String
  /// Who, when, where: each a few words.
  package var facts: [String] = []
  /// What it speaks of, for programs; nil where it speaks of several things.
  package var subject: ReportSubject?
}
