public import Documents

/// Writes a document in its canonical form. What is read from it stays the same: every result is
/// read once more and compared, and where anything differs the text stays as it is.
public enum DocumentFormatter {
  /// What became of a text.
  public enum Outcome: Sendable {
    /// The canonical form, which may be the text itself.
    case formatted(SourceText)
    /// Nothing: it cannot be read without errors, and what it means is not known.
    case refused([Diagnostic])
  }

  /// One formatting may make room for the next: an entry whose bold marks are gone shows its signs.
  private static let passes = 4

  /// The canonical form of `source`.
  public static func format(_ source: SourceText, context: ReadingContext) -> Outcome {
    var document = DocumentReader.read(source, context: context)
    let errors = document.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty, document.isReadable else { return .refused(errors) }
    let meaning = DocumentMeaning(document, context)
    for _ in 0..<passes {
      let former = document.source.bytes
      for stage in stages {
        document = applying(stage(document, context), to: document, meaning, context)
      }
      if document.source.bytes == former { break }
    }
    return .formatted(document.source)
  }

  private static let stages: [@Sendable (Document, ReadingContext) -> [TextEdit]] = [
    HeadFormat.edits, ZoneFormat.edits, LayoutFormat.edits,
  ]

  /// The document with those of `edits` that leave its meaning as it is: all of them, or each that
  /// does so together with those before it.
  private static func applying(
    _ edits: [TextEdit], to document: Document, _ meaning: DocumentMeaning,
    _ context: ReadingContext
  ) -> Document {
    guard !edits.isEmpty else { return document }
    func tried(_ edits: [TextEdit]) -> Document? {
      let text = TextEdit.apply(edits, to: document.source)
      let read = DocumentReader.read(text, context: context)
      return DocumentMeaning(read, context) == meaning ? read : nil
    }
    if let whole = tried(edits) { return whole }
    // Halves, and halves of them: one doubtful place must not keep all others.
    var kept: [TextEdit] = []
    var best = document
    func add(_ part: ArraySlice<TextEdit>) {
      if let read = tried(kept + part) {
        kept += part
        best = read
      } else if part.count > 1 {
        let middle = part.startIndex + part.count / 2
        add(part[..<middle])
        add(part[middle...])
      }
    }
    add(edits[...])
    return best
  }
}
