import Documents

extension Change {
  /// Whether each of its sign-offs agrees and was not taken back by a refusal that surely comes later, of
  /// the same person or in the same role. `areSame` tells whether two names are one person's; without
  /// it they are where they are written alike.
  public func standing(areSame: (String, String) -> Bool = { $0 == $1 }) -> [Bool] {
    let refusals = signoffs.filter { $0.decision?.value == .rejected }
    return signoffs.map { signoff in
      signoff.decision?.value != .rejected
        && !refusals.contains { $0.takesBack(signoff, areSame) }
    }
  }
}

extension Signoff {
  /// Whether it, a refusal, takes back `approval`.
  fileprivate func takesBack(_ approval: Signoff, _ areSame: (String, String) -> Bool) -> Bool {
    guard let at, let earlier = approval.at, earlier.value.isSurelyBefore(at.value) else {
      return false
    }
    if let role, role.value == approval.role?.value { return true }
    guard let by, let other = approval.by else { return false }
    return areSame(by.value, other.value)
  }
}
