extension MarkdownHTMLWriter {
  /// Writes an inline; returns the index of the next node to be written.
  mutating func enterInline(_ index: Int, _ node: MarkdownTree.Node) -> Int {
    switch node.kind {
    case .text: writeText(index, node)
    case .code, .htmlInline: writeCode(index, node)
    case .softBreak:
      if !window.clip(index, 1).isEmpty, !fragment.tree.joinsCJK(breakAt: index) { put("\n") }
    case .lineBreak:
      if !window.clip(index, 1).isEmpty { put("<br>\n") }
    default:
      if window.passHidden(index, in: fragment.tree) { return Int(node.end) }
      switch node.kind {
      case .emphasis: begin("<em>", .emphasis, node)
      case .strong: begin("<strong>", .strong, node)
      case .link: enterLink(node)
      default: return writeImage(index, node)
      }
    }
    return index + 1
  }

  private mutating func writeText(_ index: Int, _ node: MarkdownTree.Node) {
    let start = Int(node.literal.lowerBound)
    let shown = window.clip(index, node.literal.count)
    var range = start + shown.lowerBound..<start + shown.upperBound
    if index == taskText {
      taskText = -1
      if shown.lowerBound == 0, shown.count >= 3 {
        writeTaskMark(text[start + 1])
        range = start + min(4, shown.upperBound)..<range.upperBound
      }
    }
    writeLinking(UnsafeBufferPointer(rebasing: text[range]))
  }

  /// Code, or raw HTML shown as text.
  private mutating func writeCode(_ index: Int, _ node: MarkdownTree.Node) {
    let start = Int(node.literal.lowerBound)
    let shown = window.clip(index, node.literal.count)
    guard !shown.isEmpty, !fragment.tree.isComment(index) else { return }
    if node.kind == .code { put("<code>") }
    escape(start + shown.lowerBound..<start + shown.upperBound)
    if node.kind == .code { put("</code>") }
  }

  // MARK: links and images

  private mutating func enterLink(_ node: MarkdownTree.Node) {
    linkDepth += 1
    let start = html.count
    put("<a href=\"")
    guard writeAddress(UnsafeBufferPointer(rebasing: text[node.literal.indices])) else {
      html.removeSubrange(start...)
      return begin("", .refusedLink, node)
    }
    if !node.extra.isEmpty {
      put(" title=\"")
      escape(node.extra.indices)
      put("\"")
    }
    begin(">", .link, node)
  }

  /// Writes the address with its closing quote; false if it may not become a link.
  private mutating func writeAddress(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    switch LinkAddress.kind(of: address) {
    case nil: return false
    case .web:
      LinkAddress.append(address, to: &html)
      put("\" rel=\"noopener noreferrer\"")
      return true
    case .mail:
      LinkAddress.append(address, to: &html)
    case .fragment:
      if let resolved = options.resolveLink?(String(decoding: address, as: UTF8.self)) {
        LinkAddress.append(resolved.utf8, to: &html)
      } else if let prefix = options.headingIDPrefix {
        let name = LinkAddress.decoded(address.dropFirst())
        put("#")
        LinkAddress.append(prefix.utf8, to: &html)
        LinkAddress.append(MarkdownHTML.identifier(forHeading: name), to: &html)
      } else {
        return false
      }
    case .relative:
      if let resolve = options.resolveLink {
        guard let resolved = resolve(String(decoding: address, as: UTF8.self)) else {
          return false
        }
        LinkAddress.append(resolved.utf8, to: &html)
        if options.isDownload?(resolved) ?? false {
          put("\" download")
          return true
        }
      } else if LinkAddress.climbsOut(address) {
        return false
      } else {
        LinkAddress.append(address, to: &html)
      }
    }
    put("\"")
    return true
  }

  /// An image that the caller knows; the alternative text of any other is shown as text.
  private mutating func writeImage(_ index: Int, _ node: MarkdownTree.Node) -> Int {
    guard let picture = options.resolveImage?(fragment.tree.string(node.literal)) else {
      return index + 1
    }
    put("<img src=\"")
    LinkAddress.append(picture.address.utf8, to: &html)
    if let (width, height) = picture.size {
      put("\" width=\"")
      html.append(contentsOf: String(width).utf8)
      put("\" height=\"")
      html.append(contentsOf: String(height).utf8)
    }
    put("\" alt=\"")
    for inner in index + 1..<Int(node.end) {
      switch nodes[inner].kind {
      case .text, .code, .htmlInline:
        _ = window.clip(inner, nodes[inner].literal.count)
        escape(nodes[inner].literal.indices)
      case .softBreak, .lineBreak:
        _ = window.clip(inner, 1)
        put(" ")
      default: break
      }
    }
    if !node.extra.isEmpty {
      put("\" title=\"")
      escape(node.extra.indices)
    }
    put("\" loading=\"lazy\">")
    return Int(node.end)
  }

  // MARK: tasks

  /// Index of the text of `[ ]`, `[x]` or `[-]` that an item begins with; -1 for none.
  func taskMark(ofItem item: Int) -> Int {
    let index = item + 2
    guard index < Int(nodes[item].end), nodes[item + 1].kind == .paragraph,
      nodes[index].kind == .text
    else { return -1 }
    let words = text[nodes[index].literal.indices]
    guard words.count >= 3, words.count == 3 || words[words.startIndex + 3] == 0x20 else {
      return -1
    }
    let isMark =
      words[words.startIndex] == UInt8(ascii: "[")
      && words[words.startIndex + 2] == UInt8(ascii: "]")
      && " xX-".utf8.contains(words[words.startIndex + 1])
    return isMark ? index : -1
  }

  /// An inert mark for the eye, and a word for the ear.
  private mutating func writeTaskMark(_ mark: UInt8) {
    put("<span class=\"task ")
    let word: String
    switch mark {
    case 0x20:
      put("task-open\"><span aria-hidden=\"true\">☐</span><span class=\"")
      word = options.taskWords.open
    case UInt8(ascii: "-"):
      put("task-declined\"><span aria-hidden=\"true\">⊟</span><span class=\"")
      word = options.taskWords.declined
    default:
      put("task-done\"><span aria-hidden=\"true\">☑</span><span class=\"")
      word = options.taskWords.done
    }
    HTMLEscape.append(text: options.hiddenClass, to: &html)
    put("\">")
    HTMLEscape.append(text: word, to: &html)
    put("</span></span> ")
  }
}
