import Testing

@testable import Documents

struct YAMLReaderTests {
  /// Every key and scalar with line and column of its first character.
  private func outline(_ text: String) -> [String] {
    let source = SourceText(path: "x.yml", text: text)
    var lines: [String] = []
    func at(_ span: Span) -> String {
      let place = source.place(of: span)
      return "\(place.start.line):\(place.start.column)"
    }
    func walk(_ node: YAMLNode) {
      switch node.content {
      case .scalar(let text, _): lines.append("\(text) \(at(node.span))")
      case .sequence(let items): items.forEach(walk)
      case .mapping(let pairs):
        for pair in pairs {
          lines.append("\(pair.key.value)= \(at(pair.key.span))")
          walk(pair.value)
        }
      }
    }
    if let root = YAMLReader.read(source, Span(0, source.bytes.count)).root { walk(root) }
    return lines
  }

  @Test(
    arguments: [
      ("a: 1\nb: x y", ["a= 1:1", "1 1:4", "b= 2:1", "x y 2:4"]),
      ("名: 数据 # 注\n后: 库", ["名= 1:1", "数据 1:4", "后= 2:1", "库 2:4"]),
      ("a: {数: 据, b: 库}", ["a= 1:1", "数= 1:5", "据 1:8", "b= 1:11", "库 1:14"]),
      ("a: [x, 'y z', \"w\"]", ["a= 1:1", "x 1:5", "y z 1:8", "w 1:15"]),
      ("- a: 1\n  b: 2\n- c", ["a= 1:3", "1 1:6", "b= 2:3", "2 2:6", "c 3:3"]),
      ("a: 1\r\nb: 2\r\n", ["a= 1:1", "1 1:4", "b= 2:1", "2 2:4"]),
      ("a: >-\n  x\n  y\nb: 2", ["a= 1:1", "x y 1:4", "b= 4:1", "2 4:4"]),
      ("t: 14:23\nn: no\nz: ~", ["t= 1:1", "14:23 1:4", "n= 2:1", "no 2:4", "z= 3:1", "~ 3:4"]),
      ("a: 🚨 b", ["a= 1:1", "🚨 b 1:4"]),
    ])
  func `every value has its place and is text`(text: String, found: [String]) {
    #expect(outline(text) == found)
  }

  @Test func `places after a byte order mark count from the first character`() {
    let source = SourceText(path: "x.yml", text: "\u{FEFF}a: 1")
    let root = YAMLReader.read(source, Span(3, source.bytes.count)).root
    #expect(root?["a"].map { source.place(of: $0.span).start } == Position(line: 1, column: 4))
  }

  @Test(
    arguments: [
      ("a: >-\n  x\n  y\n\nb: 2", ">-\n  x\n  y"), ("a:\n  - x\n  - y\nb: 2", "- x\n  - y"),
      ("a: {b: 1}  \nb: 2", "{b: 1}"), ("a: 'x'  # c", "'x'"), ("a: \"数\"", "\"数\""),
    ])
  func `the span of a value holds the value and no more`(text: String, written: String) {
    let source = SourceText(path: "x.yml", text: text)
    let root = YAMLReader.read(source, Span(0, source.bytes.count)).root
    #expect(root?["a"].map { source.text($0.span) } == written)
  }

  @Test func `of a key that is there twice the first value counts, and both are kept`() throws {
    let source = SourceText(path: "x.yml", text: "a: 1\nb: 2\na: 3")
    let result = YAMLReader.read(source, Span(0, source.bytes.count))
    let found = try #require(result.diagnostics.first)
    #expect(found.rule == "document-duplicate-key")
    #expect(found.place.start == Position(line: 3, column: 1))
    #expect(found.related.first?.place.start == Position(line: 1, column: 1))
    #expect(result.root?["a"]?.text == "1")
    guard case .mapping(let pairs) = try #require(result.root).content else { return }
    #expect(pairs.map(\.isSetAside) == [false, false, true])
  }

  @Test func `a key repeated in a long mapping is found, too`() {
    let text = (0..<40).map { "k\($0): x\n" }.joined() + "k3: x\nk39: y"
    let source = SourceText(path: "x.yml", text: text)
    let found = YAMLReader.read(source, Span(0, source.bytes.count)).diagnostics
    #expect(found.map(\.place.start.line) == [41, 42])
  }
}
