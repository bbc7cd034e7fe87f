import Documents

/// Who agreed to a change, level by level. One mistake of an author is told by one rule:
/// - nobody agreed at all: signoff-missing, and nothing else;
/// - nobody of the business among those who did: signoff-not-business, not signoff-chain;
/// - the level that a freeze adds is not there: change-in-freeze, not signoff-chain;
/// - on the emergency path a level is missing, or late: change-emergency-overdue, not signoff-chain
///   and not signoff-after-start;
/// - somebody signs as the business who is not: signoff-not-business, not signoff-unauthorised.
public struct Approvals {
  /// The sign-offs that agree and were not taken back.
  public let standing: [Signoff]
  private let targets: [Located<String>]
  private let policy: JudgedPolicy

  /// The approvals of `change`.
  public init(_ change: Change, _ policy: JudgedPolicy) {
    targets = change.targets
    self.policy = policy
    standing = zip(change.signoffs, change.standing(areSame: policy.people.areSame))
      .filter(\.1).map(\.0)
  }

  /// The approvals by which the people of a level agreed, in the order of the file: given under its
  /// role, or, where they name no role, by somebody who may hold it.
  public func given(for level: ApprovalLevel) -> [Signoff] {
    standing.filter { signoff in
      guard let role = signoff.role?.value else { return mayHold(level.role, signoff) }
      if role == level.role { return true }
      return Demands.businessRoles.contains(level.role) && speaksForBusiness(signoff)
    }
  }

  /// The levels of the chain that nobody signed for, in their order. The business sign-off is not
  /// among them where signoff-not-business misses it.
  public func missing(_ chain: [ApprovalLevel]) -> [ApprovalLevel] {
    chain.filter { level in
      given(for: level).isEmpty
        && !(policy.businessRoles.contains(level.role) && !servicesWithoutOwner.isEmpty)
    }
  }

  /// The services of the change whose business owner did not agree; an empty name stands for a
  /// change of which nothing says who owns what, and which nobody of the business signed.
  public var servicesWithoutOwner: [String] {
    let services = policy.services.services(of: targets)
    let owned = services.filter { policy.services[$0]?.businessOwner != nil }
    if owned.isEmpty {
      return standing.contains { speaksForBusiness($0) } ? [] : [""]
    }
    return owned.filter { service in !standing.contains { owns(service, $0) } }
  }

  /// Whether a sign-off is that of the business owner of `service`: given by that person, or under
  /// the role that is the owner. Whether the role was held is asked by signoff-unauthorised.
  private func owns(_ service: String, _ signoff: Signoff) -> Bool {
    guard let owner = policy.services[service]?.businessOwner?.value else { return false }
    // Of nobody, and of somebody unknown, the claim counts: other rules ask who that is.
    guard let by = signoff.by?.value, !policy.people.exists || policy.people.isKnown(by) else {
      return signoff.role.map { policy.businessRoles.contains($0.value) } ?? true
    }
    return policy.isBusinessOwner(by, of: service, at: signoff.at?.value) ?? false
      || (signoff.role?.value == owner && !policy.people.isKnown(owner))
  }

  /// Whether a role speaks for the business.
  public func isBusiness(_ role: String) -> Bool { policy.businessRoles.contains(role) }

  /// Whether `people.yml` lists somebody.
  public func isKnown(_ name: String) -> Bool { policy.people.isKnown(name) }

  private func speaksForBusiness(_ signoff: Signoff) -> Bool {
    guard let role = signoff.role?.value else { return mayHold(Demands.businessRole, signoff) }
    return policy.businessRoles.contains(role)
  }

  /// Whether somebody who named no role may have signed in `role`: that one is missing is said.
  private func mayHold(_ role: String, _ signoff: Signoff) -> Bool {
    guard policy.people.exists, let by = signoff.by?.value else { return true }
    return policy.holds(role, by, at: signoff.at?.value)
  }
}
