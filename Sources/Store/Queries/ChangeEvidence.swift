import GRDB
public import Incidents

/// One change with who agreed before it and who checked after it.
public struct ChangeEvidence: Sendable, Hashable {
  /// One who agreed, or refused.
  public struct SignoffRow: Sendable, Hashable {
    /// Who agreed or refused; nil where nobody is named.
    public var by: String?
    /// As what they did, `business-owner`; nil where that is not said.
    public var role: String?
    /// When they did; nil where no time can be read.
    public var at: WrittenTime?
    /// What they decided; nil where no known word is written.
    public var decision: Signoff.Decision?
    /// Whether it agrees, and no later refusal took it back.
    public var isStanding: Bool
    /// Where it can be seen; nil where that is not said.
    public var evidence: String?
  }

  /// One check.
  public struct ValidationRow: Sendable, Hashable {
    /// What was checked; nil where no known word is written.
    public var kind: Validation.Kind?
    /// What must hold; nil where that is not said.
    public var criterion: String?
    /// Who checked; nil where nobody is named.
    public var by: String?
    /// When they did; nil where no time can be read.
    public var at: WrittenTime?
    /// What came out; nil where no known word is written.
    public var result: Validation.Result?
    /// Whether a check of the same kind passes later.
    public var passesLater: Bool
    /// Where it can be seen; nil where that is not said.
    public var evidence: String?
  }

  /// The statement that a control was not kept.
  public struct BreachRow: Sendable, Hashable {
    /// What happened, as its author says; nil where nothing is said.
    public var facts: String?
    /// Who of the business accepts the statement; nil where nobody is named.
    public var acknowledgedBy: String?
    /// When they did; nil where no time can be read.
    public var acknowledgedAt: WrittenTime?
    /// The controls or rules that were not kept, in the order of the file.
    public var controls: [String] = []
    /// Ids of the action items that follow, in the order of the file.
    public var actions: [String] = []
  }

  /// The document that tells of the change.
  public var document: DocumentReference
  /// Position in the document, from 0.
  public var ordinal: Int
  /// `CHG-1`
  public var id: String?
  /// What was done; nil where that is not said.
  public var title: String?
  /// How it came about; nil where no known word is written.
  public var kind: Change.Kind?
  /// What it did to the incident; nil where no known word is written.
  public var relation: Change.Relation?
  /// How much could go wrong; nil where no known word is written.
  public var risk: Change.Risk?
  /// What it touched; nil where no known word is written.
  public var category: Change.Category?
  /// Who asked for it; nil where nobody is named.
  public var requestedBy: String?
  /// Who did it; nil where nobody is named.
  public var executedBy: String?
  /// Who inside answers for an outside executor; nil where nobody is named.
  public var sponsor: String?
  /// When it began; nil where no time can be read.
  public var startedAt: WrittenTime?
  /// When it was over; nil where no time can be read.
  public var endedAt: WrittenTime?
  /// Whether the file has `emergency:`: it was done at once.
  public var isEmergency: Bool
  /// Whether it cannot be undone, as the file says.
  public var isIrreversible: Bool
  /// Whether the file has `temporary:`: it is to be undone.
  public var isTemporary: Bool
  /// When it is to be undone at the latest; nil where no time can be read.
  public var revertBy: WrittenTime?
  /// Id of the change that undid it; nil where none is named.
  public var revertedBy: String?
  /// Line of the file, from 1.
  public var line: Int
  /// Column, from 1.
  public var column: Int
  /// What it touched, `service` or `service/resource`, in the order of the file.
  public var targets: [String] = []
  /// Who agreed and who refused, in the order of the file.
  public var signoffs: [SignoffRow] = []
  /// Its checks, done or not, in the order of the file.
  public var validations: [ValidationRow] = []
  /// What is said about controls that were not kept; nil where nothing is.
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
