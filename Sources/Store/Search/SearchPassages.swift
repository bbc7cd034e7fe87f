/// What can be found in one document: its passages as they were written, and the words that the
/// full-text index holds of them.
public struct SearchPassages: Sendable {
  /// A stretch of the document that is shown with what was found in it.
  public struct Passage: Sendable {
    /// The part of the document.
    public let part: SearchPart
    /// Where the batch has what the passage is called: the id of a cause, a change, an item, the
    /// kind of a section.
    let name: Range<Int>
    /// Where it stands among its like, from 0.
    public let number: Int
    /// Where the batch has its texts.
    let texts: (Range<Int>, Range<Int>, Range<Int>, Range<Int>)
  }

  private let rows: RowBatch

  init(_ rows: RowBatch) { self.rows = rows }

  /// The passages in the order in which they were read.
  public var passages: [Passage] { rows.passages }

  /// What `passage` is called: an id, the kind of a section; empty where it has no name.
  public func name(of passage: Passage) -> String {
    String(decoding: rows.bytes[passage.name], as: UTF8.self)
  }

  /// Calls `body` with each text of `passage` (UTF-8).
  public func forEachText(of passage: Passage, _ body: (ArraySlice<UInt8>) -> Void) {
    let (first, second, third, fourth) = passage.texts
    for range in [first, second, third, fourth] where !range.isEmpty { body(rows.bytes[range]) }
  }

  /// The folded words of a part (`SearchText`), those of the parts of camelCase words at the end.
  public func words(of part: SearchPart) -> ArraySlice<UInt8> { rows.words(of: part) }
}

/// The folded words of passages that stand somewhere else, part by part.
public struct PassageWords: Sendable {
  private var row = SearchRow()

  /// No passage yet.
  public init() {}

  /// Adds a passage to a part.
  public mutating func add(_ passage: some Collection<UInt8>, to part: SearchPart) {
    row.add(passage, to: part)
  }

  /// The folded words of a part, as the full-text index has them.
  public func words(of part: SearchPart) -> [UInt8] {
    var bytes: [UInt8] = []
    row.append(part, to: &bytes)
    return bytes
  }
}
