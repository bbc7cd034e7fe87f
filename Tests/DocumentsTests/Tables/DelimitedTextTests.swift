import Testing

@testable import Documents

/// Rows of cells, as trackers write them.
struct DelimitedTextTests {
  private static func rows(_ text: String) -> [[String]] {
    DelimitedText(Array(text.utf8)).rows.map { $0.map(\.value) }
  }

  @Test(
    arguments: [
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("\u{FEFF}a,b\nc,", [["a", "b"], ["c", ""]]),
      ("a,b\r\n\r\n\n", [["a", "b"]]), ("", []), ("\u{FEFF}", []), ("a", [["a"]]),
      ("\"a, b\",\"c \"\"d\"\"\"\n", [["a, b", "c \"d\""]]),
      ("\"two\r\nlines\",x\n\"\",y\n", [["two\r\nlines", "x"], ["", "y"]]),
      ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]), ("a\tb\n\tc\n", [["a", "b"], ["", "c"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]), (",\n", [["", ""]]),
    ])
  func `cells`(text: String, rows: [[String]]) {
    #expect(Self.rows(text) == rows)
  }

  @Test(
    arguments: [
      ("a,\"b", "this quoted cell has no end", 2),
      ("\"a\"b,c", "something follows a quoted cell", 3),
      ("a\n\"", "this quoted cell has no end", 2),
    ])
  func `what is broken is told with its place`(text: String, message: String, offset: Int) {
    let fault = DelimitedText(Array(text.utf8)).fault
    #expect(fault?.message.hasPrefix(message) == true)
    #expect(fault?.span.start == Int32(offset))
  }

  @Test func `what the program writes it reads`() {
    let texts = ["plain", "a,b", "\"q\"", "two\nlines", "", "重启；", " blank "]
    var csv = CSV(mark: true)
    for text in texts { csv.add(text) }
    csv.endLine()
    #expect(DelimitedText(csv.bytes).rows.map { $0.map(\.value) } == [texts])
  }

  @Test func `any bytes are read in linear time`() {
    for piece in ["\"", "\"\"", ",", "\n", "a", "\"a\"\n", "\r", ";"] {
      let text = DelimitedText(Array(String(repeating: piece, count: 200_000).utf8))
      #expect(text.rows.count <= 200_000)
    }
  }
}
