/// An action item or a change: the document's number and the position in it.
struct PartKey: Hashable {
  /// Number of the document.
  var document: Int
  /// Position, from 0.
  var part: Int
}
