import Documents

/// The blocks and words of a body, heads left out: those are told by what was read from them.
enum BodyMeaning {
  /// Those of the nodes in `ranges`, none of which begins or ends within a block of words. Each line
  /// tells how deep its block stands: what a list item takes in is not what follows it.
  static func lines(of document: Document, in ranges: [Range<Int>]) -> [String] {
    let tree = document.body
    var heads: [Int: MarkdownFragment] = [:]
    let fragments =
      document.timeline.map(\.text) + document.causes.map(\.statement) + document.items.map(\.text)
    for fragment in fragments where !fragment.isEmpty {
      heads[fragment.nodes.lowerBound] = fragment
    }
    let timeline = document.sections.filter { $0.kind == .timeline }.map(\.content.nodes)
    var lines: [String] = []
    var ends: [Int] = []
    for range in ranges {
      var index = range.lowerBound
      while index < range.upperBound {
        let node = tree.nodes[index]
        while let end = ends.last, end <= index { ends.removeLast() }
        var line = "\(ends.count) \(node.kind) \(node.detail) \(node.isTight) \(node.number)"
        if node.kind.holdsInlines {
          let runs = Runs(tree, index, heads[index])
          line += " " + runs.text
          if node.kind == .heading, timeline.contains(where: { $0.contains(index) }) {
            line = "\(ends.count) heading \(node.detail) " + withoutSlashes(runs.text)
          }
          index = Int(node.end)
        } else {
          line += " \(tree.string(node.literal)) \(tree.string(node.extra))"
          ends.append(Int(node.end))
          index += 1
        }
        lines.append(line)
      }
    }
    return lines
  }

  /// A heading with its first day in our form.
  private static func withoutSlashes(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var scanner = TimeScanner(bytes)
    while !scanner.isAtEnd {
      let start = scanner.index
      if let day = scanner.date() {
        return String(decoding: bytes[..<start], as: UTF8.self) + day.description
          + String(decoding: bytes[scanner.index...], as: UTF8.self)
      }
      scanner.index += 1
    }
    return text
  }

  /// The visible words of a block with the marks around them.
  private struct Runs {
    var text = ""

    init(_ tree: MarkdownTree, _ block: Int, _ head: MarkdownFragment?) {
      let count = tree.fullLiteral(ofInlinesIn: block).count
      var visible =
        (head?.dropFirst ?? 0)..<max(head?.dropFirst ?? 0, count - (head?.dropLast ?? 0))
      let literal = tree.fullLiteral(ofInlinesIn: block)
      if head != nil {
        // Blanks beside a head are not words.
        var (lower, upper) = (min(visible.lowerBound, count), min(visible.upperBound, count))
        while lower < upper, literal[lower] == 0x20 || literal[lower] == 0x0A { lower += 1 }
        while lower < upper, literal[upper - 1] == 0x20 || literal[upper - 1] == 0x0A { upper -= 1 }
        visible = lower..<upper
      }
      var position = 0
      var open: [(end: Int, name: String)] = []
      var style = ""
      for index in (block + 1)..<max(Int(tree.nodes[block].end), block + 1) {
        open.removeAll { $0.end <= index }
        let node = tree.nodes[index]
        switch node.kind {
        case .text, .code, .htmlInline, .softBreak, .lineBreak:
          let isBreak = node.kind == .softBreak || node.kind == .lineBreak
          let length = isBreak ? 1 : node.literal.count
          let shown = visible.clamped(to: position..<(position + length))
          position += length
          if shown.isEmpty { continue }
          let kind = node.kind == .text ? "" : "\(node.kind)"
          let now = open.map(\.name).joined() + kind
          if now != style || isBreak { text += "⟨\(now)⟩" }
          style = now
          text += String(decoding: literal[shown], as: UTF8.self)
        default:
          open.append(
            (Int(node.end), "\(node.kind)\(tree.string(node.literal))\(tree.string(node.extra))"))
        }
      }
    }
  }
}
