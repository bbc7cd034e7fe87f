import Incidents

/// Groups of the table that hold a name for each word of the format.
enum WordFamily: String, CaseIterable, Sendable {
  case gap

  /// The words of the format.
  var names: [String] {
    switch self {
    case .gap: ChangeCard.Gap.allCases.map(\.rawValue)
    }
  }

  /// The key of `name` in the table.
  func key(_ name: String) -> String { "\(rawValue).\(name)" }
}
