/// Where the front matter of a text stands: between a first line `---` and the next line `---`.
public struct FrontMatterBounds: Sendable {
  /// The bytes between the two lines.
  public var content: Span
  /// Offset of the first byte of the body.
  public var body: Int

  /// What was found.
  public enum Finding: Sendable {
    case found(FrontMatterBounds)
    /// The first line is no `---`; the body begins at this offset.
    case missing(body: Int)
    /// The opening line, which no line closes.
    case unclosed(opening: Span)
  }

  /// Finds the front matter of `source`. A `---` inside it, indented or followed by text, does not
  /// close it.
  public static func find(in source: SourceText) -> Finding {
    let mark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = Span(mark, Int(source.line(1).end))
    guard isFence(source, first) else { return .missing(body: mark) }
    guard source.lineStarts.count > 1 else { return .unclosed(opening: first) }
    let start = Int(source.lineStarts[1])
    for number in 2...source.lineStarts.count {
      let line = source.line(number)
      guard isFence(source, line) else { continue }
      let body =
        number < source.lineStarts.count ? Int(source.lineStarts[number]) : source.bytes.count
      return .found(
        FrontMatterBounds(content: Span(start, Int(line.start)), body: body))
    }
    return .unclosed(opening: first)
  }

  /// Whether the line is `---` and blank space.
  private static func isFence(_ source: SourceText, _ line: Span) -> Bool {
    let bytes = source.bytes[line.range]
    return bytes.starts(with: [0x2D, 0x2D, 0x2D])
      && bytes.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
