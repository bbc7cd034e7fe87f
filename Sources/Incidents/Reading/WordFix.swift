public import Documents

extension Fix {
  /// Writes a misspelt word of a fixed list right: without a look only where it is the same word in
  /// other letters. Nil where nothing, or more than one thing, may be meant, or marks of Markdown
  /// stand in the word.
  public static func word(
    _ word: Located<String>, among known: [String], in source: SourceText
  ) -> Fix? {
    guard source.text(word.span) == word.value,
      let correction = Spelling.correction(of: word.value, among: known)
    else { return nil }
    return .write(
      correction.word, at: word.span, in: source, correction.distance == .none ? .safe : .unsafe)
  }
}
