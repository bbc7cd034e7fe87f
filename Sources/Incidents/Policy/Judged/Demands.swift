/// What one version of `controls.yml` demands, in values: what is not written there is the built-in
/// default, and nil where there is none.
public struct Demands: Sendable {
  /// First day of this version; nil where it held from the beginning, and for the defaults.
  public var effectiveFrom: CivilDay?
  /// Approval levels by risk and kind; the first that matches counts.
  var chain: [Link] = []
  /// The level that a freeze inserts.
  var freeze: Insertion?
  /// The level that an irreversible change inserts.
  var irreversible: Insertion?
  /// Seconds from the end of an emergency change until its whole chain must be there.
  public var emergencyGrace = 86_400
  /// Roles that may decide on the emergency path; anybody where none are named.
  public var emergencyAuthorities: [String] = []
  /// Seconds by which a sign-off may precede the start.
  public var maxSignoffAge: Int?
  /// Seconds that a change's window may be wide.
  public var maxWindow: Int?
  /// Kinds of validation that a change of a category must have.
  public var requiredValidations: [Change.Category: [Validation.Kind]] = [
    .datastore: [.dataConsistency], .failover: [.dataConsistency], .release: [.deployedArtifact],
  ]
  /// Seconds from the end of a change to its validation.
  public var validationDeadline: Int?
  /// Days within which action items are due, by severity.
  public var slaDays: [String: Int] = [:]
  /// Third-level headings that the section Perspectives must have.
  public var perspectives: [String] = []

  /// The built-in defaults: one business sign-off, and nothing that a team must have agreed on.
  public init() {}

  /// Levels for the risks and kinds that a line of the chain names.
  struct Link: Sendable {
    var risks: [Change.Risk]
    var kinds: [Change.Kind]
    var roles: [String]
  }

  /// A level and the one that it stands behind.
  struct Insertion: Sendable {
    var role: String
    var after: String?
  }

  /// The role that stands for the business sign-off where no chain is configured.
  public static let businessRole = "business-owner"

  /// The same role in the languages of this tool.
  public static let businessRoles: Set = [businessRole, "业务负责人", "業務責任者", "事業責任者"]

  /// The roles that must agree to a change, in their order: those of the first line of the chain
  /// that matches its risk and kind (the business sign-off alone where none does), the level of a
  /// freeze at its place, the level of an irreversible change at its place. A role that is in the
  /// chain already is not inserted again; one whose neighbour is not in the chain stands last.
  /// `freeze` is nil outside of freezes.
  public func chain(for traits: ChangeTraits, freeze: ChangeTimetable.Occurrence?)
    -> [ApprovalLevel]
  {
    let link = chain.first {
      ($0.risks.isEmpty || $0.risks.contains(traits.risk))
        && ($0.kinds.isEmpty || $0.kinds.contains(traits.kind))
    }
    var levels = (link?.roles ?? [Demands.businessRole]).map { ApprovalLevel($0) }
    if let freeze { insert(self.freeze, .freeze(name: freeze.name), into: &levels) }
    if traits.isIrreversible { insert(irreversible, .irreversible, into: &levels) }
    return levels
  }

  private func insert(
    _ insertion: Insertion?, _ origin: ApprovalLevel.Origin, into levels: inout [ApprovalLevel]
  ) {
    guard let insertion, !levels.contains(where: { $0.role == insertion.role }) else { return }
    let place = levels.firstIndex { $0.role == insertion.after }
    levels.insert(ApprovalLevel(insertion.role, origin), at: place.map { $0 + 1 } ?? levels.count)
  }
}
