import Documents

/// What the lines of a document are, as far as their layout goes. Lines count from 1.
struct LineRoles {
  /// A heading `## Title` that stands in no other block.
  struct Heading {
    var level: Int
  }

  /// First line of the body.
  let body: Int
  private(set) var headings: [Int: Heading] = [:]
  /// Lines whose every blank counts: code, HTML, texts of several lines in the front matter.
  private var verbatim: Set<Int> = []
  /// Lines that end with a line break of Markdown.
  private var hardBreaks: Set<Int> = []

  init(_ document: Document) {
    let source = document.source
    let tree = document.body
    body = source.lineNumber(at: Int(tree.nodes[0].span.start))
    for span in FrontMatterComments.scalars(in: source, document.frontMatter) {
      let lines = Self.lines(span, in: source)
      if lines.count > 1 { verbatim.formUnion(lines) }
    }
    let topLevel = Set(tree.children(of: 0))
    for (index, node) in tree.nodes.enumerated() where node.kind.isBlock {
      let lines = Self.lines(node.span.range, in: source)
      switch node.kind {
      case .codeBlock, .htmlBlock: verbatim.formUnion(lines)
      case .heading:
        if topLevel.contains(index), lines.count == 1,
          source.bytes[node.span.range].drop(while: { $0 == 0x20 }).first == UInt8(ascii: "#")
        {
          headings[lines.lowerBound] = Heading(level: Int(node.detail))
        }
      case .paragraph: hardBreaks.formUnion(lines.dropLast())
      default: break
      }
    }
  }

  func isVerbatim(_ line: Int) -> Bool { verbatim.contains(line) }

  /// Whether blanks at the end of the line may be a line break.
  func hasHardBreak(_ line: Int) -> Bool { hardBreaks.contains(line) }

  private static func lines(_ range: Range<Int>, in source: SourceText) -> Range<Int> {
    let first = source.lineNumber(at: range.lowerBound)
    return first..<(source.lineNumber(at: max(range.lowerBound, range.upperBound - 1)) + 1)
  }
}
