/// What `dropFirst` and `dropLast` leave of the first block of text of a fragment.
struct FragmentWindow {
  /// Inlines of that block.
  private(set) var inlines: Range<Int> = 0..<0
  /// Bytes of its literal that are shown.
  private(set) var visible: Range<Int> = 0..<0
  /// Bytes of the literal before the next node.
  private var position = 0
  private(set) var isActive = false

  /// The window of `fragment`.
  init(_ fragment: MarkdownFragment) {
    guard fragment.dropFirst > 0 || fragment.dropLast > 0 else { return }
    let nodes = fragment.tree.nodes
    guard
      let first = fragment.nodes.first(where: {
        nodes[$0].kind.holdsInlines || !nodes[$0].kind.isBlock
      })
    else { return }
    if nodes[first].kind.isBlock {
      inlines = first + 1..<Int(nodes[first].end)
    } else {
      let end = fragment.nodes.first { $0 > first && nodes[$0].kind.isBlock }
      inlines = first..<(end ?? fragment.nodes.upperBound)
    }
    isActive = true
    let literal = fragment.tree.literal(ofInlines: inlines)
    var lower = min(max(fragment.dropFirst, 0), literal.count)
    var upper = max(lower, literal.count - max(fragment.dropLast, 0))
    // Cut between characters, and leave no blank where the cut was.
    while lower < upper, literal[lower] & 0xC0 == 0x80 { lower += 1 }
    while upper > lower, upper < literal.count, literal[upper] & 0xC0 == 0x80 { upper -= 1 }
    if fragment.dropFirst > 0 {
      while lower < upper, Self.isBlank(literal[lower]) { lower += 1 }
    }
    if fragment.dropLast > 0 {
      while upper > lower, Self.isBlank(literal[upper - 1]) { upper -= 1 }
    }
    visible = lower..<upper
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09
  }

  /// The bytes of a literal of `count` bytes, of node `index`, that are shown. To be asked for
  /// every literal and break in turn.
  mutating func clip(_ index: Int, _ count: Int) -> Range<Int> {
    guard isActive, inlines.contains(index) else { return 0..<count }
    defer { position += count }
    let lower = max(visible.lowerBound - position, 0)
    let upper = min(visible.upperBound - position, count)
    return lower < upper ? lower..<upper : 0..<0
  }

  /// Whether nothing of the node at `index` and of what is in it is shown; it is then passed.
  mutating func passHidden(_ index: Int, in tree: MarkdownTree) -> Bool {
    guard isActive, inlines.contains(index) else { return false }
    if position >= visible.lowerBound, visible.upperBound - position > tree.text.count {
      return false
    }
    var count = 0
    for node in tree.nodes[index..<Int(tree.nodes[index].end)] {
      switch node.kind {
      case .text, .code, .htmlInline: count += node.literal.count
      case .softBreak, .lineBreak: count += 1
      default: break
      }
    }
    guard position + count <= visible.lowerBound || position >= visible.upperBound else {
      return false
    }
    position += count
    return true
  }
}
