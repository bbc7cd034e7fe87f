import Documents

/// What is offered instead of a word that nobody knows.
enum WordOffer {
  /// ``did you mean `open`?`` where one known word is nearer than all others; else the known words.
  static func text(for word: String, among known: [String], none: String = "there are none")
    -> String
  {
    if let near = nearest(to: word, among: known) { return near }
    guard let first = known.first else { return none }
    return known.count == 1 ? "there is only \(first)" : "there are " + list(known, "and")
  }

  /// The same for words of a short list, which is named in either case.
  static func all(for word: String, among known: [String]) -> String {
    let near = nearest(to: word, among: known).map { $0 + " There are " } ?? "there are "
    return near + list(known, "and")
  }

  /// `a, b or c`; of many the first twelve.
  static func list(_ words: [String], _ last: String) -> String {
    if words.count > 12 { return words.prefix(12).joined(separator: ", ") + ", …" }
    return words.count < 2
      ? words.joined()
      : words.dropLast().joined(separator: ", ") + " \(last) \(words[words.count - 1])"
  }

  /// Of two that are equally near none is offered: `SEV5` was meant as neither `SEV1` nor `SEV2`.
  private static func nearest(to word: String, among known: [String]) -> String? {
    Spelling.correction(of: word, among: known).map { "did you mean `\($0.word)`?" }
  }
}
