import Documents

extension MarkdownFragment {
  /// The words of the fragment in UTF-8: code, raw HTML and addresses left out, lines joined.
  var prose: [UInt8] { prose(withCode: false) }

  /// The words of the fragment, those in code spans among them where they are wanted.
  func prose(withCode: Bool) -> [UInt8] {
    let space = UInt8(ascii: " ")
    var words: [UInt8] = []
    var toDrop = dropFirst
    for node in tree.nodes[nodes] {
      let literal = Int(node.literal.lowerBound)..<Int(node.literal.upperBound)
      switch node.kind {
      case .text:
        let dropped = min(toDrop, literal.count)
        toDrop -= dropped
        words += tree.text[literal.dropFirst(dropped)]
      case .code, .htmlInline:
        toDrop -= min(toDrop, literal.count)
        words.append(space)
        if withCode, node.kind == .code { words += tree.text[literal] + [space] }
      case .softBreak, .lineBreak, .paragraph, .item, .tableCell, .codeBlock, .htmlBlock:
        words.append(space)
      default:
        break
      }
    }
    words.removeLast(min(dropLast, words.count))
    return words
  }
}
