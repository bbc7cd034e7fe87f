/// Full text: one row a document, one column a part of it, and the passages it was made of.
///
/// The index holds `SearchText`'s folded words, in which every CJK character stands alone, and no
/// copy of the text (`content=''`): the view `passages` gives the text back, as written. Folded words
/// have blanks between them, so the tokenizer need not know Unicode: to `ascii` every other character
/// beyond ASCII belongs to a word.
enum SearchTables {
  static let statements = [
    """
    CREATE VIRTUAL TABLE search USING fts5 (
      \(SearchPart.allCases.map(\.rawValue).joined(separator: ", ")),
      content = '', tokenize = 'ascii'
    )
    """,
    "CREATE VIEW passages AS\n" + passages.joined(separator: "\nUNION ALL\n"),
  ]

  /// Everything that can be found, in the order it is written into the index.
  private static let passages = [
    passage(.title, "'title'", "0", "title_line", "title_column", "title", of: "documents"),
    passage(.names, "'id'", "0", "id_line", "id_column", "id", of: "documents"),
    passage(
      .names, "'component'", "0", "id_line", "id_column", "failure_component", of: "documents"),
    passage(.names, "'former id'", text: "former_id", of: "former_ids"),
    passage(.names, "'service'", text: "service", of: "document_services"),
    passage(.names, "'tag'", text: "tag", of: "tags"),
    passage(
      .names, "'known defect'", text: joined("id", "component", "affected", "fixed_in"),
      of: "known_defects"),
    passage(.signatures, "'error signature'", text: "text", of: "error_signatures"),
    passage(.causes, "id", text: joined("statement", "evidence"), of: "causes"),
    passage(
      .changes, "coalesce(id, 'change')", "change", "line", "column",
      joined("title", "emergency_reason", "rollback_steps"), of: "changes"),
    passage(.changes, "'skipped step'", "change", "line", "column", "step", of: "skipped_steps"),
    passage(
      .changes, "'sign-off'", "change", "line", "column", joined("person", "evidence"),
      of: "signoffs"),
    passage(
      .changes, "'validation'", "change", "line", "column",
      joined("criterion", "method", "evidence"), of: "validations"),
    passage(.changes, "'breach'", "change", "line", "column", "facts", of: "breaches"),
    passage(
      .timeline, "coalesce(start_written, kind)", text: joined("text", "details"),
      of: "timeline_entries"),
    passage(
      .items, "id", "item", "line", "column", joined("text", "details", "declined_reason"),
      of: "action_items"),
    passage(.items, "name", "item", "line", "column", "value", of: "action_item_fields"),
    passage(
      .prose, "coalesce(service, 'impact')", text: "note", of: "impact"),
    passage(.prose, "'missed signal'", text: "text", of: "missed_signals"),
    passage(
      .prose, "CASE title WHEN '' THEN kind ELSE title END", text: joined("title", "text"),
      of: "sections"),
  ]

  private static func passage(
    _ part: SearchPart, _ label: String, _ ordinal: String = "ordinal", _ line: String = "line",
    _ column: String = "column", text: String, of table: String
  ) -> String {
    passage(part, label, ordinal, line, column, text, of: table)
  }

  private static func passage(
    _ part: SearchPart, _ label: String, _ ordinal: String, _ line: String, _ column: String,
    _ text: String, of table: String
  ) -> String {
    """
    SELECT document, '\(part.rawValue)' AS part, \(label) AS label, \(ordinal) AS ordinal,
      \(line) AS line, \(column) AS column, \(text) AS text FROM \(table)
    """
  }

  /// Columns one below the other; a missing one is empty.
  private static func joined(_ columns: String...) -> String {
    columns.map { "coalesce(\($0), '')" }.joined(separator: " || char(10) || ")
  }
}
