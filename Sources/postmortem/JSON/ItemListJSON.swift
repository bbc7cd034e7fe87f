import Incidents

/// A list of action items as JSON, version 1.
struct ItemListJSON: Encodable {
  struct Item: Encodable {
    var item: String
    var document: String?
    var id: String
    var path: String
    var line: Int
    var column: Int
    var state: String
    var kind: String?
    var priority: Int?
    var text: String
    var owner: String?
    var due: String?
    var daysLate: Int?
    var closed: String?
    var verifiedBy: String?
    var declinedReason: String?
    var severity: String?
    var services: [String]
    var team: String?
    var causes: [String]
    var ticket: String?
    var ticketURL: String?
    var slips: Int
    var isRetold: Bool
  }

  var version = 1
  var asOf: String
  var items: [Item]

  init(_ items: [ListedItem], asOf: CivilDay, _ standpoint: Standpoint) {
    self.asOf = asOf.description
    self.items = items.map { item in
      Item(
        item: item.name, document: item.document, id: item.id, path: standpoint.shown(item.path),
        line: item.line, column: item.column, state: item.state.rawValue,
        kind: item.kind?.rawValue, priority: item.priority, text: item.text, owner: item.owner,
        due: item.due?.description, daysLate: item.daysLate(on: asOf),
        closed: item.closed?.description, verifiedBy: item.verifiedBy,
        declinedReason: item.declinedReason, severity: item.severity, services: item.services,
        team: item.team, causes: item.causes, ticket: item.ticket, ticketURL: item.ticketURL,
        slips: item.slips,
        isRetold: item.isRetold)
    }
  }
}
