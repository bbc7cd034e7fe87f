import Documents

extension PolicyCheck {
  /// `people.yml`: every name leads to one person, every role has its days in order.
  mutating func checkPeople() {
    var owners: [String: (person: String, place: Span)] = [:]
    for person in policy.people ?? [] {
      let name = person.name
      for other in [name] + person.value.emails + person.value.accounts {
        let key = PeopleDirectory.key(other.value)
        guard let owner = owners[key] else {
          owners[key] = (name.value, other.span)
          continue
        }
        if owner.person == name.value { continue }
        report(
          .people, other.span, "`\(other.value)` stands for `\(owner.person)` and `\(name.value)`",
          help: ["one name, one person: two entries of one person are merged"],
          related: [(owner.place, "`\(owner.person)`")])
      }
      for mail in person.value.emails where !mail.value.contains("@") {
        report(
          .people, mail.span, "`\(mail.value)` is not a mail address",
          help: ["names in other systems are `accounts`"], field: "emails")
      }
      for tenure in person.value.roles { checkTenure(tenure, name.value) }
    }
  }

  private mutating func checkTenure(_ tenure: Person.Tenure, _ person: String) {
    if tenure.role == nil {
      missing(
        .people, tenure.span, "a role of `\(person)` has no name", help: "write `{role: dba}`")
    }
    let first = day(.people, tenure.from, "from")
    let last = day(.people, tenure.to, "to")
    guard let first, let last, last < first, let to = tenure.to, let from = tenure.from else {
      return
    }
    report(
      .people, to.span, "`\(person)` leaves a role before taking it",
      help: ["`to` is the last day"], related: [(from.span, "first day")], field: "to")
  }

  /// `services.yml`: owners are people, or roles that somebody holds.
  mutating func checkServices() {
    let people = judged.people
    guard people.exists else { return }
    let roles = Set(people.roles)
    for service in policy.services ?? [] {
      for (owner, part) in [
        (service.value.businessOwner, "business owner"),
        (service.value.technicalOwner, "technical owner"),
      ] {
        guard let owner, !people.isKnown(owner.value), !roles.contains(owner.value) else {
          continue
        }
        unknown(
          .services, owner,
          "the \(part) `\(owner.value)` is neither a person nor a role of people.yml",
          among: .owners)
      }
    }
  }

  /// `waivers.yml`: whoever answers for a waiver is known. What else a waiver needs is asked by the
  /// rules on suppressions, which speak in findings.
  mutating func checkWaivers() {
    for waiver in policy.waivers { person(.waivers, waiver.approver, as: "approver") }
  }
}
