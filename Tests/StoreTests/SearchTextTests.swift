import Store
import Testing

struct SearchTextTests {
  private func tokens(_ text: String) -> [String] {
    let cut = SearchText(text)
    return cut.tokens.map(cut.text)
  }

  @Test(arguments: [
    ("RDS实例已备份", ["rds", "实", "例", "已", "备", "份"]),
    ("サーバー障害", ["サ", "ー", "バ", "ー", "障", "害"]),
    ("장애", ["장", "애"]),
    ("ＲＤＳ　１２", ["rds", "12"]),
    ("ｻｰﾊﾞｰ", ["サ", "ー", "バ", "ー"]),
    ("ﾊﾟｰﾊﾞ", ["パ", "ー", "バ"]),
    ("か\u{3099}は\u{309A}う\u{3099}", ["が", "ぱ", "ゔ"]),
    ("Café e\u{301}té Ærø", ["cafe", "ete", "ærø"]),
    ("ПРИВЕТ Ωmega", ["привет", "ωmega"]),
    ("general_log=1; a.b-c", ["general", "log", "1", "a", "b", "c"]),
    ("CommunicationsException", ["communicationsexception"]),
    ("soft\u{AD}hyphen zero\u{200B}width", ["softhyphen", "zerowidth"]),
    ("「接続」・〇", ["接", "続", "〇"]),
    ("🔥 — … ()", []),
    ("", []),
  ])
  func `text is cut into folded words and single characters`(text: String, expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("CommunicationsException", "communications exception "), ("HTTPServer", "http server "),
    ("getURLForKey2", "get url for key2 "), ("MySQL", "my sql "), ("ALLCAPS", ""), ("lower", ""),
    ("Capital", ""), ("aB", ""),
  ])
  func `a camelCase word has parts`(word: String, parts: String) {
    #expect(String(decoding: SearchText(word).parts, as: UTF8.self) == parts)
  }

  @Test func `tokens remember the bytes they were read from`() {
    let text = SearchText("é 备ab")
    #expect(text.tokens.map(\.source) == [0..<2, 3..<6, 6..<8])
    #expect(text.tokens.map(\.isCharacter) == [false, true, false])
  }

  @Test func `bytes that are no UTF-8 separate words`() {
    var text = SearchText(keepsTokens: true)
    text.append([0x61, 0xFF, 0x62, 0xE5, 0xA4])
    #expect(text.tokens.map(text.text) == ["a", "b"])
  }
}
