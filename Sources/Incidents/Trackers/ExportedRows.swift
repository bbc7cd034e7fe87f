import Documents

/// The tickets of an export in rows of cells.
struct ExportedRows {
  private let rows: ArraySlice<[Located<String>]>
  private let width: Int
  private var columns: [(column: TrackerColumn, index: Int)] = []

  /// Throws where the rows cannot be read, or columns are missing.
  init(_ source: SourceText, _ settings: TicketSettings?) throws(InputFault) {
    let text = DelimitedText(source.bytes)
    if let fault = text.fault { throw fault }
    let head = text.rows.first ?? []
    rows = text.rows.dropFirst()
    width = head.count
    let places = Dictionary(grouping: head.indices) { TrackerTicket.plain(head[$0].value) }
    for column in TrackerColumn.allCases {
      let own = column.configured(in: settings)
      let wanted = own.map { [$0] } ?? column.names
      guard let found = wanted.lazy.compactMap({ places[TrackerTicket.plain($0)] }).first else {
        guard own != nil || column.isNeeded else { continue }
        throw InputFault.missing(column, own, head.first?.span, among: head.map(\.value))
      }
      guard found.count == 1 else {
        throw InputFault(
          "two columns are called `\(head[found[1]].value)`", at: head[found[1]].span)
      }
      columns.append((column, found[0]))
    }
  }

  /// Throws at a row that has not as many cells as there are columns, or no name or state of a ticket.
  func forEach(_ use: (ExportedTicket) -> Void) throws(InputFault) {
    for row in rows {
      guard row.count == width else {
        throw InputFault(
          "this row has \(row.count) cells, the first one has \(width)", at: row[0].span)
      }
      var ticket = ExportedTicket()
      for (column, index) in columns where !row[index].value.isEmpty {
        ticket[column] = row[index]
      }
      if let column = ticket.missing {
        throw InputFault("this row has no text for the \(column.rawValue)", at: row[0].span)
      }
      use(ticket)
    }
  }
}

extension InputFault {
  /// The fault that nothing is called as `column` is.
  static func missing(
    _ column: TrackerColumn, _ own: String?, _ span: Span?, among names: [String]
  ) -> InputFault {
    let setting = "`tickets: {columns: {\(column.rawValue): …}}` in postmortem.yml"
    let shown = TypedLine.text(names.prefix(12).joined(separator: ", "))
    guard let own else {
      return InputFault(
        "no column is known to tell the \(column.rawValue); name it: \(setting). There are: \(shown)",
        at: span ?? Span(0, 0))
    }
    let near = Spelling.suggestion(for: own, among: names).map { "did you mean `\($0)`?" }
    return InputFault(
      "there is no column `\(own)`; " + (near ?? "mend \(setting). There are: \(shown)"),
      at: span ?? Span(0, 0))
  }
}
