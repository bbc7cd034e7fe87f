import Testing

@testable import Documents

struct FrontMatterBoundsTests {
  /// The text between the fences and the body, or what was found instead.
  private func find(_ text: String) -> String {
    let source = SourceText(path: "x.md", text: text)
    switch FrontMatterBounds.find(in: source) {
    case .found(let bounds):
      let body = Span(bounds.body, source.bytes.count)
      return "[\(source.text(bounds.content))][\(source.text(body))]"
    case .missing(let body): return "missing, body at \(body)"
    case .unclosed(let opening): return "unclosed: \(source.text(opening))"
    }
  }

  @Test(
    arguments: [
      ("---\nid: A\n---\nbody", "[id: A\n][body]"),
      ("---\n---\n", "[][]"),
      ("---\n---", "[][]"),
      ("--- \t\nid: A\n---  \nbody", "[id: A\n][body]"),
      ("---\r\nid: A\r\n---\r\nbody", "[id: A\r\n][body]"),
      ("\u{FEFF}---\nid: A\n---\nbody", "[id: A\n][body]"),
      ("---\nnote: |\n  ---\n  x\n---\nbody", "[note: |\n  ---\n  x\n][body]"),
      (
        "---\na: 1\n--- not a fence\n----\n---\nb\n---\n",
        "[a: 1\n--- not a fence\n----\n][b\n---\n]"
      ),
      ("---\nid: A\n...\n---\nb", "[id: A\n...\n][b]"),
    ])
  func `front matter ends at the next line that is three hyphens`(text: String, found: String) {
    #expect(find(text) == found)
  }

  @Test(
    arguments: [
      ("", "missing, body at 0"), ("\u{FEFF}# T", "missing, body at 3"),
      ("\n---\nid: A\n---\n", "missing, body at 0"), (" ---\n---\n", "missing, body at 0"),
      ("---", "unclosed: ---"), ("---\nid: A\n ---\n", "unclosed: ---"),
      ("---\nid: A\n...\n", "unclosed: ---"),
    ])
  func `front matter that does not begin or end is told apart`(text: String, found: String) {
    #expect(find(text) == found)
  }
}
