import Documents
import Incidents

/// A thing of which a tracker and an action item say different things.
struct TicketDisagreement {
  /// What they disagree about.
  enum Kind: String, Encodable {
    /// The ticket is closed, the item is not, or was declined.
    case ticketClosed = "ticket-closed"
    /// The ticket will not be done, the item is open or done.
    case ticketDeclined = "ticket-declined"
    /// The item is closed, the ticket is not.
    case ticketOpen = "ticket-open"
    /// The export has no such ticket.
    case ticketUnknown = "ticket-unknown"
    /// Several items name the ticket.
    case ticketShared = "ticket-shared"
    case owner, due
  }

  let kind: Kind
  let item: ListedItem
  /// The ticket as the item names it.
  let ticket: String
  /// The fact.
  let fact: String
  /// What somebody does about it.
  var help: String
  /// The change that would make the item say what the ticket says; nil where a person has to decide.
  var change: ItemChange?
}

/// Compares action items with the tickets that they name.
struct TicketComparison {
  let export: TrackerExport
  let people: PeopleDirectory
  let today: CivilDay

  /// Where `items` and their tickets disagree, in the order of the items.
  func disagreements(_ items: [ListedItem]) -> [TicketDisagreement] {
    // By where the ticket stands: tickets of two projects may have one name.
    var sharing: [Int32: [ListedItem]] = [:]
    for item in items {
      guard let found = item.ticket.flatMap(export.ticket) else { continue }
      sharing[found.name.span.start, default: []].append(item)
    }
    var found: [TicketDisagreement] = []
    for item in items {
      guard let name = item.ticket else { continue }
      guard let ticket = export.ticket(called: name) else {
        found.append(unknown(item, name))
        continue
      }
      let all = sharing[ticket.name.span.start] ?? []
      if all.count > 1 {
        // A ticket of several items says nothing about one of them.
        if all[0].name == item.name, all[0].line == item.line {
          found.append(shared(all, ticket))
        }
        continue
      }
      found += [state(item, ticket), owner(item, ticket), due(item, ticket)].compactMap(\.self)
    }
    return found
  }

  private func unknown(_ item: ListedItem, _ ticket: String) -> TicketDisagreement {
    let isSeveral = export.hasSeveral(called: ticket)
    return TicketDisagreement(
      kind: .ticketUnknown, item: item, ticket: ticket,
      fact: "\(item.name) names \(ticket), "
        + (isSeveral
          ? "and several tickets of the export are called so" : "which the export does not have"),
      help: isSeveral
        ? "write the address of the ticket" : "mend `ticket:`, or export all tickets")
  }

  private func shared(_ items: [ListedItem], _ ticket: TrackerTicket) -> TicketDisagreement {
    TicketDisagreement(
      kind: .ticketShared, item: items[0], ticket: ticket.name.value,
      fact: "\(ticket.name.value) is the ticket of \(items.count) items: "
        + items.map(\.name).joined(separator: ", "),
      help: "a ticket for each tells of each whether it is done")
  }

  // MARK: States

  private func state(_ item: ListedItem, _ ticket: TrackerTicket) -> TicketDisagreement? {
    let name = ticket.name.value
    let word = "`\(ticket.state)`" + (ticket.closed.map { " since \($0)" } ?? "")
    func disagreement(
      _ kind: TicketDisagreement.Kind, _ help: String, _ change: ItemChange? = nil
    ) -> TicketDisagreement {
      TicketDisagreement(
        kind: kind, item: item, ticket: name,
        fact: "\(item.name) is \(item.state.rawValue), \(name) is \(word)", help: help,
        change: change)
    }
    switch (ticket.standing, item.state) {
    case (.open, let state) where state.isClosed:
      return disagreement(
        .ticketOpen, "close the ticket, or: postmortem actions reopen \(item.name)")
    case (.closed, .declined):
      return disagreement(.ticketClosed, "mend what is not so")
    case (.closed, let state) where !state.isClosed:
      return closed(item, ticket, disagreement)
    case (.declined, let state) where state != .declined:
      return disagreement(
        .ticketDeclined,
        state.isClosed
          ? "mend what is not so"
          : "postmortem actions decline \(item.name) --reason <text> --by <person>")
    default: return nil
    }
  }

  /// The ticket is evidence where the item has none: it can be opened and read.
  private func closed(
    _ item: ListedItem, _ ticket: TrackerTicket,
    _ disagreement: (TicketDisagreement.Kind, String, ItemChange?) -> TicketDisagreement
  ) -> TicketDisagreement {
    let evidence = item.hasEvidence ? nil : "\(ticket.name.value), \(ticket.state)"
    let options = evidence == nil ? "" : " --evidence <text>"
    guard let day = ticket.closed else {
      return disagreement(
        .ticketClosed,
        "the export does not say since when: postmortem actions done \(item.name)\(options) --on <date>",
        nil)
    }
    return disagreement(
      .ticketClosed, "postmortem actions done \(item.name)\(options) --on \(day)",
      .done(on: day, evidence: evidence))
  }

  // MARK: Owners and days

  private func owner(_ item: ListedItem, _ ticket: TrackerTicket) -> TicketDisagreement? {
    guard ticket.standing == .open, !item.state.isClosed, let owner = ticket.owner else {
      return nil
    }
    if let own = item.owner, people.areSame(own, owner) { return nil }
    let person = people.canonical(owner)
    let isName = person.allSatisfy { !$0.isWhitespace && $0 != "," }
    let isKnown = people.exists ? people.isKnown(owner) : isName
    return TicketDisagreement(
      kind: .owner, item: item, ticket: ticket.name.value,
      fact: "\(item.name) is \(item.owner.map { "@\($0)'s" } ?? "nobody's"), "
        + "\(ticket.name.value) is \(person)'s",
      help: isKnown
        ? "postmortem actions reassign \(item.name) \(person)"
        : "`accounts:` in policy/people.yml says who \(person) is",
      change: isKnown ? .reassigned(to: person) : nil)
  }

  private func due(_ item: ListedItem, _ ticket: TrackerTicket) -> TicketDisagreement? {
    guard ticket.standing == .open, !item.state.isClosed, let due = ticket.due, due != item.due
    else { return nil }
    return TicketDisagreement(
      kind: .due, item: item, ticket: ticket.name.value,
      fact: "\(item.name) is due \(item.due.map { "on \($0)" } ?? "on no day"), "
        + "\(ticket.name.value) on \(due)",
      help: "postmortem actions move \(item.name) \(due)"
        + (item.due == nil ? "" : " --reason <text>"),
      change: item.due == nil ? .moved(to: due, on: today, reason: nil) : nil)
  }
}
