internal import CCMarkGFM
internal import Glibc

/// One walk over the library's tree that writes down the flat one. It keeps a stack of its own, so
/// that deep nesting of emphasis costs no stack of the thread.
struct MarkdownConversion {
  /// The flat tree so far.
  private(set) var nodes: [MarkdownTree.Node] = []
  /// Its literals.
  private(set) var text: [UInt8] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private let lineStarts: UnsafeBufferPointer<Int32>
  private let body: Int
  private let firstLine: Int
  private let tableTypes: TableTypes

  /// Span of the innermost block: inlines carry it.
  private var blockSpan = Span(0, 0)
  /// Whether the last node is a text that a following text joins.
  private var joinsText = false
  private var alignments: UnsafeMutablePointer<UInt8>?
  private var columns = 0
  private var column = 0
  private var rowSpan = Span(0, 0)

  /// A conversion of a body that begins at byte `body`, in the line with index `firstLine`.
  init(
    bytes: UnsafeBufferPointer<UInt8>, lineStarts: UnsafeBufferPointer<Int32>, body: Int,
    firstLine: Int, tableTypes: TableTypes
  ) {
    self.bytes = bytes
    self.lineStarts = lineStarts
    self.body = body
    self.firstLine = firstLine
    self.tableTypes = tableTypes
    nodes.reserveCapacity((bytes.count - body) / 16 + 8)
    text.reserveCapacity(bytes.count - body)
  }

  /// Writes down `root` and everything below it.
  mutating func convert(_ root: OpaquePointer) {
    var open: [Int] = []
    var node = root
    while true {
      let index = enter(node)
      if let child = cmark_node_first_child(node), let index {
        open.append(index)
        joinsText = false
        node = child
        continue
      }
      while true {
        if !open.isEmpty, let next = cmark_node_next(node) {
          node = next
          break
        }
        guard let closed = open.popLast(), let parent = cmark_node_parent(node) else { return }
        nodes[closed].end = Int32(truncatingIfNeeded: nodes.count)
        joinsText = false
        node = parent
      }
    }
  }

