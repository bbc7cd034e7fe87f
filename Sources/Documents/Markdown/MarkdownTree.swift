/// A parsed Markdown text: all nodes in reading order (a parent, then its children), in one array,
/// so that it can be handed between threads, cut into fragments and rendered without the library
/// that parsed it. A class, as every fragment holds it.
public final class MarkdownTree: Sendable {
  /// What a node is (GitHub Flavored Markdown, with tables).
  public enum Kind: UInt8, Sendable {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading
    case thematicBreak, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image

    /// Whether it is a block; the other kinds are inlines.
    public var isBlock: Bool { rawValue < Kind.text.rawValue }
    /// Whether its children are inlines.
    public var holdsInlines: Bool {
      self == .paragraph || self == .heading || self == .tableCell
    }

    /// Whether both are the same. Written out so that other modules compare two bytes: what the compiler
    /// derives is a call for them, in loops over all nodes.
    @inlinable @inline(__always)
    public static func == (left: Kind, right: Kind) -> Bool {
      unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
    }
  }

  /// One node.
  public struct Node: Sendable {
    /// What it is.
    public var kind: Kind
    /// Heading: 1 to 6. List: 1 if ordered. Table row: 1 if header. Table cell: 0 none, 1 left,
    /// 2 centre, 3 right.
    public var detail: UInt8
    /// List: whether its items are set close together.
    public var isTight: Bool
    /// Ordered list: its first number.
    public var number: Int32
    /// Index just past the last descendant.
    public var end: Int32
    /// Text, code or raw HTML, entities decoded; link and image: the address. A range of `text`.
    public var literal: Range<Int32>
    /// Code block: the info string. Link and image: the title. A range of `text`.
    public var extra: Range<Int32>
    /// Blocks: the bytes of the file they come from. Inlines: those of their block.
    public var span: Span
  }

  /// All nodes; the first is the document.
  public let nodes: [Node]
  /// Literals of all nodes, one after another.
  public let text: [UInt8]

  /// A tree of `nodes` over `text`.
  public init(nodes: [Node], text: [UInt8]) {
    self.nodes = nodes
    self.text = text
  }

  /// The tree of an empty text.
  public static let empty = MarkdownTree(
    nodes: [
      Node(
        kind: .document, detail: 0, isTight: false, number: 0, end: 1, literal: 0..<0,
        extra: 0..<0, span: Span(0, 0))
    ], text: [])

  /// Indices of the children of the node at `index`.
  public func children(of index: Int) -> Children {
    Children(nodes: nodes, child: index + 1, end: Int(nodes[index].end))
  }

  /// Indices of the children of a node, in their order.
  public struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var child: Int
    fileprivate let end: Int

    /// The next child; nil behind the last one.
    public mutating func next() -> Int? {
      guard child < end else { return nil }
      defer { child = Int(nodes[child].end) }
      return child
    }
  }

  /// The node at `index` with its descendants.
  public func range(of index: Int) -> Range<Int> { index..<Int(nodes[index].end) }

  /// The text of `range`, a node's `literal` or `extra`.
  public func string(_ range: Range<Int32>) -> String {
    String(decoding: text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}

/// Some neighbouring nodes of a tree: a section, an entry's text, nested evidence.
public struct MarkdownFragment: Sendable {
  /// The tree they belong to.
  public var tree: MarkdownTree
  /// The nodes, each with its descendants.
  public var nodes: Range<Int>
  /// Bytes of literal text that are left out at the start (the head of a timeline entry).
  public var dropFirst: Int
  /// Bytes of literal text that are left out at the end (`(sic)`, `@owner due:…`).
  public var dropLast: Int

  /// The nodes `nodes` of `tree`.
  public init(tree: MarkdownTree, nodes: Range<Int>, dropFirst: Int = 0, dropLast: Int = 0) {
    self.tree = tree
    self.nodes = nodes
    self.dropFirst = dropFirst
    self.dropLast = dropLast
  }

  /// Nothing.
  public static let empty = MarkdownFragment(tree: .empty, nodes: 1..<1)

  /// Whether there is nothing in it.
  public var isEmpty: Bool { nodes.isEmpty }
}
