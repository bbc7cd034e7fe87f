/// A report as its readers will see it, before it becomes text or Markdown.
///
/// Every string may hold what an author wrote: a renderer escapes all of them.
package struct ReportPage: Sendable, Hashable {
  /// What it is and whose.
  package var title: String
  /// Which time it speaks of.
  package var period: String
  /// The numbers at the top.
  package var figures: [Figure]
  /// Its parts, in order.
  package var sections: [ReportSection]
  /// What a reader must know to read it right, one sentence or a few each.
  package var remarks: [String]

  /// A number at the top.
  package struct Figure: Sendable, Hashable {
    package var count: Int
    /// What is counted, for one and for several.
    package var label: String
  }
}

/// One part of a report.
package struct ReportSection: Sendable, Hashable {
  /// What it is about.
  package var heading: String
  /// How many things it tells of; a section of none says "none".
  package var count: Int
  package var entries: ReportEntries
  /// Sentences below it.
  package var notes: [String]

  /// A section about `count` things, as many as there are entries where nothing is said.
  init(
    heading: String, count: Int? = nil, _ entries: ReportEntries, notes: [String] = []
  ) {
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

  /// The entries that are shown.
  package var shown: ArraySlice<ReportEntry> { list.prefix(limit) }

  /// The sentence before a list that is cut; nil where it is whole.
  package var introduction: String? { list.count > limit && !summary.isEmpty ? summary : nil }

  /// The sentence about entries that are not shown; nil where there are none.
  package var remainder: String? {
    guard list.count > limit else { return nil }
    return "and \(list.count - limit) more: postmortem query \"\(statement)\""
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
}
