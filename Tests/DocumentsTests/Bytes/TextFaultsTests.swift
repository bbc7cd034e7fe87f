import DamagedText
import Testing

@testable import Documents

struct TextFaultsTests {
  private func inspect(_ bytes: [UInt8]) -> SourceReading {
    SourceReader.inspect(path: "x.md", bytes: bytes)
  }

  private func inspect(_ text: String) -> SourceReading { inspect(Array(text.utf8)) }

  /// Well-formed sequences at the edges of table 3-7 of the Unicode standard.
  @Test(
    arguments: [
      [0x7E], [0xC2, 0xA0], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF],
      [0xEE, 0x80, 0x80], [0xEF, 0xBF, 0xBD], [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
    ] as [[UInt8]])
  func `well-formed characters pass`(bytes: [UInt8]) {
    #expect(inspect(bytes).diagnostics.isEmpty)
  }

  /// Ill-formed sequences, each just outside a row of that table or cut short.
  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF],
      [0xE4, 0xB8], [0xE4, 0x41, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF0, 0x9F, 0x98], [0xFF],
    ] as [[UInt8]])
  func `ill-formed bytes are refused where they begin`(bytes: [UInt8]) {
    let reading = inspect(Array("line\nok ".utf8) + bytes)
    #expect(reading.text == nil)
    #expect(reading.diagnostics.map(\.rule) == ["document-unreadable"])
    #expect(reading.diagnostics.map(\.place.start) == [Position(line: 2, column: 4)])
    #expect(reading.diagnostics.first?.message.hasSuffix("at offset 8") == true)
  }

  @Test(arguments: 0..<4)
  func `Chinese and Japanese are UTF-8 where the standard library says so`(seed: Int) {
    var chance = Mutation(seed: UInt64(seed))
    let characters = ["回", "滚", "、", "を", "ー", "，", "（", "a", "é", "힣", "\u{9FFF}", "𠮷", "\n"]
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0...chance.next(8) {
        bytes += characters[chance.next(characters.count)].utf8
      }
      if chance.next(2) == 0 { bytes[chance.next(bytes.count)] ^= UInt8(1 << chance.next(8)) }
      if chance.next(4) == 0 { bytes.removeLast() }
      guard !bytes.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }) else { continue }
      // C1 controls are refused for another reason.
      guard let text = String(validating: bytes, as: UTF8.self) else {
        #expect(inspect(bytes).text == nil, "\(bytes)")
        continue
      }
      guard !text.unicodeScalars.contains(where: { 0x80..<0xA0 ~= $0.value }) else { continue }
      #expect(inspect(bytes).text?.bytes == bytes, "\(bytes)")
    }
  }

  @Test(arguments: 0...17)
  func `a fault is found at every distance from a word's start`(distance: Int) {
    let before = [UInt8](repeating: 0x61, count: distance)
    let after = [UInt8](repeating: 0x61, count: 9)
    for byte in [0x00, 0x1F, 0x7F, 0x0D] as [UInt8] {
      let start = inspect(before + [byte] + after).diagnostics.map(\.place.start.column)
      #expect(start == [distance + 1])
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x2D, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x2D], "UTF-16"),
      ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"),
    ] as [([UInt8], String)])
  func `a wide encoding is named`(bytes: [UInt8], name: String) {
    #expect(
      inspect(bytes).diagnostics.map(\.message) == ["the file is \(name); documents are UTF-8"])
  }

  @Test func `GBK is told as not UTF-8, with the encodings it may be`() {
    let diagnostics = inspect([0xB1, 0xB8, 0xB7, 0xDD]).diagnostics
    #expect(diagnostics.map(\.message) == ["the file is not UTF-8: byte 0xB1 at offset 0"])
    #expect(diagnostics.first?.help.first?.contains("GBK") == true)
  }

  @Test(arguments: [
    ("a\0b", "U+0000 (NUL)"), ("a\u{1B}b", "U+001B (escape)"), ("a\u{7F}b", "U+007F (delete)"),
    ("a\u{85}b", "U+0085 (control character)"),
  ])
  func `a control character is refused at its place`(text: String, name: String) {
    let reading = inspect(text)
    #expect(reading.text == nil)
    #expect(
      reading.diagnostics.map(\.message) == ["the control character \(name) is not allowed"])
    #expect(reading.diagnostics.map(\.place.start.column) == [2])
    #expect(reading.diagnostics.map(\.place.end.column) == [3])
  }

  @Test func `tabs and both line endings pass`() {
    #expect(inspect("a\tb\r\nc\n").diagnostics.isEmpty)
  }

  @Test func `carriage returns alone are refused once and counted`() {
    let reading = inspect("a\rb\rc\r")
    #expect(reading.text == nil)
    #expect(
      reading.diagnostics.map(\.message) == [
        "the file has 3 carriage returns without a line feed"
      ])
  }

  @Test func `a byte order mark may stand at the start only`() {
    #expect(inspect("\u{FEFF}---\n").diagnostics.isEmpty)
    #expect(inspect("\u{FEFF}---\n").text?.bytes.count == 7)
    #expect(
      inspect("\u{FEFF}\u{FEFF}").diagnostics.map(\.rule) == ["document-hidden-character"])
  }

  @Test(arguments: [
    "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{E0041}", "\u{AD}",
    "\u{61C}", "\u{2028}",
  ])
  func `a hidden character is a warning and the text is kept`(character: String) {
    let reading = inspect("ab\(character)c")
    #expect(reading.text != nil)
    #expect(reading.diagnostics.map(\.severity) == [.warning])
    #expect(reading.diagnostics.map(\.place.start.column) == [3])
  }

  @Test(arguments: ["👩‍💻", "é", "葛\u{E0100}", "❤️‍🔥", "\u{3000}", "a\u{A0}b"])
  func `joined emoji, forms of kanji and wide spaces are not noise`(text: String) {
    #expect(inspect("a" + text + "b").diagnostics.isEmpty)
  }

  @Test func `many hidden characters are cut to twenty and counted`() {
    let diagnostics = inspect(String(repeating: "a\u{200B}", count: 25)).diagnostics
    #expect(diagnostics.count == 21)
    #expect(diagnostics.map(\.message).contains("5 more hidden characters follow in this file"))
    #expect(diagnostics.allSatisfy { $0.rule == "document-hidden-character" })
  }

  @Test func `bytes from standard input have the same size limit`() {
    #expect(inspect([UInt8](repeating: 0x61, count: 262_145)).text == nil)
  }
}
