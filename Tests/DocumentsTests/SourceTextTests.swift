import Documents
import Testing

struct SourceTextTests {
  @Test(
    arguments: [
      ("2020-04-08 13:40", "2020-04-08 13:40"), ("\"2020-04-08 13:40\"", "2020-04-08 13:40"),
      ("'~13:40'", "~13:40"), ("2020-04-08\n  13:40", "2020-04-08 13:40"),
      ("2020-04-08\r\n13:40", "2020-04-08 13:40"), ("14点", "14点"), ("", ""),
    ])
  func `what was written is told in one line and without quotes`(text: String, words: String) {
    let source = SourceText(path: "x.md", text: "at: \(text) #")
    let span = Span(4, 4 + text.utf8.count)
    #expect(source.written(Located(0, at: span)) == words)
  }
}
