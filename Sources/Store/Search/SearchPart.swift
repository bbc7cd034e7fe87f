/// The parts of a document that are searched: the columns of the full-text index, in order.
public enum SearchPart: String, Sendable, Hashable, CaseIterable {
  /// The title.
  case title
  /// Id, services, tags, components, known defects.
  case names
  /// Error texts, verbatim.
  case signatures
  /// Root causes with their evidence.
  case causes
  /// Changes, sign-offs, validations, breaches.
  case changes
  /// Timeline entries with what is nested in them.
  case timeline
  /// Action items with their fields.
  case items
  /// Everything else.
  case prose

  /// How much a word found here counts against one found in prose.
  public var weight: Double {
    switch self {
    case .title: 10
    case .names: 6
    case .signatures: 8
    case .causes: 5
    case .changes: 3
    case .timeline, .items: 2
    case .prose: 1
    }
  }

  /// Position among the columns.
  public var index: Int {
    switch self {
    case .title: 0
    case .names: 1
    case .signatures: 2
    case .causes: 3
    case .changes: 4
    case .timeline: 5
    case .items: 6
    case .prose: 7
    }
  }
}
