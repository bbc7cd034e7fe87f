import Documents

/// What cannot be said of an item, and why.
struct ItemRefusals {
  let item: ActionItem
  let source: SourceText
  let people: PeopleDirectory

  private var id: String { item.id.value }

  /// Throws where `change` does not fit the item, or would be refused by the linter.
  func check(_ change: ItemChange) throws(ItemRefusal) {
    switch change {
    case .done(_, let evidence): try checkDone(evidence)
    case .reopened(let day, _):
      guard item.state.isClosed else {
        throw refusal("\(id) is \(item.state.rawValue) already", [])
      }
      try checkFollows(day)
    case .declined(_, let reason, let by):
      if item.state == .declined { throw refusal("\(id) is declined already", []) }
      try checkIsOpen("what was done cannot be declined")
      if Placeholder.isOne(reason) {
        throw refusal("`\(reason)` is no reason", ["say why \(id) will not be done"])
      }
      try checkPerson(by)
    case .verified(let day, let by):
      try checkVerified(by)
      try checkFollows(day)
    case .reassigned(let to):
      try checkIsOpen("nothing is left to hand on")
      try checkPerson(to)
      if let owner = item.owner, people.areSame(owner.value, to) {
        throw refusal("\(id) is @\(owner.value)'s already", [])
      }
    case .moved(let to, let day, let reason):
      try checkIsOpen("nothing is left to be due")
      if to < day {
        throw refusal(
          "\(id) cannot be due on \(to): that day lies before \(day)",
          ["name a day to come", "--on says on which day it was moved"])
      }
      try checkMoved(to, reason)
    }
  }

  private func checkDone(_ evidence: String?) throws(ItemRefusal) {
    if item.state == .declined {
      throw refusal("\(id) is declined", ["postmortem actions reopen, if it was done after all"])
    }
    if item.state.isClosed { throw refusal("\(id) is \(item.state.rawValue) already", []) }
    guard let evidence else {
      if item.proof != nil { return }
      throw refusal(
        "\(id) has no evidence",
        [
          "say with --evidence what shows that it is done: the commit, the dashboard, the minutes "
            + "of the drill"
        ])
    }
    if Placeholder.isOne(evidence) {
      throw refusal(
        "`\(evidence)` is no evidence", ["name the commit, the dashboard, the minutes of the drill"]
      )
    }
  }

  private func checkVerified(_ by: String) throws(ItemRefusal) {
    if item.state == .verified {
      let verifier = item.verification?.by.map { " by @\($0.value)" } ?? ""
      throw refusal("\(id) is verified already\(verifier)", [])
    }
    guard item.state == .done else {
      throw refusal(
        "\(id) is \(item.state.rawValue)", ["only what is done can be verified: actions done"])
    }
    try checkPerson(by)
    if let owner = item.owner, people.areSame(owner.value, by) {
      throw refusal(
        "@\(by) is the owner of \(id)", ["somebody else looks at the evidence and verifies it"])
    }
    if item.proof == nil {
      throw refusal(
        "\(id) has no evidence that somebody could look at", ["a line `- evidence: …` below it"])
    }
  }

  /// What is closed is looked at and opened again afterwards.
  private func checkFollows(_ day: CivilDay) throws(ItemRefusal) {
    guard let closed = item.closed?.value, day < closed else { return }
    throw refusal(
      "\(id) was closed on \(closed), so that was not so on \(day)", ["mend --on, or `closed:`"])
  }

  private func checkMoved(_ to: CivilDay, _ reason: String?) throws(ItemRefusal) {
    guard let due = item.due else {
      if reason == nil { return }
      throw refusal("\(id) had no due date, so nothing slipped", ["leave --reason out"])
    }
    if due.value == to { throw refusal("\(id) is due \(to) already", []) }
    guard let reason else {
      throw refusal("\(id) was due \(due.value)", ["say with --reason why that is not kept"])
    }
    if Placeholder.isOne(reason) {
      throw refusal("`\(reason)` is no reason", ["say why \(due.value) is not kept"])
    }
  }

  private func checkIsOpen(_ why: String) throws(ItemRefusal) {
    guard item.state.isClosed else { return }
    throw refusal("\(id) is \(item.state.rawValue): \(why)", ["postmortem actions reopen, first"])
  }

  private func checkPerson(_ name: String) throws(ItemRefusal) {
    if people.exists, !people.isKnown(name) {
      let near = Spelling.suggestion(for: name, among: people.names)
      throw refusal(
        "@\(name) is not in policy/people.yml",
        [near.map { "did you mean @\($0)?" } ?? "add who it is there, first"])
    }
  }

  /// The refusal of what would be read as something else.
  var byHand: ItemRefusal {
    refusal(
      "\(id) cannot be changed so that it is read as meant and all else as before",
      ["change its lines by hand; `postmortem lint` tells how they are read"])
  }

  private func refusal(_ fact: String, _ help: [String]) -> ItemRefusal {
    ItemRefusal(place: source.place(of: item.id.span), fact: fact, help: help)
  }
}
