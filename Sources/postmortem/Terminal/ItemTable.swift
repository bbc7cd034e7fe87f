import Documents
import Incidents

/// Action items as a table, for a terminal or a spreadsheet.
enum ItemTable {
  /// A table in which `state`, `late` and `ticket` stand where they tell something; none where nothing is in it.
  static func lines(_ items: [ListedItem], today: CivilDay, width: Int) -> [String] {
    guard !items.isEmpty else { return [] }
    let hasState = items.contains { $0.state != .open }
    let hasLate = items.contains { $0.daysLate(on: today) != nil }
    // What is typed again is never cut.
    var columns = [TextTable.Column("item", minimum: 64)]
    if hasState { columns.append(TextTable.Column("state", minimum: 11)) }
    columns.append(TextTable.Column("due", minimum: 10))
    if hasLate { columns.append(TextTable.Column("late", .right)) }
    let hasTicket = items.contains { $0.ticket != nil }
    columns.append(TextTable.Column("owner"))
    if hasTicket { columns.append(TextTable.Column("ticket")) }
    columns.append(TextTable.Column("text", minimum: 12))
    let rows = items.map { item in
      var row = [item.name]
      if hasState { row.append(item.state.rawValue) }
      row.append(item.due?.description ?? "")
      if hasLate { row.append(item.daysLate(on: today).map { "\($0) d" } ?? "") }
      row.append(item.owner ?? "")
      if hasTicket { row.append(item.ticket.map(TicketSettings.name) ?? "") }
      return row + [item.text]
    }
    return TextTable(columns, rows: rows).lines(width: width)
  }

  /// `12 action items, 3 overdue`
  static func summary(_ items: [ListedItem], today: CivilDay) -> String {
    let late = items.count { $0.daysLate(on: today) != nil }
    let count =
      "\(items.count == 0 ? "no" : "\(items.count)") action "
      + (items.count == 1 ? "item" : "items")
    return late == 0 ? count : "\(count), \(late) overdue"
  }

  /// The bytes of CSV, names first. No text in it is a formula.
  static func csv(_ items: [ListedItem], today: CivilDay, _ standpoint: Standpoint) -> [UInt8] {
    let names = [
      "item", "state", "due", "days_late", "owner", "priority", "kind", "text", "severity",
      "services", "team", "causes", "ticket", "ticket_url", "closed", "verified_by", "declined",
      "slips",
      "is_retold", "path", "line",
    ]
    var csv = CSV()
    for name in names { csv.add(name) }
    csv.endLine()
    for item in items {
      let texts: [String?] = [
        item.name, item.state.rawValue, item.due?.description,
        item.daysLate(on: today).map(String.init), item.owner, item.priority.map { "P\($0)" },
        item.kind?.rawValue, item.text, item.severity, item.services.joined(separator: " "),
        item.team, item.causes.joined(separator: " "), item.ticket, item.ticketURL,
        item.closed?.description, item.verifiedBy, item.declinedReason, "\(item.slips)",
        item.isRetold ? "1" : "0", standpoint.shown(item.path), "\(item.line)",
      ]
      for text in texts { csv.add(text ?? "") }
      csv.endLine()
    }
    return csv.bytes
  }
}
