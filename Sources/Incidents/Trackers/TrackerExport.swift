public import Documents

/// What a tracker says of its tickets, from a file that it wrote.
public struct TrackerExport: Sendable {
  /// The tickets in the order of the file.
  public private(set) var tickets: [TrackerTicket] = []
  /// What is wrong in the file; with errors there is nothing to compare.
  public private(set) var diagnostics: [Diagnostic] = []

  private let source: SourceText
  private let judge: TrackerTicket.Judge
  /// Indices of tickets by name, nil where tickets of several projects are called so, and by address; in
  /// small letters.
  private var names: [String: Int?] = [:]
  private var addresses: [String: Int] = [:]
  /// Columns in which a day could not be read, told once each.
  private var unreadable: Set<String> = []

  /// The tickets of `source`: JSON where it begins with `[` or `{`, else rows of cells.
  public init(_ source: SourceText, _ settings: TicketSettings?) {
    self.source = source
    judge = TrackerTicket.Judge(settings)
    let mark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = source.bytes[mark...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    do throws(InputFault) {
      if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
        try ExportedObjects(source, settings).forEach { self.add($0) }
      } else {
        try ExportedRows(source, settings).forEach { self.add($0) }
      }
      if tickets.isEmpty {
        throw InputFault("the export has no tickets", at: Span(mark, mark))
      }
    } catch {
      report(.error, error.message, error.span, ["see `postmortem actions sync --help`"])
    }
  }

  /// The ticket that an item calls `name`: its key in either case of letters, `#12` for `12`, or its
  /// address. Nil where the export has none.
  public func ticket(called name: String) -> TrackerTicket? {
    let key = Self.key(name)
    guard WebAddress.isOutside(name) else { return named(key) }
    if let index = addresses[key] { return tickets[index] }
    // An export without addresses has the key at least, which ends the address.
    let end = key.split(separator: "/").last.map(String.init) ?? ""
    return addresses.isEmpty ? named(end) : nil
  }

  /// Whether tickets of several projects are called so.
  public func hasSeveral(called name: String) -> Bool {
    names[Self.key(name)].map { $0 == nil } ?? false
  }

  private func named(_ key: String) -> TrackerTicket? {
    names[key].flatMap { $0 }.map { tickets[$0] }
  }

  private static func key(_ name: String) -> String {
    var key = name.lowercased()
    if WebAddress.isOutside(key) {
      key = String(key.prefix { $0 != "?" && $0 != "#" })
      if key.hasSuffix("/") { key.removeLast() }
    }
    return key.hasPrefix("#") ? String(key.dropFirst()) : key
  }

  private mutating func add(_ row: ExportedTicket) {
    guard let written = row[.ticket], let state = row[.state] else { return }
    let name = TypedLine.text(written.value)
    let resolution = row[.resolution]?.value
    let standing = judge.standing(state.value, resolution)
    // Where a word beside the state makes it another one, both are told.
    let isTold = judge.standing(state.value, nil) == standing
    let words = [state.value] + (isTold ? [] : [resolution ?? ""])
    let ticket = TrackerTicket(
      name: Located(name, at: written.span),
      state: words.map(TypedLine.text).joined(separator: ", "), standing: standing,
      closed: day(row, .closed),
      owner: row[.owner].map { TypedLine.text($0.value) }.flatMap { $0.isEmpty ? nil : $0 },
      due: day(row, .due))
    let address = row[.url].map { Self.key($0.value) }
    let same = address.map { addresses[$0] } ?? names[Self.key(name)] ?? nil
    if let former = same {
      if tickets[former].standing != ticket.standing {
        let line = source.lineNumber(at: Int(tickets[former].name.span.start))
        report(
          .error, "\(name) is there twice, `\(tickets[former].state)` and `\(ticket.state)`",
          written.span, ["the first one stands in line \(line)"])
      }
      return
    }
    names.updateValue(names[Self.key(name)] == nil ? tickets.count : nil, forKey: Self.key(name))
    if let address { addresses[address] = tickets.count }
    tickets.append(ticket)
  }

  private mutating func day(_ row: ExportedTicket, _ column: TrackerColumn) -> CivilDay? {
    guard let cell = row[column], !Placeholder.isOne(cell.value) else { return nil }
    if let day = CivilDay(exported: cell.value) { return day }
    if unreadable.insert(column.rawValue).inserted {
      report(
        .warning, "`\(TypedLine.text(cell.value))` is no day that can be read in one way only",
        cell.span,
        ["export days as 2026-05-12; such days are left out"])
    }
    return nil
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ message: String, _ span: Span, _ help: [String]
  ) {
    diagnostics.append(
      Diagnostic(
        "export-unreadable", severity, message, at: source.place(of: source.firstLine(of: span)),
        help: help))
  }
}

/// What a row or an object of an export has in the columns that count.
struct ExportedTicket {
  private var cells: [TrackerColumn: Located<String>] = [:]

  /// The first column that is needed, and empty here.
  var missing: TrackerColumn? {
    TrackerColumn.allCases.first { column in
      column.isNeeded && cells[column].map { TypedLine.text($0.value).isEmpty } ?? true
    }
  }

  subscript(column: TrackerColumn) -> Located<String>? {
    get { cells[column] }
    set { cells[column] = newValue }
  }
}
