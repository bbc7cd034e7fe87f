/// Refuses, in linear time and before the library sees it, a body that could keep it busy.
struct MarkdownGuard {
  /// A `document-unreadable` for the first limit that the body from byte `start` exceeds.
  static func check(_ source: SourceText, from start: Int) -> [Diagnostic] {
    source.bytes.withUnsafeBufferPointer { bytes in
      source.lineStarts.withUnsafeBufferPointer { lines in
        var guardian = MarkdownGuard(bytes: bytes, body: start)
        var number = source.lineNumber(at: start)
        while number <= lines.count {
          let lineStart = max(Int(lines[number - 1]), start)
          var end = number < lines.count ? Int(lines[number]) - 1 : bytes.count
          if end > lineStart, bytes[end - 1] == 0x0D { end -= 1 }
          if let refusal = guardian.pass(lineStart, end) {
            return [refusal.diagnostic(in: source)]
          }
          number += 1
        }
        return []
      }
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let body: Int
  private var fences = FenceTracker()
  /// Bytes of the block so far.
  private var blockBytes = 0
  /// Columns of the table that the block has become.
  private var columns = 0
  private var cells = 0
  /// Whether the lines of the block may belong to a link reference definition.
  private var isDefining = false
  /// Whether the label of one goes on in the next line.
  private var isInLabel = false
  private var definitionBytes = 0
  private lazy var brackets = bytes[body...].reduce(0) { $0 + ($1 == 0x5B ? 1 : 0) }

  private init(bytes: UnsafeBufferPointer<UInt8>, body: Int) {
    self.bytes = bytes
    self.body = body
  }

  /// Takes the next line, without its ending.
  private mutating func pass(_ start: Int, _ end: Int) -> MarkdownRefusal? {
    if end - start > MarkdownLimits.lineBytes {
      return MarkdownRefusal(.line, Span(start + MarkdownLimits.lineBytes, end))
    }
    let prefix = LinePrefix(bytes, start, end)
    if prefix.isBlank {
      endBlock()
      fences.passBlank()
      return nil
    }
    let content = bytes[prefix.content..<end]
    let unindented = prefix.quotes + prefix.items == 0 ? content : rest(start, end)
    if fences.pass(prefix, content, indented: unindented) == .code {
      endBlock()
      return nil
    }
    if endsParagraph(prefix, content) { endBlock() }
    blockBytes += end - start + 1
    if blockBytes > MarkdownLimits.blockBytes + 1 {
      let excess = min(blockBytes - MarkdownLimits.blockBytes - 1, end - start)
      return MarkdownRefusal(.block, Span(end - excess, end))
    }
    if prefix.quotes + prefix.items > 0, prefix.deepestNesting > MarkdownLimits.nesting,
      !isThematicBreak(prefix, end)
    {
      return MarkdownRefusal(.nesting, Span(prefix.content, end))
    }
    return passTable(bytes[prefix.afterQuotes..<end]) ?? passDefinition(content)
  }

  private func rest(_ start: Int, _ end: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    bytes[start..<end].drop { $0 == 0x20 || $0 == 0x09 }
  }

  private mutating func endBlock() {
    blockBytes = 0
    columns = 0
    isDefining = false
    isInLabel = false
  }

  /// Whether the line begins a bullet or a heading, which end a paragraph wherever they stand.
  private func endsParagraph(
    _ prefix: LinePrefix, _ content: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    guard prefix.indent <= 3, prefix.quotes == 0, let first = content.first else { return false }
    if prefix.items > 0 { return prefix.firstItemInterrupts }
    guard first == UInt8(ascii: "#") else { return false }
    let hashes = content.prefix { $0 == first }
    let next = content.dropFirst(hashes.count).first
    return hashes.count <= 6 && (next == nil || next == 0x20 || next == 0x09)
  }

  private func isThematicBreak(_ prefix: LinePrefix, _ end: Int) -> Bool {
    let mark = bytes[prefix.afterQuotes]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else { return false }
    return prefix.quotes <= MarkdownLimits.nesting
      && bytes[prefix.afterQuotes..<end].allSatisfy { $0 == mark || $0 == 0x20 || $0 == 0x09 }
  }

  /// Counts the cells of tables: a short row is filled up to the width of its table.
  private mutating func passTable(
    _ line: Slice<UnsafeBufferPointer<UInt8>>
  ) -> MarkdownRefusal? {
    if let first = line.first,
      first == UInt8(ascii: "|") || first == UInt8(ascii: "-") || first == UInt8(ascii: ":")
    {
      let width = delimiterWidth(line)
      if width > MarkdownLimits.tableColumns {
        return MarkdownRefusal(.columns, Span(line.startIndex, line.endIndex))
      }
      if width > columns {
        columns = width
        cells += width
      }
    }
    cells += columns
    if cells > MarkdownLimits.tableCells {
      return MarkdownRefusal(.cells, Span(line.startIndex, line.endIndex))
    }
    return nil
  }

  /// Columns of a line such as `|---|:-:|`; 0 for any other line.
  private func delimiterWidth(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var pipes = 0
    var dashes = 0
    var last: UInt8 = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"): break
      case 0x20, 0x09: continue
      default: return 0
      }
      last = byte
    }
    guard dashes > 0 else { return 0 }
    let outer = (line.first == UInt8(ascii: "|") ? 1 : 0) + (last == UInt8(ascii: "|") ? 1 : 0)
    return max(pipes + 1 - outer, 1)
  }

  /// Weighs link reference definitions: each `[` of the body may repeat one.
  private mutating func passDefinition(
    _ content: Slice<UnsafeBufferPointer<UInt8>>
  ) -> MarkdownRefusal? {
    if isInLabel {
      readLabel(content)
    } else if content.first == UInt8(ascii: "[") {
      readLabel(content.dropFirst())
    }
    guard isDefining || isInLabel else { return nil }
    definitionBytes += content.count
    if definitionBytes * brackets > MarkdownLimits.referenceProduct {
      return MarkdownRefusal(.definitions, Span(content.startIndex, content.endIndex))
    }
    return nil
  }

  /// Looks for the `]:` that closes a label.
  private mutating func readLabel(_ content: Slice<UnsafeBufferPointer<UInt8>>) {
    isInLabel = false
    var index = content.startIndex
    while index < content.endIndex {
      switch content[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): return
      case UInt8(ascii: "]"):
        let next = index + 1
        if next < content.endIndex, content[next] == UInt8(ascii: ":") { isDefining = true }
        return
      default: break
      }
      index += 1
    }
    isInLabel = true
  }
}
