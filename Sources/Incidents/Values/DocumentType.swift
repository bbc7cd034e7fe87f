/// What a document tells of.
public enum DocumentType: String, Sendable, Hashable, CaseIterable {
  /// Something broke.
  case incident
  /// Something nearly broke.
  case nearMiss = "near-miss"
  /// A planned operation.
  case change
  /// A rehearsal.
  case drill
  /// Knowledge: a classification, a checklist, a playbook.
  case guide
}

/// How far a document has come; rules wake up along it.
public enum Status: String, Sendable, Hashable, CaseIterable {
  case active, draft, review, final, withdrawn

  /// Position on the way from active to final; withdrawn documents count as active, where only
  /// what is broken is said. Rules of controls see them as drafts: what was done stays done.
  public var rank: Int {
    switch self {
    case .active, .withdrawn: 0
    case .draft: 1
    case .review: 2
    case .final: 3
    }
  }
}

/// Who may read a document.
public enum Visibility: String, Sendable, Hashable, CaseIterable {
  case `internal`, `public`
}
