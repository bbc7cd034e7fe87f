public import Incidents

/// Whose an action item is: its owner under one name, and a team, from `people.yml` and `services.yml`.
public struct TeamDirectory: Sendable {
  private let people: PeopleDirectory
  private let services: ServiceCatalogue
  /// Names of teams that work on services.
  private let teams: Set<String>

  /// The directory of a policy.
  public init(_ policy: JudgedPolicy = JudgedPolicy()) {
    people = policy.people
    services = policy.services
    teams = Set(services.teams)
  }

  /// The name that stands for all names of an owner.
  public func owner(_ written: String) -> String { people.canonical(written) }

  /// The team of an owner: the one that `people.yml` names, or the owner itself, where that is a team
  /// of `services.yml`. Nil where neither says: a team is not guessed from what broke.
  func team(of owner: String) -> String? {
    people.team(of: owner) ?? (teams.contains(owner) ? owner : nil)
  }

  /// The team that an item of `owner` is on the page of, in a document about `services`: what nobody
  /// has and is open is for the team of the services.
  public func team(of owner: String?, isClosed: Bool, services: [String]) -> String? {
    if let owner { return team(of: self.owner(owner)) }
    return isClosed ? nil : team(ofServices: services)
  }

  /// The team that has to find an owner for what is nobody's: that of the first service that has one.
  private func team(ofServices names: [String]) -> String? {
    names.lazy.compactMap { services.team(of: $0) }.first
  }
}
