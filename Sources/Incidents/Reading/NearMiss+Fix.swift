import Documents

extension NearMiss {
  /// Writes it in our form, where no marks of Markdown stand in it and no end of a range follows:
  /// half of a range would be read, and the other half be text.
  func fix(_ scanner: HeadScanner, in source: SourceText) -> Fix? {
    guard let meant else { return nil }
    let written = scanner.text.string(meant.range)
    let span = scanner.text.span(meant.range)
    guard source.text(span) == written, written != meant.text else { return nil }
    var behind = scanner
    behind.index = meant.range.upperBound
    behind.skipSpaces()
    guard !behind.times.rangeSign() else { return nil }
    return .write(meant.text, at: span, in: source, .safe)
  }
}
