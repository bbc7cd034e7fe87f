/// What decides whether an approval stands: a refusal that comes after it, by the same person or in
/// the same role, takes it back.
package struct StandingSignoff: Sendable {
  private let by: String?
  private let role: String?
  /// Seconds on an axis that all sign-offs of the change share.
  private let at: Int?
  private let isRefusal: Bool

  package init(by: String?, role: String?, at: Int?, decision: Signoff.Decision?) {
    self.by = by
    self.role = role
    self.at = at
    isRefusal = decision == .rejected
  }

  /// Whether any of the sign-offs of one change is an approval that stands.
  package static func exists(among signoffs: [StandingSignoff]) -> Bool {
    signoffs.contains { approval in
      !approval.isRefusal && !signoffs.contains { $0.takesBack(approval) }
    }
  }

  private func takesBack(_ approval: StandingSignoff) -> Bool {
    guard isRefusal, let at, let earlier = approval.at, earlier < at else { return false }
    if let role, role == approval.role { return true }
    return by.map { $0 == approval.by } ?? false
  }
}
