/// The folded words of one document, part by part, as they go into the full-text index and, to
/// take them out again, once more exactly so.
final class SearchRow {
  private var columns = SearchPart.allCases.map { _ in SearchText() }

  /// Adds a passage to a part. Empty passages leave no trace.
  func add(_ passage: some Collection<UInt8>, to part: SearchPart) {
    guard !passage.isEmpty else { return }
    columns[part.index].append(passage)
    columns[part.index].endPassage()
  }

  /// Gives the columns to `writer` and begins the next document.
  func write(to writer: RowWriter) {
    for index in columns.indices {
      writer.add { bytes in
        bytes.append(contentsOf: columns[index].folded)
        bytes.append(contentsOf: columns[index].parts)
      }
      columns[index].removeAll()
    }
  }
}
