import GRDB
public import Incidents

/// What a document tells of its course: its sections and its turning points.
public struct DocumentAccount: Sendable, Hashable {
  /// An entry of the timeline.
  public struct Entry: Sendable, Hashable {
    /// What kind of entry it is.
    public var kind: TimelineEntry.Kind
    /// When; nil for an entry without a time.
    public var start: WrittenTime?
    /// Whether that is said to be approximate.
    public var isApproximate: Bool
    /// Who acted, a person or a role by its bare name; nil where none is named.
    public var actor: String?
    /// What happened, plain text; nested evidence is left out.
    public var text: String
    /// Line of the file, from 1.
    public var line: Int
  }

  /// Name of the zone that its times are written in; nil where it names none.
  public var timezone: String?
  /// Plain text of the sections of each kind, in the order of the file.
  public var sections: [Section.Kind: String] = [:]
  /// Every entry that is no mere note, in the order of the file.
  public var entries: [Entry] = []
}

extension KnowledgeBaseStore {
  /// The account of the document of that number, empty where there is none.
  public func account(of document: Int) throws -> DocumentAccount {
    try read { database in
      var account = DocumentAccount()
      account.timezone = try String.fetchOne(
        database, sql: "SELECT timezone FROM documents WHERE document = ?", arguments: [document])
      let sections = try Row.fetchCursor(
        database, sql: "SELECT kind, text FROM sections WHERE document = ? ORDER BY ordinal",
        arguments: [document])
      while let row = try sections.next() {
        guard let kind: Section.Kind = row.word(0) else { continue }
        let text: String = row[1]
        account.sections[kind] = [account.sections[kind], text].compactMap { $0 }
          .joined(separator: "\n")
      }
      let entries = try Row.fetchCursor(
        database,
        sql: """
          SELECT kind, start_utc, start_written, start_approximate, actor, text, line FROM timeline_entries
          WHERE document = ? AND kind <> 'note' ORDER BY ordinal
          """, arguments: [document])
      while let row = try entries.next() {
        account.entries.append(
          DocumentAccount.Entry(
            kind: row.word(0) ?? .note, start: WrittenTime(row, at: 1), isApproximate: row[3],
            actor: row[4], text: row[5], line: row[6]))
      }
      return account
    }
  }
}
