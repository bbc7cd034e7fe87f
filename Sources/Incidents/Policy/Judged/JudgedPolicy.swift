import Documents

/// Configuration and policy as rules ask them: values instead of YAML, built once. What is not
/// configured has its built-in default; with no policy at all the only demand on a change is one
/// business sign-off.
public final class JudgedPolicy: Sendable {
  /// Who is who, and what they held when.
  public let people: PeopleDirectory
  /// The services and who owns them.
  public let services: ServiceCatalogue
  /// The words by which documents are classified; nil where there is no `vocabulary.yml`.
  public let vocabulary: Vocabulary?
  /// Freezes, windows and peaks.
  public let timetable: ChangeTimetable
  /// The zone of the knowledge base: the clock on which days of the policy begin.
  public let zone: Zone?
  /// Roles that speak for the business: `business-owner` in each language, and roles that `services.yml` names as
  /// business owners.
  public let businessRoles: Set<String>
  /// The newest version first.
  private let versions: [Demands]
  private let builtIn = Demands()

  /// The policy of a knowledge base. Never fails: what could not be read counts as not configured.
  public init(
    _ policy: Policy = Policy(), configuration: Configuration = Configuration()
  ) {
    zone = configuration.zone
    people = PeopleDirectory(policy.people, zone: zone)
    services = ServiceCatalogue(policy.services)
    vocabulary = policy.vocabulary
    timetable = ChangeTimetable(policy.calendar, zone: zone)
    versions = (policy.controls?.versions ?? []).map { Demands($0) }.sorted {
      guard let right = $1.effectiveFrom else { return $0.effectiveFrom != nil }
      return $0.effectiveFrom.map { $0 > right } ?? false
    }
    var businessRoles = Demands.businessRoles
    for service in policy.services ?? [] {
      guard let owner = service.value.businessOwner?.value, !people.isKnown(owner) else { continue }
      businessRoles.insert(owner)
    }
    self.businessRoles = businessRoles
  }

  /// Whether any version has a chain of its own.
  public var hasChain: Bool {
    versions.contains { !$0.chain.isEmpty || $0.freeze != nil || $0.irreversible != nil }
  }

  /// Whether any version says how old a sign-off may be.
  public var limitsSignoffAge: Bool { versions.contains { $0.maxSignoffAge != nil } }

  /// What was demanded on the day of `moment`, in the zone of the knowledge base: the newest version
  /// that was in force by then, the built-in defaults before the first. Without a day the newest.
  public func demands(at moment: Moment?) -> Demands {
    guard let moment, moment.day != nil else { return versions.first ?? builtIn }
    return versions.first {
      DayRange(first: $0.effectiveFrom, last: nil).contains(moment, in: zone)
    } ?? builtIn
  }

  /// What was demanded of `change`: on the day it started, or was to start.
  public func demands(of change: Change) -> Demands {
    demands(at: change.decisiveMoment)
  }

  /// The roles that had to agree to `change`, in their order, the level of a freeze included. See
  /// `Demands.chain`.
  public func chain(of change: Change) -> [ApprovalLevel] {
    demands(of: change).chain(for: ChangeTraits(change), freeze: freezes(of: change).first)
  }

  /// The instant until which the whole chain has to sign a change that took the emergency path, seconds since
  /// 1970; nil where nobody knows when it was over.
  public func chainDeadline(of change: Change) -> Int? {
    guard let end = change.completion, end.value.instant != nil, let leeway = Leeway(end.value)
    else { return nil }
    return leeway.last + demands(of: change).emergencyGrace
  }

  /// The freezes in which `change` surely ran, by its services.
  public func freezes(of change: Change) -> [ChangeTimetable.Occurrence] {
    guard timetable.hasFreezes, let time = change.operationTime else { return [] }
    return timetable.freezes(during: time, of: services.services(of: change.targets))
  }

  /// Whether a person held `role` on the day of `moment` (ever, where it is nil), by `people.yml`, or
  /// where that does not say when, as the owner of a service (`business-owner`, `technical-owner`) by
  /// `services.yml`. False where nothing is known of the person.
  public func holds(_ role: String, _ name: String, at moment: Moment?) -> Bool {
    if !people.tenures(of: role, by: name).isEmpty {
      return people.holds(role, name, at: moment)
    }
    return services.owners(as: role).contains { isOwner(name, $0) }
  }

  /// Whether a person is, or held on that day the role that is, the business owner of `service`.
  /// nil where the service names none.
  public func isBusinessOwner(_ name: String, of service: String, at moment: Moment?) -> Bool? {
    guard let owner = services[service]?.businessOwner?.value else { return nil }
    return isOwner(name, owner) || people.holds(owner, name, at: moment)
  }

  private func isOwner(_ name: String, _ owner: String) -> Bool {
    people.areSame(name, owner)
  }
}

extension Change {
  /// The moment that decides which version of the policy a change is judged by: its start, the
  /// start of its window, or the first sign-off, whichever is written first in this order.
  public var decisiveMoment: Moment? {
    startedAt?.value ?? window?.from?.value ?? signoffs.lazy.compactMap { $0.at?.value }.first
  }
}
