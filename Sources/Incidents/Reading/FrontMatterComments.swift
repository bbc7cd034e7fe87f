import Documents

/// Finds the comments of the front matter: libyaml tells of none.
struct FrontMatterComments {
  private let source: SourceText
  private let content: Span
  /// The bytes of scalars, in order: a `#` in them begins no comment.
  private var scalars: [Range<Int>] = []

  /// One comment.
  struct Comment {
    /// From its `#` to the end of the line.
    var span: Span
    /// Number of its line, from 1.
    var line: Int
    /// Whether nothing else stands in the line.
    var isAlone: Bool
  }

  /// The comments of the front matter between the bytes `content`, in order; none where it cannot
  /// be read.
  static func all(in source: SourceText, _ content: Span) -> [Comment] {
    let result = YAMLReader.read(source, content)
    guard result.isComplete, let root = result.root else { return [] }
    var finder = FrontMatterComments(source: source, content: content)
    finder.collect(root)
    return finder.comments()
  }

  /// The bytes of all scalars of the front matter, in order.
  static func scalars(in source: SourceText, _ content: Span) -> [Range<Int>] {
    guard let root = YAMLReader.read(source, content).root else { return [] }
    var finder = FrontMatterComments(source: source, content: content)
    finder.collect(root)
    return finder.scalars
  }

  private init(source: SourceText, content: Span) {
    self.source = source
    self.content = content
  }

  private mutating func collect(_ node: YAMLNode) {
    switch node.content {
    case .scalar: add(node.span)
    case .sequence(let items): for item in items { collect(item) }
    case .mapping(let pairs):
      for pair in pairs {
        add(pair.key.span)
        collect(pair.value)
      }
    }
  }

  /// The head of a block scalar (`|`, `>-`) may have a comment, its text has none.
  private mutating func add(_ span: Span) {
    guard !span.range.isEmpty else { return }
    let first = source.bytes[Int(span.start)]
    let isBlock = first == UInt8(ascii: "|") || first == UInt8(ascii: ">")
    let head = Int(source.line(source.lineNumber(at: Int(span.start))).end)
    if !isBlock {
      scalars.append(span.range)
    } else if head < Int(span.end) {
      scalars.append(head..<Int(span.end))
    }
  }

  private func comments() -> [Comment] {
    var comments: [Comment] = []
    var next = 0
    var number = source.lineNumber(at: Int(content.start))
    while number <= source.lineStarts.count {
      let line = source.line(number)
      if line.start >= content.end { break }
      var index = Int(line.start)
      var isAlone = true
      scan: while index < Int(line.end) {
        while next < scalars.count, scalars[next].upperBound <= index { next += 1 }
        if next < scalars.count, scalars[next].contains(index) {
          index = scalars[next].upperBound
          isAlone = false
          continue
        }
        switch source.bytes[index] {
        case 0x20, 0x09: break
        case UInt8(ascii: "#") where isFree(index, from: Int(line.start)):
          comments.append(
            Comment(span: Span(index, Int(line.end)), line: number, isAlone: isAlone))
          break scan
        default: isAlone = false
        }
        index += 1
      }
      number += 1
    }
    return comments
  }

  /// Whether a `#` at `index` stands at the start of the line or behind a blank.
  private func isFree(_ index: Int, from start: Int) -> Bool {
    index == start || source.bytes[index - 1] == 0x20 || source.bytes[index - 1] == 0x09
  }
}
