import Documents

/// The text of a paragraph as its author sees it, without emphasis marks, and the way back from
/// each of its bytes to the file. Line breaks are newlines.
struct ParagraphText {
  /// The literals of the paragraph's inlines, one after another.
  let bytes: [UInt8]
  /// Whether each byte stands for a line break, which is no literal of the tree.
  private let breaks: [Int]
  private let span: Span
  private let source: SourceText

  /// The text of the paragraph at `index`.
  init(_ tree: MarkdownTree, paragraph index: Int, source: SourceText) {
    var bytes: [UInt8] = []
    var breaks: [Int] = []
    let node = tree.nodes[index]
    for inline in tree.nodes[(index + 1)..<Int(node.end)] {
      switch inline.kind {
      case .text, .code, .htmlInline:
        bytes.append(
          contentsOf: tree.text[Int(inline.literal.lowerBound)..<Int(inline.literal.upperBound)])
      case .softBreak, .lineBreak:
        breaks.append(bytes.count)
        bytes.append(UInt8(ascii: "\n"))
      default: break
      }
    }
    self.bytes = bytes
    self.breaks = breaks
    self.source = source
    span = node.span
  }

  /// End of the first line.
  var endOfFirstLine: Int { breaks.first ?? bytes.count }

  /// Number of literal bytes from `offset` to the end: line breaks are none.
  func literalCount(from offset: Int) -> Int {
    bytes.count - offset - breaks.count { $0 >= offset }
  }

  /// The text of a range, line breaks as spaces.
  func string(_ range: Range<Int>) -> String {
    String(
      decoding: bytes[range].map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 },
      as: UTF8.self)
  }

  /// The bytes of the file that a range of the text comes from. Marks of emphasis, code and
  /// escapes are stepped over; after an entity the place is the nearest one known.
  func span(_ range: Range<Int>) -> Span {
    let file = source.bytes
    var position = Int(span.start)
    var start = position
    var index = 0
    while index < range.upperBound, position < Int(span.end) {
      if index == range.lowerBound { start = position }
      let wanted = bytes[index]
      if wanted == UInt8(ascii: "\n") {
        guard let newline = file[position..<Int(span.end)].firstIndex(of: wanted) else { break }
        position = newline + 1
        while position < Int(span.end), [0x20, 0x09, 0x3E].contains(file[position]) {
          position += 1
        }
        index += 1
      } else if file[position] == wanted {
        position += 1
        index += 1
      } else if Self.isMark(file[position]) {
        position += 1
        if index == range.lowerBound { start = position }
      } else {
        break
      }
    }
    if index < range.lowerBound { start = position }
    return Span(start, position)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\\"),
      UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"):
      true
    default: false
    }
  }
}
