import Documents

extension FieldReader {
  /// Writes a misspelt key right, unless the mapping has the right one as well. One wrong letter is
  /// plain; what is further off somebody looks at.
  func fix(
    ofKey key: Located<String>, beside pairs: [YAMLNode.Pair], among known: [String]
  ) -> Fix? {
    guard let correction = Spelling.correction(of: key.value, among: known),
      !pairs.contains(where: { $0.key.value == correction.word })
    else { return nil }
    return .write(
      correction.word, at: key.span, in: source, correction.distance == .far ? .unsafe : .safe)
  }

  /// Writes a word of a fixed list right: without a look only where it is the same word. What came
  /// out of a check and what somebody decided are facts, and a misspelt fact is asked for.
  func fix(_ text: String, _ span: Span, _ correction: Spelling.Correction?, _ name: String)
    -> Fix?
  {
    guard let correction else { return nil }
    if correction.distance == .none {
      return .write(correction.word, at: span, in: source, .safe)
    }
    let facts = ["result", "decision", "none", "irreversible"]
    return facts.contains(name) ? nil : .write(correction.word, at: span, in: source, .unsafe)
  }
}
