import DamagedText
import Foundation
import Testing

@testable import Documents

/// What is read without the library is what the library reads.
struct PlainYAMLTests {
  /// Every node with its bytes, and how it is written.
  private static func shape(_ node: YAMLNode) -> String {
    let span = "\(node.span.start)-\(node.span.end)"
    switch node.content {
    case .scalar(let text, let isPlain): return "\(span) \(isPlain ? "plain" : "quoted") \(text)|"
    case .sequence(let items): return "\(span) [\(items.map(shape).joined(separator: ","))]"
    case .mapping(let pairs):
      let inside = pairs.map {
        "\($0.key.span.start)-\($0.key.span.end) \($0.key.value)\($0.isSetAside ? "!" : ""): "
          + shape($0.value)
      }
      return "\(span) {\(inside.joined(separator: ","))}"
    }
  }

  private static func plain(_ source: SourceText) -> YAMLNode? {
    source.bytes.withUnsafeBufferPointer { PlainYAML.read($0, Span(0, source.bytes.count)) }
  }

  /// Nil where both agree or the library is asked; else what they say.
  private static func difference(_ source: SourceText) -> String? {
    guard let root = plain(source) else { return nil }
    let library = YAMLReader.readThroughLibrary(source, Span(0, source.bytes.count))
    let expected = library.root.map(shape) ?? "nothing"
    if library.diagnostics.isEmpty, library.isComplete, expected == shape(root) { return nil }
    return """
      \(String(decoding: source.bytes, as: UTF8.self))
      plain: \(shape(root))
      library: \(expected) \(library.diagnostics.map(\.message))
      """
  }

  /// Texts that are read without the library.
  private static let read = [
    "a: 1", "a: 1\nb: x y\n", "a: 'x y' # c\nb: \"数: 据\"\n", "  a: 1\n  b: 2",
    "# c\n\na:\n\n  # c\n  b: 1\n\n  c: 2\n# c\n\nd:\n", "a: # c\n  b: 1\nc: ~\n",
    "a:\n- x\n- y # c\nb:\n  - x\n  -\n  - z\nc:\n",
    "a:\n  - b: 1\n    c:\n      - d\n    e: {f: 1, g: [h, \"i\", [j]]}\n  - b: 2\n\n",
    "a: []\nb: {}\nc: [x y, 'z', 10:30, https://x.test/y]\n", "a: {b: 2020-04-08 14:23, c: d}",
    "a: 2020-04-08T14:23:05+08:00\nb: https://x.test/?q#r\nc: x#y\nd: it's so, no? {not} [this]",
    "a: 数据库、（主）\nb: ～14:23\nc: $5 + 3\nd: (x)\n", "x-a.b_c: 1\n1: 2",
    "a: [x, y z,\n  'w',\n\n    {b: 1,\n     c: 2}  \n  ]\nd:\n  - [e  \n    , f]\n",
    "a: >-\n  数据 x\n  y  \n\n\n  z: [1] # no\n\n# c\nb: >\n    x\n  \nc: |\n  x\n    y\n\n  z\n",
    "a:\n  - |-\n    x\n  - b: >-\n      x\n      y\n    c: 1\n", "a:\n  -\n    b: 1\n  - c",
  ]

  @Test(arguments: read)
  func `what is plain is read as the library reads it`(text: String) {
    let source = SourceText(path: "x.yml", text: text)
    #expect(Self.plain(source) != nil)
    #expect(Self.difference(source) == nil)
  }

  @Test(
    arguments: [
      "", "# c", "a", "- a", "a: 1\na: 2", "a: b: c", "a: |\n  x", "a: >-\n  x", "a: x\n  y",
      "a: 'x'\n  y",
      "a: 'it''s'", "a: \"\\n\"", "a: &b c", "a: *b", "a: !t c", "a: @b", "a: -", "a: - b",
      "a: ? b", "a: %b",
      "? a\n: b", "\"a\": b", "数: 据", "[a]: b", "a: [b", "a: [b]c", "a: [b,]", "a: [b: c]",
      "a: {b}", "a: {b:}",
      "a: [x #y]", "a: [x\n  y]", "a: [x,\ny]", "a: [x\n]", "a: 1\n---\nb: 2", "a: 1\n...\n",
      "%YAML 1.1\na: 1", "a:\tb",
      "a: b\r\n",
      "a: x #1", "a:\n  b: 1\n c: 2", "a: 1\n b: 2", " a: 1\nb: 2", "a:\n- - b", "a: \u{FEFF}b",
      "a: b\u{2028}c",
      "a: b\u{FFFE}", "a: b\u{85}c", "a: 'x", "a: \"x\"y", "a: x: y", "a: x:", "a:b",
    ])
  func `what could mean something else is left to the library`(text: String) {
    let source = SourceText(path: "x.yml", text: text)
    #expect(Self.plain(source) == nil)
  }

  @Test func `limits are the library's to tell`() {
    func isRead(_ text: String) -> Bool { Self.plain(SourceText(path: "x.yml", text: text)) != nil }
    let deep = (0..<YAMLLimits.depth).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(isRead(deep))
    #expect(!isRead(deep + String(repeating: " ", count: YAMLLimits.depth) + "a: 1"))
    // The mapping, its key and the list are values, too.
    let list = { "a:\n" + String(repeating: "- b\n", count: $0) }
    #expect(isRead(list(YAMLLimits.values - 3)))
    #expect(!isRead(list(YAMLLimits.values - 2)))
    let line = { "a: " + String(repeating: "b", count: $0) }
    #expect(isRead(line(YAMLLimits.lineBytes - 3)))
    #expect(!isRead(line(YAMLLimits.lineBytes - 2)))
  }

  /// The front matters of our own incidents.
  private static func ownFrontMatters() throws -> [SourceText] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../incidents").standardized
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var sources: [SourceText] = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "md" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      guard let end = text.range(of: "\n---\n") else { continue }
      sources.append(
        SourceText(path: file.lastPathComponent, text: text[..<end.lowerBound].dropFirst(4) + "\n"))
    }
    return sources
  }

  @Test func `nine in ten of our own front matters are read without the library`() throws {
    let sources = try Self.ownFrontMatters()
    #expect(sources.count > 10)
    let left = sources.filter { Self.plain($0) == nil }.map(\.path)
    #expect(left.count * 10 <= sources.count, "\(left)")
    #expect(sources.compactMap(Self.difference) == [])
  }

  @Test func `damaged texts are read as the library reads them, or left to it`() throws {
    let sources = try Self.ownFrontMatters() + Self.read.map { SourceText(path: "x.yml", text: $0) }
    var plain = 0
    for seed in 0..<10_000 {
      var mutation = Mutation(seed: UInt64(seed))
      let source = mutation.damage(sources)
      if Self.plain(source) != nil { plain += 1 }
      if let difference = Self.difference(source) {
        Issue.record("\(seed): \(difference)")
        return
      }
    }
    #expect(plain > 1_000)
  }
}
