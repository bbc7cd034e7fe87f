/// One replacement in a text.
public struct TextEdit: Sendable, Hashable {
  /// What is replaced; empty where text is inserted.
  public var span: Span
  /// What stands there afterwards.
  public var text: [UInt8]

  /// The replacement of `span` by `text`.
  public init(_ span: Span, _ text: String) {
    self.span = span
    self.text = Array(text.utf8)
  }

  /// The replacement, nil where the text is there already.
  public init?(_ span: Span, _ text: String, changing source: SourceText) {
    self.init(span, text)
    if source.bytes[span.range].elementsEqual(self.text) { return nil }
  }

  /// `source` with all `edits`, of which no two overlap.
  public static func apply(_ edits: [TextEdit], to source: SourceText) -> SourceText {
    SourceText(
      path: source.path, bytes: apply(edits, to: source.bytes), isBlotted: source.isBlotted)
  }

  /// `former` with all `edits`, of which no two overlap.
  static func apply(_ edits: [TextEdit], to former: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(former.count + 64)
    var position = 0
    for edit in edits.sorted(by: { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) })
    where Int(edit.span.start) >= position {
      bytes += former[position..<Int(edit.span.start)]
      bytes += edit.text
      position = Int(edit.span.end)
    }
    return bytes + former[position...]
  }
}