  /// Appends one node; nil where its text joined the one before or is empty.
  private mutating func enter(_ node: OpaquePointer) -> Int? {
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_TEXT:
      appendText(cmark_node_get_literal(node))
      return nil
    case CMARK_NODE_SOFTBREAK: return append(.softBreak)
    case CMARK_NODE_LINEBREAK: return append(.lineBreak)
    case CMARK_NODE_CODE: return append(.code, literal: cmark_node_get_literal(node))
    case CMARK_NODE_HTML_INLINE:
      return append(.htmlInline, literal: cmark_node_get_literal(node))
    case CMARK_NODE_EMPH: return append(.emphasis)
    case CMARK_NODE_STRONG: return append(.strong)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      return append(
        type == CMARK_NODE_LINK ? .link : .image, literal: cmark_node_get_url(node),
        extra: cmark_node_get_title(node))
    default: return enterBlock(node, type)
    }
  }

  /// Appends a block with its place.
  private mutating func enterBlock(_ node: OpaquePointer, _ type: cmark_node_type) -> Int? {
    blockSpan = span(of: node)
    switch type {
    case CMARK_NODE_PARAGRAPH: return append(.paragraph)
    case CMARK_NODE_ITEM: return append(.item)
    case CMARK_NODE_HEADING:
      return append(.heading, detail: UInt8(clamping: cmark_node_get_heading_level(node)))
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let index = append(.list, detail: isOrdered ? 1 : 0)
      nodes[index].isTight = cmark_node_get_list_tight(node) != 0
      nodes[index].number = cmark_node_get_list_start(node)
      return index
    case CMARK_NODE_CODE_BLOCK:
      return append(
        .codeBlock, literal: cmark_node_get_literal(node),
        extra: cmark_node_get_fence_info(node))
    case CMARK_NODE_HTML_BLOCK:
      return append(.htmlBlock, literal: cmark_node_get_literal(node))
    case CMARK_NODE_BLOCK_QUOTE: return append(.blockQuote)
    case CMARK_NODE_THEMATIC_BREAK: return append(.thematicBreak)
    case CMARK_NODE_DOCUMENT:
      blockSpan = Span(body, bytes.count)
      return append(.document)
    default: return enterTable(node, type.rawValue)
    }
  }

  /// Appends a part of a table; any other type the library may invent is kept as a paragraph.
  private mutating func enterTable(_ node: OpaquePointer, _ type: UInt32) -> Int? {
    if type == tableTypes.cell {
      defer { column += 1 }
      blockSpan = cellSpan(blockSpan)
      return append(.tableCell, detail: column < columns ? alignment(of: column) : 0)
    }
    if type == tableTypes.row {
      column = 0
      rowSpan = blockSpan
      return append(
        .tableRow, detail: cmark_gfm_extensions_get_table_row_is_header(node) != 0 ? 1 : 0)
    }
    if type == tableTypes.table {
      alignments = cmark_gfm_extensions_get_table_alignments(node)
      columns = Int(cmark_gfm_extensions_get_table_columns(node))
      return append(.table)
    }
    return append(.paragraph)
  }

  /// A cell without the blanks at its start; one that the row does not have stands at its end.
  private func cellSpan(_ span: Span) -> Span {
    guard span.start >= rowSpan.start, span.end <= rowSpan.end else {
      return Span(Int(rowSpan.end), Int(rowSpan.end))
    }
    var start = Int(span.start)
    while start < span.end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    return Span(start, Int(span.end))
  }

  private func alignment(of column: Int) -> UInt8 {
    switch alignments?[column] {
    case UInt8(ascii: "l"): 1
    case UInt8(ascii: "c"): 2
    case UInt8(ascii: "r"): 3
    default: 0
    }
  }

  /// Appends text, to the text before it where nothing stands between them.
  private mutating func appendText(_ literal: UnsafePointer<CChar>?) {
    let added = copy(literal)
    guard !added.isEmpty else { return }
    if joinsText, let last = nodes.indices.last {
      nodes[last].literal = nodes[last].literal.lowerBound..<added.upperBound
      return
    }
    let index = append(.text)
    nodes[index].literal = added
    joinsText = true
  }

  @discardableResult
  private mutating func append(
    _ kind: MarkdownTree.Kind, detail: UInt8 = 0, literal: UnsafePointer<CChar>? = nil,
    extra: UnsafePointer<CChar>? = nil
  ) -> Int {
    let index = nodes.count
    joinsText = false
    nodes.append(
      MarkdownTree.Node(
        kind: kind, detail: detail, isTight: false, number: 0,
        end: Int32(truncatingIfNeeded: index + 1), literal: copy(literal), extra: copy(extra),
        span: blockSpan))
    return index
  }

  /// Copies a string of the library behind the other literals.
  private mutating func copy(_ literal: UnsafePointer<CChar>?) -> Range<Int32> {
    let start = Int32(truncatingIfNeeded: text.count)
    guard let literal, literal.pointee != 0 else { return start..<start }
    UnsafeBufferPointer(start: literal, count: strlen(literal))
      .withMemoryRebound(to: UInt8.self) { text.append(contentsOf: $0) }
    return start..<Int32(truncatingIfNeeded: text.count)
  }

  /// Bytes of a block: the library counts lines and byte columns from 1, the last one inclusive,
  /// and leaves blank lines at the end of containers, which are cut off here.
  private func span(of node: OpaquePointer) -> Span {
    let start = offset(
      line: cmark_node_get_start_line(node), column: cmark_node_get_start_column(node) - 1)
    var end =
      cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK
      ? endOfHTML(node)
      : offset(line: cmark_node_get_end_line(node), column: cmark_node_get_end_column(node))
    while end > start {
      let byte = bytes[end - 1]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
      end -= 1
    }
    return Span(start, end)
  }

  /// End of an HTML block: the library forgets its last line, so the lines of its text are counted.
  private func endOfHTML(_ node: OpaquePointer) -> Int {
    var lines: Int32 = 0
    if let literal = cmark_node_get_literal(node) {
      let text = UnsafeBufferPointer(start: literal, count: strlen(literal))
      lines = Int32(clamping: text.count { $0 == 0x0A })
      if let last = text.last, last != 0x0A { lines += 1 }
    }
    return offset(line: cmark_node_get_start_line(node) + lines, column: 0)
  }

  private func offset(line: Int32, column: Int32) -> Int {
    let index = firstLine + Int(line) - 1
    guard index >= firstLine, index < lineStarts.count else {
      return line < 1 ? body : bytes.count
    }
    let start = max(Int(lineStarts[index]), body)
    return min(start + max(Int(column), 0), bytes.count)
  }
}
