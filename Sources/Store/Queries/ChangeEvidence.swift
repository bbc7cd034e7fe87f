import GRDB
package import Incidents

/// One change with who agreed before it and who checked after it.
package struct ChangeEvidence: Sendable, Hashable {
  /// One who agreed, or refused.
  package struct SignoffRow: Sendable, Hashable {
    package var by: String?
    package var role: String?
    package var at: WrittenTime?
    package var decision: Signoff.Decision?
    /// Whether it agrees, and no later refusal took it back.
    package var isStanding: Bool
    package var evidence: String?
  }

  /// One check.
  package struct ValidationRow: Sendable, Hashable {
    package var kind: Validation.Kind?
    package var criterion: String?
    package var by: String?
    package var at: WrittenTime?
    package var result: Validation.Result?
    /// Whether a check of the same kind passes later.
    package var passesLater: Bool
    package var evidence: String?
  }

  /// The statement that a control was not kept.
  package struct BreachRow: Sendable, Hashable {
    package var facts: String?
    package var acknowledgedBy: String?
    package var acknowledgedAt: WrittenTime?
    package var controls: [String] = []
    package var actions: [String] = []
  }

  package var document: DocumentReference
  /// Position in the document, from 0.
  package var ordinal: Int
  /// `CHG-1`
  package var id: String?
  package var title: String?
  package var kind: Change.Kind?
  package var relation: Change.Relation?
  package var risk: Change.Risk?
  package var category: Change.Category?
  package var requestedBy: String?
  package var executedBy: String?
  package var sponsor: String?
  package var startedAt: WrittenTime?
  package var endedAt: WrittenTime?
  package var isEmergency: Bool
  /// Whether it cannot be undone, as the file says.
  package var isIrreversible: Bool
  package var isTemporary: Bool
  package var revertBy: WrittenTime?
  package var revertedBy: String?
  /// Line of the file, from 1.
  package var line: Int
  /// Column, from 1.
  package var column: Int
  package var targets: [String] = []
  package var signoffs: [SignoffRow] = []
  package var validations: [ValidationRow] = []
  package var breach: BreachRow?
  /// What is held against the sign-offs and validations.
  package var objections = EvidenceObjections()

  /// Whether anybody agreed, and did not refuse later.
  package var hasSignoff: Bool { signoffs.contains(where: \.isStanding) }
  /// Whether anything was checked, with whatever result.
  package var hasValidation: Bool { validations.contains { $0.result != .notDone } }
  /// Whether a check failed, and none of its kind passed later.
  package var hasFailedValidation: Bool {
    validations.contains { $0.result == .fail && !$0.passesLater }
  }
  /// Whether it took the emergency path, or was of that kind.
  package var wasEmergency: Bool { isEmergency || kind == .emergency }
  /// Whether both are there.
  package var isComplete: Bool { hasSignoff && hasValidation }
  /// Whether both are there, and worth what they seem.
  package var isInOrder: Bool { isComplete && objections.isEmpty }
}

extension KnowledgeBaseStore {
  /// Every change of documents that are not withdrawn: newest document first (without a day last),
  /// then by path and position.
  package func changes() throws -> [ChangeEvidence] {
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
