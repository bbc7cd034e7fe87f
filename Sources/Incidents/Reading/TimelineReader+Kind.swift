import Documents

extension TimelineReader {
  /// `mitgate: …` behind a time is a kind with a wrong letter: read as a note, it would be missing
  /// from every duration. A word that is farther from all kinds, or has no colon, is text.
  mutating func reportKind(_ scanner: HeadScanner, from start: Int) {
    var ahead = scanner
    ahead.index = start
    if let word = ahead.wideWord() {
      reportUnclear(ahead.text, word)
      return
    }
    guard let word = ahead.word(), (4...12).contains(word.count) else { return }
    ahead.skipSpaces()
    _ = ahead.parenthesised()
    ahead.skipSpaces()
    guard ahead.times.accept(":") else { return }
    let name = ahead.text.string(word)
    guard
      let meant = Spelling.correction(
        of: name, among: TimelineEntry.Kind.allCases.map(\.rawValue)), meant.distance == .slip
    else { return }
    diagnostics.append(
      Diagnostic(
        "document-invalid-value", .warning, "`\(name)` is not a kind of entry: this one is a note",
        at: source.place(of: ahead.text.span(word)),
        help: ["did you mean `\(meant.word)`?"], field: "timeline"))
  }

  /// `确认: …` is read as a note, since nobody can tell which kind is meant.
  private mutating func reportUnclear(_ text: ParagraphText, _ word: Range<Int>) {
    let name = text.string(word)
    guard let meant = KindWords.unclear[name] else { return }
    let words = meant.map { word in "`\(word)`" + (KindWords.kinds[word].map { " (\($0))" } ?? "") }
    diagnostics.append(
      Diagnostic(
        "document-invalid-value", .warning,
        "`\(name)` may be several kinds of entry: this one is a note",
        at: source.place(of: text.span(word)),
        help: ["write \(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")"],
        field: "timeline"))
  }
}
