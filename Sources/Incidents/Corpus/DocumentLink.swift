public import Documents

/// A link in a document's text, or an image, whose address is relative.
public struct DocumentLink: Sendable, Hashable {
  /// What an address leads to.
  public enum Target: Sendable, Hashable {
    /// A heading of the same document.
    case heading(String)
    /// A file below the root, by its path, and a heading in it.
    case file(path: String, heading: String?)
    /// A place outside of the root.
    case outside
  }

  /// What it leads to, percent-encoding undone.
  public var target: Target
  /// The address as written.
  public var written: String
  /// Where the address stands.
  public var span: Span
}

/// An image in a document's text, whatever its address.
public struct DocumentPicture: Sendable, Hashable {
  /// What it leads to; nil where the address is not relative.
  public var target: DocumentLink.Target?
  /// The address as written.
  public var written: String
  /// Where the address stands.
  public var span: Span
  /// Whether there are words for those who do not see it.
  public var hasWords: Bool

  /// The address for messages: what stands in a `data:` address is of no use to anybody.
  public var shown: String { String(written.prefix(80)) }
}

extension Document {
  /// Every relative link and image of the body, in reading order. Addresses with a scheme, and those
  /// that begin with `/` or `?`, lead elsewhere.
  public var links: [DocumentLink] {
    var links: [DocumentLink] = []
    var position = 0
    for index in body.nodes.indices where body.nodes[index].isLink {
      let node = body.nodes[index]
      guard DocumentLink.isRelative(body.text[node.literal.bounds]) else { continue }
      let (written, span) = address(of: node, from: &position)
      links.append(DocumentLink(target: target(of: written), written: written, span: span))
    }
    return links
  }

  /// Every image of the body, in reading order.
  public var pictures: [DocumentPicture] {
    var pictures: [DocumentPicture] = []
    var position = 0
    for index in body.nodes.indices where body.nodes[index].kind == .image {
      let node = body.nodes[index]
      let isRelative = DocumentLink.isRelative(body.text[node.literal.bounds])
      let (written, span) = address(of: node, from: &position)
      let inner = MarkdownFragment(tree: body, nodes: index + 1..<Int(node.end))
      pictures.append(
        DocumentPicture(
          target: isRelative ? target(of: written) : nil, written: written, span: span,
          hasWords: inner.plainText.contains { !$0.isWhitespace }))
    }
    return pictures
  }

  /// The address of a link or an image, and where it stands.
  private func address(
    of node: MarkdownTree.Node, from position: inout Int
  ) -> (written: String, span: Span) {
    let written = body.string(node.literal)
    // Inlines know the place of their block only: the address is sought from the last one on.
    let block = node.span.range
    let from = max(position, block.lowerBound)
    let found = source.bytes.firstRange(
      of: Array(written.utf8), in: from..<max(from, block.upperBound))
    position = found?.upperBound ?? from
    return (written, found.map { Span($0.lowerBound, $0.upperBound) } ?? firstLine(ofBlock: block))
  }

  private func firstLine(ofBlock block: Range<Int>) -> Span {
    let line = source.line(source.lineNumber(at: block.lowerBound))
    return Span(block.lowerBound, min(block.upperBound, Int(line.end)))
  }

  private func target(of written: String) -> DocumentLink.Target {
    DocumentLink.target(of: written, in: source.path)
  }
}

extension DocumentLink {
  /// Whether `address` starts from the document it stands in: it has no scheme and does not begin with
  /// `/` or `?`.
  static func isRelative(_ address: some Collection<UInt8>) -> Bool {
    guard let first = address.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "?") else {
      return false
    }
    for byte in address {
      if byte == UInt8(ascii: ":") { return false }
      if "/?#".utf8.contains(byte) { return true }
    }
    return true
  }

  /// The path of the file that `written` leads to where it stands in the file at `path`; nil where it
  /// is no relative address, or leads elsewhere.
  public static func file(at written: String, in path: String) -> String? {
    guard isRelative(written.utf8), case .file(let file, _) = target(of: written, in: path)
    else { return nil }
    return file
  }

  /// What a relative address leads to that is written in the file at `path`.
  public static func target(of written: String, in path: String) -> Target {
    let hash = written.utf8.firstIndex(of: UInt8(ascii: "#")) ?? written.endIndex
    let anchor = written[hash...].dropFirst()
    let heading = anchor.isEmpty ? nil : PercentEncoding.undone(anchor)
    let end = written.utf8.firstIndex(of: UInt8(ascii: "?")).map { min($0, hash) } ?? hash
    let name = PercentEncoding.undone(written[..<end])
    if name.isEmpty { return .heading(heading ?? "") }
    var path = steps(path).dropLast()
    for step in steps(name) where step != "." {
      if step == ".." {
        guard path.popLast() != nil else { return .outside }
      } else {
        path.append(step)
      }
    }
    return .file(path: path.joined(separator: "/"), heading: heading)
  }

  private static func steps(_ path: String) -> [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }
}

/// Percent-encoding (RFC 3986, 2.1).
private enum PercentEncoding {
  /// `text` without it; as it is where that would not be UTF-8.
  static func undone(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(
          String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(validating: decoded, as: UTF8.self) ?? String(text)
  }
}

extension [UInt8] {
  /// Where `wanted` stands first in `range`.
  fileprivate func firstRange(of wanted: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard let first = wanted.first, range.count >= wanted.count else { return nil }
    for index in range.lowerBound...(range.upperBound - wanted.count) where self[index] == first {
      if self[index..<index + wanted.count].elementsEqual(wanted) {
        return index..<index + wanted.count
      }
    }
    return nil
  }
}

extension MarkdownTree.Node {
  /// Whether it is a link or an image.
  fileprivate var isLink: Bool { kind == .link || kind == .image }
}

extension Range<Int32> {
  /// The range as indices of an array.
  fileprivate var bounds: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
