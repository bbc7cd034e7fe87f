import Documents

/// What git leaves in a file that is not yet, or no longer, a document.
enum GitMarks {
  /// What is to be said of a pointer that Git LFS keeps instead of the file
  /// (github.com/git-lfs/git-lfs, docs/spec.md); nil where the text is none.
  static func pointer(in source: SourceText) -> Diagnostic? {
    guard source.bytes.starts(with: "version https://git-lfs.github.com/spec/".utf8) else {
      return nil
    }
    return Diagnostic(
      "document-unreadable", .error, "the file is a pointer of Git LFS; the document is elsewhere",
      at: source.place(of: source.line(1)),
      help: [
        "fetch it: git lfs pull",
        "documents are small texts: `git lfs untrack` keeps them in git itself",
      ])
  }

  /// What is to be said of the first `<<<<<<<` at the start of a line in `range` that is not in one of
  /// `code`: a merge that nobody finished.
  static func conflict(
    in source: SourceText, _ range: Range<Int>, outside code: () -> [Span] = { [] }
  ) -> Diagnostic? {
    var known: [Span]?
    for (index, start) in source.lineStarts.enumerated() where range.contains(Int(start)) {
      let line = source.bytes[Int(start)...]
      guard line.first == UInt8(ascii: "<"), line.starts(with: "<<<<<<< ".utf8) else {
        continue
      }
      let spans = known ?? code()
      known = spans
      if spans.contains(where: { $0.start <= start && start < $0.end }) { continue }
      return Diagnostic(
        "document-unreadable", .error, "a merge was not finished: both sides stand here",
        at: source.place(of: source.line(index + 1)), label: "the first side begins",
        help: ["keep what is true, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`"])
    }
    return nil
  }
}
