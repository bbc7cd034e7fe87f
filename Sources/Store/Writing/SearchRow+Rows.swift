extension SearchRow {
  /// Adds a text of the row that `writer` is about to write.
  func add(_ writer: RowWriter, _ text: Range<Int>, to part: SearchPart) {
    add(writer.bytes[text], to: part)
  }

  /// Adds some texts of the row that `writer` is about to write, as one passage.
  func add(_ writer: RowWriter, _ texts: [Range<Int>], to part: SearchPart) {
    let filled = texts.filter { !$0.isEmpty }
    guard let first = filled.first else { return }
    if filled.count == 1 {
      add(writer.bytes[first], to: part)
    } else {
      add(filled.map { writer.bytes[$0] }.joined(separator: [0x0A]).map { $0 }, to: part)
    }
  }
}
