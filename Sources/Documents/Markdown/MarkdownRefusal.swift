/// A limit of `MarkdownLimits` that a body exceeds, and where.
struct MarkdownRefusal {
  /// Which limit.
  enum Limit {
    case line, block, nesting, columns, cells, definitions
  }

  private let limit: Limit
  private let span: Span

  /// `limit` is exceeded by the bytes of `span`.
  init(_ limit: Limit, _ span: Span) {
    self.limit = limit
    self.span = span
  }

  /// What people are told.
  func diagnostic(in source: SourceText) -> Diagnostic {
    let (message, label, help) = words
    return Diagnostic(
      "document-unreadable", .error, "\(message); the body was not read",
      at: source.place(of: span), label: label, help: [help])
  }

  private var words: (message: String, label: String, help: String) {
    switch limit {
    case .line:
      (
        "a line is longer than \(MarkdownLimits.lineBytes / 1024) KiB", "beyond the limit",
        "break the line, or keep the data in a file of its own and link to it"
      )
    case .block:
      (
        "a block of text is longer than \(MarkdownLimits.blockBytes / 1024) KiB",
        "beyond the limit",
        "divide it with blank lines; logs and data belong between ``` fences at the start of a line"
      )
    case .nesting:
      (
        "lists and quotes are nested deeper than \(MarkdownLimits.nesting) levels",
        "too deep", "indent it less; text to be shown as it is belongs between ``` fences"
      )
    case .columns:
      (
        "a table has more than \(MarkdownLimits.tableColumns) columns", "this table",
        "divide the table, or turn its columns into rows"
      )
    case .cells:
      (
        "the tables have more than \(MarkdownLimits.tableCells) cells together",
        "beyond the limit", "keep large tables in a file of their own and link to it"
      )
    case .definitions:
      (
        "link reference definitions are too long for the number of brackets in the text",
        "beyond the limit", "write these links inline, as [text](address)"
      )
    }
  }
}
