import Documents
import Glibc

/// Finds the comments that silence findings: in the front matter and in the HTML of the body, never
/// in values, code or text.
struct SuppressionReader {
  private let document: Document
  private let source: SourceText
  private var found: [SuppressionComment] = []
  /// The comments in a row that were looked at last, up to what follows them, and the end of what
  /// holds them: thousands in a row are walked through once.
  private var row: (nodes: Range<Int>, parentEnd: Int) = (0..<0, 0)

  /// The comments of a document that has been read, in the order of the file.
  static func comments(of document: Document) -> [SuppressionComment] {
    guard document.isReadable, mayHaveComments(document), mentionsLint(document.source.bytes)
    else { return [] }
    var reader = SuppressionReader(document: document, source: document.source)
    reader.readFrontMatter()
    reader.readBody()
    return reader.found
  }

  private init(document: Document, source: SourceText) {
    self.document = document
    self.source = source
  }

  /// Whether there is HTML in the body, or a hash in the front matter. Most documents say no to this and
  /// cost nothing more.
  private static func mayHaveComments(_ document: Document) -> Bool {
    document.body.nodes.contains { $0.kind == .htmlBlock || $0.kind == .htmlInline }
      || document.source.bytes.withUnsafeBufferPointer {
        let range = document.frontMatter.range
        return $0.baseAddress.flatMap { memchr($0 + range.lowerBound, 0x23, range.count) } != nil
      }
  }

  /// Nearly all others say no to this: of a word with four letters one
  /// stands at every fourth byte.
  private static func mentionsLint(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 3
      while index < bytes.count {
        let start: Int
        switch bytes[index] {
        case UInt8(ascii: "l"): start = index
        case UInt8(ascii: "i"): start = index - 1
        case UInt8(ascii: "n"): start = index - 2
        case UInt8(ascii: "t"): start = index - 3
        default: start = -1
        }
        if start >= 0, start + 4 <= bytes.count,
          UnsafeBufferPointer(rebasing: bytes[start..<(start + 4)]).elementsEqual("lint".utf8)
        {
          return true
        }
        index += 4
      }
      return false
    }
  }

  // MARK: Front matter

  /// A comment behind a value means its line; one alone means the next line with a value.
  private mutating func readFrontMatter() {
    let comments = FrontMatterComments.all(in: source, document.frontMatter)
    let alone = Set(comments.filter(\.isAlone).map(\.line))
    for comment in comments {
      var line = comment.line
      if comment.isAlone {
        line += 1
        while alone.contains(line) || isBlank(line) { line += 1 }
      }
      let isInside = Int(source.line(line).start) < Int(document.frontMatter.end)
      add(
        comment.span, words: (Int(comment.span.start) + 1)..<Int(comment.span.end),
        lines: isInside ? line..<(line + 1) : line..<line)
    }
  }

  private func isBlank(_ number: Int) -> Bool {
    let line = source.line(number)
    return Int(line.start) < Int(document.frontMatter.end)
      && source.bytes[line.range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  // MARK: Body

  private mutating func readBody() {
    let tree = document.body
    for (index, node) in tree.nodes.enumerated() {
      if node.kind == .htmlBlock {
        let lines = lines(after: index)
        var start = Int(node.span.start)
        while let comment = comment(from: start, to: Int(node.span.end)) {
          add(comment, lines: lines)
          start = comment.upperBound
        }
      } else if node.kind.holdsInlines, tree.holdsComment(index) {
        let text = ParagraphText(tree, paragraph: index, source: source)
        let lines = lines(of: index)
        for range in text.comments {
          let span = text.span(range)
          if let comment = comment(from: Int(span.start), to: Int(span.end)) {
            add(comment, lines: lines)
          }
        }
      }
    }
  }

  /// The first `<!-- … -->` between two bytes.
  private func comment(from start: Int, to end: Int) -> Range<Int>? {
    func find(_ mark: String, _ from: Int) -> Int? {
      var index = from
      while index + mark.utf8.count <= end {
        if source.bytes[index..<(index + mark.utf8.count)].elementsEqual(mark.utf8) { return index }
        index += 1
      }
      return nil
    }
    guard let open = find("<!--", start), let close = find("-->", open + 4) else { return nil }
    return open..<(close + 3)
  }

  private mutating func add(_ comment: Range<Int>, lines: Range<Int>) {
    add(
      Span(comment.lowerBound, comment.upperBound),
      words: (comment.lowerBound + 4)..<(comment.upperBound - 3), lines: lines)
  }

  private mutating func add(_ span: Span, words: Range<Int>, lines: Range<Int>) {
    if let comment = SuppressionGrammar.comment(source, span, words: words, lines: lines) {
      found.append(comment)
    }
  }

  private func lines(of node: Int) -> Range<Int> {
    let span = document.body.nodes[node].span
    let first = source.lineNumber(at: Int(span.start))
    return first..<(max(first, source.lineNumber(at: max(Int(span.start), Int(span.end) - 1))) + 1)
  }

  /// The lines of the block beside an HTML block that follows it, other comments passed over: of a
  /// list its first entry only.
  private mutating func lines(after node: Int) -> Range<Int> {
    let tree = document.body
    if !row.nodes.contains(node) {
      let parentEnd = end(ofParentOf: node)
      var next = Int(tree.nodes[node].end)
      while next < parentEnd, tree.nodes[next].kind == .htmlBlock, tree.isComment(next) {
        next = Int(tree.nodes[next].end)
      }
      row = (node..<next, parentEnd)
    }
    let (next, parentEnd) = (row.nodes.upperBound, row.parentEnd)
    guard next < parentEnd else {
      let line = source.lineNumber(at: Int(tree.nodes[node].span.end))
      return line..<line
    }
    return lines(of: tree.nodes[next].kind == .list ? next + 1 : next)
  }

  /// Index just past the last node beside `node`.
  private func end(ofParentOf node: Int) -> Int {
    let nodes = document.body.nodes
    var parent = node - 1
    while parent > 0, Int(nodes[parent].end) <= node { parent -= 1 }
    return parent >= 0 ? Int(nodes[parent].end) : nodes.count
  }
}
