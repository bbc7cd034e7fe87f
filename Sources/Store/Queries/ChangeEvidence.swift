import GRDB
public import Incidents

/// One change with who agreed before it and who checked after it.
public struct ChangeEvidence: Sendable, Hashable {
  /// One who agreed, or refused.
  public struct SignoffRow: Sendable, Hashable {
    public var by: String?
    public var role: String?
    public var at: WrittenTime?
    public var decision: Signoff.Decision?
    /// Whether it agrees, and no later refusal took it back.
    public var isStanding: Bool
    public var evidence: String?
  }

  /// One check.
  public struct ValidationRow: Sendable, Hashable {
    public var kind: Validation.Kind?
    public var criterion: String?
    public var by: String?
    public var at: WrittenTime?
    public var result: Validation.Result?
    /// Whether a check of the same kind passes later.
    public var passesLater: Bool
    public var evidence: String?
  }

  /// The statement that a control was not kept.
  public struct BreachRow: Sendable, Hashable {
    public var facts: String?
    public var acknowledgedBy: String?
    public var acknowledgedAt: WrittenTime?
    public var controls: [String] = []
    public var actions: [String] = []
  }

  public var document: DocumentReference
  /// Position in the document, from 0.
  public var ordinal: Int
  /// `CHG-1`
  public var id: String?
  public var title: String?
  public var kind: Change.Kind?
  public var relation: Change.Relation?
  public var risk: Change.Risk?
  public var category: Change.Category?
  public var requestedBy: String?
  public var executedBy: String?
  public var sponsor: String?
  public var startedAt: WrittenTime?
  public var endedAt: WrittenTime?
  public var isEmergency: Bool
  /// Whether it cannot be undone, as the file says.
  public var isIrreversible: Bool
  public var isTemporary: Bool
  public var revertBy: WrittenTime?
  public var revertedBy: String?
  /// Line of the file, from 1.
  public var line: Int
  /// Column, from 1.
  public var column: Int
  public var targets: [String] = []
  public var signoffs: [SignoffRow] = []
  public var validations: [ValidationRow] = []
  public var breach: BreachRow?
  /// What is held against the sign-offs and validations.
  public var objections = EvidenceObjections()

  /// Whether anybody agreed, and did not refuse later.
  public var hasSignoff: Bool { signoffs.contains(where: \.isStanding) }
  /// Whether anything was checked, with whatever result.
  public var hasValidation: Bool { validations.contains { $0.result != .notDone } }
  /// Whether a check failed, and none of its kind passed later.
  public var hasFailedValidation: Bool {
    validations.contains { $0.result == .fail && !$0.passesLater }
  }
  /// Whether it took the emergency path, or was of that kind.
  public var wasEmergency: Bool { isEmergency || kind == .emergency }
  /// Whether both are there.
  public var isComplete: Bool { hasSignoff && hasValidation }
  /// Whether both are there, and worth what they seem.
  public var isInOrder: Bool { isComplete && objections.isEmpty }
}

extension KnowledgeBaseStore {
  /// Every change of documents that are not withdrawn: newest document first (without a day last),
  /// then by path and position.
  public func changes() throws -> [ChangeEvidence] {
    try read { database in
      var table = try ChangeTable(database)
      try table.addTargets(database)
      try table.addSignoffs(database)
      try table.addValidations(database)
      try table.addBreaches(database)
      try table.addObjections(database)
      return table.changes
    }
  }
}
