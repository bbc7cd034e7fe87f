/// Something in a text that opens a door: whoever reads it can use it.
struct Secret: Sendable, Hashable {
  /// The bytes that must not be shown.
  var range: Range<Int>
  /// What it is, with its article: `a GitHub token`.
  var name: String
}
