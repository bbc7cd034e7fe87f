public import Documents

/// The anchors of a document's headings, as code hosts and the site make them.
public struct HeadingAnchors: Sendable, Hashable {
  /// One a line, in the order of the headings, repeats as they are: short to keep and to store.
  public let lines: String

  /// Anchors that were kept as `lines`.
  public init(lines: String) {
    self.lines = lines
  }

  /// The anchors of the headings in `tree`.
  public init(_ tree: MarkdownTree) {
    var lines: [UInt8] = []
    for index in tree.nodes.indices where tree.nodes[index].kind == .heading {
      lines += MarkdownHTML.identifier(forHeading: tree.fullLiteral(ofInlinesIn: index))
      lines.append(0x0A)
    }
    self.lines = String(decoding: lines, as: UTF8.self)
  }

  /// Every anchor that leads somewhere: a repeated one has `-1` behind it, the next `-2`.
  public var names: [String] {
    var counts: [Substring: Int] = [:]
    return lines.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
      let name = line.isEmpty ? "section" : line
      let count = counts[name, default: 0]
      counts[name] = count + 1
      return count == 0 ? String(name) : "\(name)-\(count)"
    }
  }

  /// Whether `anchor` leads to one of the headings. Full-width punctuation, which the site keeps and
  /// code hosts drop, does not matter.
  public func contains(_ anchor: String) -> Bool {
    let wanted = Self.comparable(anchor)
    return names.contains { Self.comparable($0) == wanted }
  }

  private static func comparable(_ anchor: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in anchor.unicodeScalars {
      switch scalar.value {
      case 0xB7, 0x2010...0x2027, 0x3000...0x3004, 0x3008...0x3020, 0x30FB, 0xFF01...0xFF0F,
        0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
        continue
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }
}
