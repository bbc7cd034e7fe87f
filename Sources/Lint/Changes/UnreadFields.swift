import Documents
import Incidents

/// The fields of a document that have a value which cannot be read: that is said where it stands, and
/// no rule calls them missing.
struct UnreadFields {
  /// Where such values stand, ascending, by the keys that lead to them: `changes.signoffs.decision`.
  private let places: [String: [Int32]]

  init(_ document: Document) {
    places = Dictionary(
      grouping: document.extraFields.lazy.filter { $0.path.contains(".") },
      by: { field in
        // Positions in lists are left out: what cannot be read at all is in none.
        field.path.split(separator: ".").filter { Int($0) == nil }.joined(separator: ".")
      }
    ).mapValues { $0.map(\.span.start).sorted() }
  }

  /// Whether a value under the keys `path` stands in `span`.
  func contains(_ path: String, in span: Span) -> Bool {
    guard let places = places[path] else { return false }
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < span.start { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] < span.end
  }
}
