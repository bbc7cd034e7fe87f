/// The folded words of one document, part by part, as they go into the full-text index and, to
/// take them out again, once more exactly so.
final class SearchRow {
  private var columns = SearchPart.allCases.map { _ in SearchText() }

  /// Adds a passage to a part. One without words leaves no trace.
  func add(_ passage: some Collection<UInt8>, to part: SearchPart) {
    columns[part.index].append(passage)
    columns[part.index].endPassage()
  }

  /// Adds texts of the row that `writer` is about to write, as one passage.
  func add(_ writer: RowWriter, _ texts: Range<Int>..., to part: SearchPart) {
    writer.bytes.withUnsafeBufferPointer { bytes in
      for text in texts where !text.isEmpty {
        columns[part.index].append(UnsafeBufferPointer(rebasing: bytes[text]))
      }
    }
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
