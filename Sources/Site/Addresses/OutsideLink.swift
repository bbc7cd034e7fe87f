/// An address an author gave: a link only where its scheme is known to be harmless.
enum OutsideLink {
  /// `text` where it is an `http`, `https` or `mailto` address without blanks, else nil: shown as
  /// text.
  static func href(_ text: String) -> String? {
    let lower = text.lowercased()
    let isKnown = ["https://", "http://", "mailto:"].contains { lower.hasPrefix($0) }
    return isKnown && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } ? text : nil
  }
}
