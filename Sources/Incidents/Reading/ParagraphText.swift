import Documents

/// The text of a paragraph as its author sees it, without emphasis marks, and the way back from
/// each of its bytes to the file. Line breaks are newlines. A class, as scanners and their copies hold it.
final class ParagraphText {
  /// The literals of the paragraph's inlines, one after another: what `dropFirst` and `dropLast` of
  /// a fragment count, breaks included.
  let bytes: [UInt8]
  /// Offsets of the line breaks.
  private let breaks: [Int]
  /// HTML comments among the bytes: they are no words of the text.
  let comments: [Range<Int>]
  private let first: InlinePlaces.Run
  private let others: [InlinePlaces.Run]
  private let span: Span

  /// The text of the paragraph or heading at `index`.
  init(_ tree: MarkdownTree, paragraph index: Int, source: SourceText) {
    let node = tree.nodes[index]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(node.span.range.count)
    var breaks: [Int] = []
    var comments: [Range<Int>] = []
    var places = InlinePlaces(
      file: source.bytes, block: node.span, isHeading: node.kind == .heading)
    var open: [(end: Int, kind: MarkdownTree.Kind)] = []
    for position in (index + 1)..<max(Int(node.end), index + 1) {
      while let inner = open.last, inner.end <= position {
        places.close(inner.kind)
        open.removeLast()
      }
      let inline = tree.nodes[position]
      let literal = tree.text[Int(inline.literal.lowerBound)..<Int(inline.literal.upperBound)]
      switch inline.kind {
      case .text, .htmlInline:
        if inline.kind == .htmlInline, HTMLComment.isWhole(literal) {
          comments.append(bytes.count..<(bytes.count + literal.count))
        }
        bytes.append(contentsOf: literal)
        places.text(literal)
      case .code:
        bytes.append(contentsOf: literal)
        places.code(literal)
      case .softBreak, .lineBreak:
        breaks.append(bytes.count)
        bytes.append(UInt8(ascii: "\n"))
        places.lineBreak()
      default:
        places.open(inline.kind)
        open.append((Int(inline.end), inline.kind))
      }
    }
    self.bytes = bytes
    self.breaks = breaks
    self.comments = comments
    first = places.first
    others = places.others
    span = node.span
  }

  /// End of the first line.
  var endOfFirstLine: Int { breaks.first ?? bytes.count }

  /// End of the text without blanks, line breaks and comments behind it; `start` where it is all of
  /// that.
  func endOfWords(from start: Int) -> Int {
    var end = bytes.count
    while end > start {
      if let comment = comments.last(where: { $0.upperBound == end }) {
        end = comment.lowerBound
      } else if bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0A {
        end -= 1
      } else {
        break
      }
    }
    return max(end, start)
  }

  /// The text of a range, line breaks as spaces.
  func string(_ range: Range<Int>) -> String {
    if breaks.isEmpty || range.upperBound <= endOfFirstLine {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    return String(
      decoding: bytes[range].map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 },
      as: UTF8.self)
  }

  /// The bytes of the file that a range of the text comes from.
  func span(_ range: Range<Int>) -> Span {
    let start = place(of: range.lowerBound)
    guard !range.isEmpty else { return Span(start, start) }
    return Span(start, min(place(of: range.upperBound - 1) + 1, Int(span.end)))
  }

  private func place(of offset: Int) -> Int {
    var low = 0
    var high = others.count
    while low < high {
      let middle = (low + high) / 2
      if others[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    let run = low > 0 ? others[low - 1] : first
    return min(run.file + offset - run.text, Int(span.end))
  }
}
