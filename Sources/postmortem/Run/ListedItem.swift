import Documents
import Incidents
import Site

/// One action item as lists show it.
struct ListedItem: Sendable {
  var document: String?
  var path: String
  var line: Int
  var column: Int
  var id: String
  var state: ActionItem.State
  var kind: ActionItem.Kind?
  var priority: Int?
  var text: String
  var owner: String?
  var due: CivilDay?
  var closed: CivilDay?
  var severity: String?
  var services: [String]
  var team: String?
  var causes: [String]
  var ticket: String?
  /// Where its ticket is; nil where nobody says.
  var ticketURL: String?
  /// Whether a line below it shows that it is done.
  var hasEvidence: Bool
  var slips: Int
  var verifiedBy: String?
  var declinedReason: String?
  /// Whether its document retells the account of others: nobody here is late then.
  var isRetold: Bool

  /// The items of `document`; none of one that was withdrawn.
  static func all(
    in document: Document, _ policy: JudgedPolicy, _ teams: TeamDirectory,
    _ tickets: TicketSettings?
  ) -> [ListedItem] {
    guard document.effectiveStatus != .withdrawn, !document.items.isEmpty else { return [] }
    let services = policy.services.services(of: document.services)
    return document.items.map { item in
      let place = document.source.position(at: Int(item.id.span.start))
      return ListedItem(
        document: document.id?.value, path: document.source.path, line: place.line,
        column: place.column, id: item.id.value, state: item.state, kind: item.kind?.value,
        priority: item.priority?.value, text: item.text.plainText, owner: item.owner?.value,
        due: item.due?.value, closed: item.closed?.value, severity: document.severity?.value,
        services: services,
        team: teams.team(
          of: item.owner?.value, isClosed: item.state.isClosed, services: services),
        causes: item.causes.map(\.value),
        ticket: item.field("ticket"),
        ticketURL: item.field("ticket").flatMap { TicketSettings.address(of: $0, tickets) },
        hasEvidence: item.proof != nil, slips: item.slips.count,
        verifiedBy: item.state == .verified ? item.verification?.by?.value : nil,
        declinedReason: item.decline?.reason, isRetold: document.isExternal)
    }
  }

  /// What it is called.
  var name: String { "\(document ?? path)/\(id)" }

  /// Days since it was due; nil where it is not late.
  func daysLate(on today: CivilDay) -> Int? {
    guard let due, !state.isClosed, !isRetold, due < today else { return nil }
    return today.daysSince1970 - due.daysSince1970
  }

  /// By due day, those without one last, then by place: what is left to do before what is closed.
  static func inOrder(_ left: ListedItem, _ right: ListedItem) -> Bool {
    if left.state.isClosed != right.state.isClosed { return right.state.isClosed }
    if left.due != right.due {
      guard let first = left.due, let second = right.due else { return left.due != nil }
      return first < second
    }
    return inPlace(left, right)
  }

  /// By place.
  static func inPlace(_ left: ListedItem, _ right: ListedItem) -> Bool {
    if left.path != right.path {
      return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
    return left.line < right.line
  }
}
