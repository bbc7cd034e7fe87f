/// One walk over the nodes of a fragment that writes their HTML, with a stack of its own.
struct MarkdownHTMLWriter {
  /// An element whose end tag is still to come.
  struct Open {
    /// Index just past the last node inside.
    var end: Int
    /// Which element.
    var element: HTMLElement
    /// Item: whether its paragraphs go without `<p>`. List: whether its items are such.
    var isTight = false
  }

  /// What has been written.
  var html: [UInt8] = []
  /// Elements to be closed, the innermost last.
  var open: [Open] = []
  /// Links that are open; text inside them makes no others.
  var linkDepth = 0
  /// Heading ids so far, and how often.
  var usedIdentifiers: [[UInt8]: Int] = [:]
  /// Index of the text that begins with the mark of a task; -1 for none.
  var taskText = -1
  var window: FragmentWindow
  let options: MarkdownHTML
  let fragment: MarkdownFragment
  let nodes: UnsafeBufferPointer<MarkdownTree.Node>
  let text: UnsafeBufferPointer<UInt8>

  /// A walk over `fragment`, whose arrays are lent for its time.
  init(
    _ options: MarkdownHTML, _ fragment: MarkdownFragment,
    nodes: UnsafeBufferPointer<MarkdownTree.Node>, text: UnsafeBufferPointer<UInt8>
  ) {
    self.options = options
    self.fragment = fragment
    self.nodes = nodes
    self.text = text
    window = FragmentWindow(fragment)
  }

  /// Writes everything; false if the cap was reached.
  mutating func write() -> Bool {
    let upper = min(fragment.nodes.upperBound, nodes.count)
    let cap = html.count + allowance
    var index = fragment.nodes.lowerBound
    while index < upper {
      close(before: index)
      if html.count > cap {
        close(before: Int.max)
        return false
      }
      index = enter(index)
    }
    close(before: Int.max)
    return true
  }

  /// Bytes that may be written for the fragment.
  private var allowance: Int {
    let first = nodes[fragment.nodes.lowerBound].span
    var end = Int(first.end)
    var index = fragment.nodes.lowerBound
    while index < min(fragment.nodes.upperBound, nodes.count) {
      end = max(end, Int(nodes[index].span.end))
      index = Int(nodes[index].end)
    }
    return MarkdownLimits.outputFactor * (end - Int(first.start)) + MarkdownLimits.outputBytes
  }

  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      put(last.element.endTag)
      if last.element == .link || last.element == .refusedLink { linkDepth -= 1 }
      open.removeLast()
    }
  }

  /// Writes the start of a node and, for a leaf, all of it; returns the index of the next node.
  private mutating func enter(_ index: Int) -> Int {
    let node = nodes[index]
    guard node.kind.isBlock else { return enterInline(index, node) }
    switch node.kind {
    case .paragraph: enterParagraph(node)
    case .heading: enterHeading(index, node)
    case .blockQuote:
      startLine()
      begin("<blockquote>\n", .quote, node)
    case .list: enterList(node)
    case .item: enterItem(index, node)
    case .htmlBlock where fragment.tree.isComment(index): break
    case .codeBlock, .htmlBlock: writeVerbatim(node)
    case .thematicBreak:
      startLine()
      put("<hr>\n")
    case .table:
      startLine()
      begin("<div class=\"table\" tabindex=\"0\"><table>\n", .table, node)
    case .tableRow: enterRow(node)
    case .tableCell: enterCell(node)
    default: break
    }
    return index + 1
  }

  // MARK: output

  /// Appends markup of our own.
  @inline(__always)
  mutating func put(_ markup: StaticString) { HTMLEscape.append(markup, to: &html) }

  /// Appends bytes of the tree's text, escaped.
  mutating func escape(_ range: Range<Int>) {
    HTMLEscape.append(UnsafeBufferPointer(rebasing: text[range]), to: &html)
  }

  /// Appends a start tag (or the last bytes of one) and notes that it is to be closed.
  mutating func begin(
    _ markup: StaticString, _ element: HTMLElement, _ node: MarkdownTree.Node,
    isTight: Bool = false
  ) {
    put(markup)
    open.append(Open(end: Int(node.end), element: element, isTight: isTight))
  }

  /// Ends the line behind text without a paragraph, so that a block begins a new one.
  mutating func startLine() {
    if let last = open.last, last.isTight, html.last != 0x0A { html.append(0x0A) }
  }
}

/// Elements with an end tag.
enum HTMLElement: UInt8 {
  case paragraph, heading1, heading2, heading3, heading4, heading5, heading6, quote
  case list, orderedList, item, table, tableHead, tableBody, row, headerCell, cell
  case emphasis, strong, link, refusedLink

  /// What closes it; blocks end their line.
  var endTag: StaticString {
    switch self {
    case .paragraph: "</p>\n"
    case .heading1: "</h1>\n"
    case .heading2: "</h2>\n"
    case .heading3: "</h3>\n"
    case .heading4: "</h4>\n"
    case .heading5: "</h5>\n"
    case .heading6: "</h6>\n"
    case .quote: "</blockquote>\n"
    case .list: "</ul>\n"
    case .orderedList: "</ol>\n"
    case .item: "</li>\n"
    case .table: "</table></div>\n"
    case .tableHead: "</tr>\n</thead>\n"
    case .tableBody: "</tbody>\n"
    case .row: "</tr>\n"
    case .headerCell: "</th>"
    case .cell: "</td>"
    case .emphasis: "</em>"
    case .strong: "</strong>"
    case .link: "</a>"
    case .refusedLink: ""
    }
  }
}
