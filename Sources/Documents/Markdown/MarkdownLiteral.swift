extension MarkdownTree {
  /// Text of all lines of the block's inlines, markup removed and entities decoded, each break one
  /// LF: what `MarkdownFragment.dropFirst` and `dropLast` count the bytes of.
  public func fullLiteral(ofInlinesIn block: Int) -> [UInt8] {
    literal(ofInlines: block + 1..<Int(nodes[block].end))
  }

  /// Text of the inlines `range`, each break one LF.
  func literal(ofInlines range: Range<Int>) -> [UInt8] {
    var lines: [UInt8] = []
    for node in nodes[range] {
      switch node.kind {
      case .text, .code, .htmlInline:
        lines.append(
          contentsOf: text[Int(node.literal.lowerBound)..<Int(node.literal.upperBound)])
      case .softBreak, .lineBreak: lines.append(0x0A)
      default: break
      }
    }
    return lines
  }
}
