extension MarkdownHTMLWriter {
  /// `<p>`, except inside tight items and, where asked for, at the top.
  mutating func enterParagraph(_ node: MarkdownTree.Node) {
    if let last = open.last {
      if last.element == .item, last.isTight { return startLineBehindBlock() }
    } else if options.paragraphs == .bare {
      return startLineBehindBlock()
    }
    begin("<p>", .paragraph, node)
  }

  /// Divides a bare paragraph from another before it.
  private mutating func startLineBehindBlock() {
    if let last = html.last, last != 0x0A, last != UInt8(ascii: ">") { html.append(0x0A) }
  }

  /// A heading, below those of the page, with its id.
  mutating func enterHeading(_ index: Int, _ node: MarkdownTree.Node) {
    let level = min(max(Int(node.detail), options.highestHeading), 6)
    let element = HTMLElement(rawValue: HTMLElement.heading1.rawValue + UInt8(level - 1))
    startLine()
    put("<h")
    html.append(UInt8(ascii: "0") + UInt8(level))
    if let prefix = options.headingIDPrefix {
      put(" id=\"")
      HTMLEscape.append(text: prefix, to: &html)
      identifier(of: index).withUnsafeBufferPointer { HTMLEscape.append($0, to: &html) }
      put("\"")
    }
    begin(">", element ?? .heading6, node)
  }

  /// The id of a heading; a second one of the same text gets `-1`, a third `-2`.
  private mutating func identifier(of heading: Int) -> [UInt8] {
    let title = fragment.tree.fullLiteral(ofInlinesIn: heading)
    var name = MarkdownHTML.identifier(forHeading: title)
    if name.isEmpty { name = Array("section".utf8) }
    let base = name
    while let count = usedIdentifiers[name] {
      usedIdentifiers[name] = count + 1
      name = base + Array("-\(count)".utf8)
    }
    usedIdentifiers[name] = 1
    return name
  }

  /// A list with its first number.
  mutating func enterList(_ node: MarkdownTree.Node) {
    startLine()
    guard node.detail == 1 else {
      return begin("<ul>\n", .list, node, isTight: node.isTight)
    }
    put("<ol")
    if node.number != 1 {
      put(" start=\"")
      html.append(contentsOf: String(node.number).utf8)
      put("\"")
    }
    begin(">\n", .orderedList, node, isTight: node.isTight)
  }

  /// An item; an item of a fragment without its list counts as tight.
  mutating func enterItem(_ index: Int, _ node: MarkdownTree.Node) {
    let isTight = open.last?.isTight ?? true
    taskText = taskMark(ofItem: index)
    if taskText < 0 {
      begin("<li>", .item, node, isTight: isTight)
    } else {
      begin("<li class=\"task-item\">", .item, node, isTight: isTight)
    }
  }

  /// Code, or raw HTML shown as text.
  mutating func writeVerbatim(_ node: MarkdownTree.Node) {
    startLine()
    if node.kind == .htmlBlock {
      put("<pre class=\"raw-html\"><code>")
    } else {
      put("<pre><code")
      let info = text[node.extra.indices].prefix { $0 != 0x20 && $0 != 0x09 }
      if !info.isEmpty, info.count <= 32, info.allSatisfy(Self.isLanguage) {
        put(" class=\"language-")
        html.append(contentsOf: info)
        put("\"")
      }
      put(">")
    }
    escape(node.literal.indices)
    put("</code></pre>\n")
  }

  /// Bytes of names such as `c++`, `objective-c`, `asp.net`, `c#`.
  private static func isLanguage(_ byte: UInt8) -> Bool {
    TextLinks.isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "#")
  }

  /// The header row in `<thead>`; the first row behind it opens the body.
  mutating func enterRow(_ node: MarkdownTree.Node) {
    if node.detail == 1 { return begin("<thead>\n<tr>", .tableHead, node) }
    if let table = open.last, table.element == .table {
      put("<tbody>\n")
      open.append(Open(end: table.end, element: .tableBody))
    }
    begin("<tr>", .row, node)
  }

  /// A cell; its alignment is a class, as the page allows no styles in attributes.
  mutating func enterCell(_ node: MarkdownTree.Node) {
    let isHeader = open.last?.element == .tableHead
    put(isHeader ? "<th scope=\"col\"" : "<td")
    switch node.detail {
    case 1: put(" class=\"align-left\"")
    case 2: put(" class=\"align-center\"")
    case 3: put(" class=\"align-right\"")
    default: break
    }
    begin(">", isHeader ? .headerCell : .cell, node)
  }
}
