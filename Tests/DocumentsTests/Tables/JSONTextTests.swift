import Testing

@testable import Documents

/// JSON as trackers write it.
struct JSONTextTests {
  /// A value in one line, texts in brackets.
  private static func shape(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, let isPlain): isPlain ? text : "<\(text)>"
    case .sequence(let items): "[" + items.map(shape).joined(separator: " ") + "]"
    case .mapping(let pairs):
      "{" + pairs.map { "\($0.key.value)=\(shape($0.value))" }.joined(separator: " ") + "}"
    }
  }

  @Test(
    arguments: [
      (#"{"a": [1, -2.5e3, true, null, "b"], "c": {}}"#, "{a=[1 -2.5e3 true null <b>] c={}}"),
      ("\u{FEFF} [] \n", "[]"), (#""A\n\/\u00e9 😀 重""#, "<A\n/é 😀 重>"),
      (#""\ud800x\udc00""#, "<\u{FFFD}x\u{FFFD}>"),
    ])
  func `values`(text: String, shape: String) {
    #expect(JSONText(Array(text.utf8)).root.map(Self.shape) == shape)
  }

  @Test(
    arguments: [
      ("", "the text ends too early", 0), ("[1,]", "this is no value of JSON", 3),
      ("[1 2]", "`,` or `]` should stand here", 3), ("{a: 1}", "a name in quotes", 1),
      ("{\"a\" 1}", "a colon should stand here", 5), ("[] x", "something follows the value", 3),
      ("\"a", "this text has no end", 0), ("\"a\nb\"", "a text goes on over its line", 2),
      ("\"\\q\"", "this backslash means nothing", 1), ("\"\\u12\"", "`\\u` wants four digits", 1),
      ("nul", "this is no value of JSON", 0), ("\"\\", "the text ends too early", 1),
      ("NaN", "this is no value of JSON", 0),
    ])
  func `what is broken is told with its place`(text: String, message: String, offset: Int) {
    let json = JSONText(Array(text.utf8))
    #expect(json.root == nil)
    #expect(json.fault?.message.hasPrefix(message) == true, "\(json.fault?.message ?? "-")")
    #expect(json.fault?.span.start == Int32(offset))
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":["])
  func `a hundred thousand lists in lists are refused`(open: String) {
    let json = JSONText(Array(String(repeating: open, count: 100_000).utf8))
    #expect(json.fault?.message == "lists are nested too deeply")
  }
}
