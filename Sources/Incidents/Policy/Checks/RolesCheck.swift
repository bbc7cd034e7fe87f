import Documents

extension PolicyCheck {
  /// Every role that a version asks for is held by somebody while the version is in force: a rule
  /// that nobody can satisfy is a mistake of the policy, not of the author of a document.
  mutating func checkRoles(of version: Controls, until end: CivilDay?) {
    let people = judged.people
    guard people.exists else { return }
    let roles =
      version.chain.flatMap(\.levels)
      + [version.freeze?.insert, version.irreversible?.insert].compactMap { $0 }
      + (version.emergency?.authority ?? [])
    let start = version.effectiveFrom?.value.day
    var told: Set<String> = []
    for role in roles where told.insert(role.value).inserted {
      if !judged.services.owners(as: role.value).isEmpty { continue }
      let tenures = people.holders(of: role.value)
        .flatMap { people.tenures(of: role.value, by: $0) }
      if tenures.isEmpty {
        unknown(
          .controls, role, "nobody in people.yml holds the role `\(role.value)`",
          among: .roles, rule: "configuration-nobody")
      } else if !tenures.contains(where: { $0.days.overlaps(from: start, until: end) }) {
        let from = start.map { " from \($0)" } ?? ""
        let until = end.map { " until \($0)" } ?? ""
        report(
          .controls, role.span,
          "nobody in people.yml holds the role `\(role.value)`\(from)\(until), while this version is in force",
          help: ["say in people.yml who took it over, and when"], rule: "configuration-nobody")
      }
    }
  }
}

extension DayRange {
  /// Whether it has a day at or after `start` and before `end`; nil is no limit.
  func overlaps(from start: CivilDay?, until end: CivilDay?) -> Bool {
    if let start, let last, last < start { return false }
    if let end, let first, first >= end { return false }
    return true
  }
}
