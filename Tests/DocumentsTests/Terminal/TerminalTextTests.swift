import Testing

@testable import Documents

struct TerminalTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("\u{1B}]0;x\u{7}", "\\u{1B}]0;x\\u{7}"), ("a\nb", "a\\u{A}b"),
    ("a\tb", "a\\u{9}b"), ("\u{9B}2J", "\\u{9B}2J"), ("\u{7F}", "\\u{7F}"),
    ("user\u{202E}txt", "user\\u{202E}txt"), ("\u{2028}", "\\u{2028}"),
    ("\u{E0041}", "\\u{E0041}"), ("a\u{200B}b", "a\\u{200B}b"), ("\r\n", "\\u{D}\\u{A}"),
    ("a\u{200D}b", "a\\u{200D}b"), ("👩‍💻", "👩‍💻"), ("备份 が é", "备份 が é"),
    ("a ##[add-mask]x", "a #\\u{23}[add-mask]x"), ("###[x", "##\\u{23}[x"),
    ("##vso[x]", "#\\u{23}vso[x]"), ("## [x] ##v #[ ##", "## [x] ##v #[ ##"),
  ])
  func `what a terminal obeys or nobody sees is escaped`(text: String, shown: String) {
    #expect(TerminalText.sanitised(text) == shown)
  }

  @Test func `a tab can become a space`() {
    #expect(TerminalText.sanitised("a\tb", tabsAsSpaces: true) == "a b")
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("备份", 4), ("障害", 4), ("カタ", 4),
    ("ｶﾀ", 2), ("ＡＢ", 4), ("か\u{3099}", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("😀", 2), ("👩‍💻", 2), ("👍🏽", 2), ("🇯🇵", 2), ("❤️", 2), ("1️⃣", 2), ("❤", 1), ("…", 1),
    ("、", 2), ("\u{3000}", 2), ("葛\u{E0100}", 2), ("\u{1FAE8}", 2), ("𠮟", 2),
  ])
  func `width is counted in cells`(text: String, cells: Int) {
    #expect(TerminalText.displayWidth(of: text) == cells)
  }

  @Test(arguments: [
    ("backup", 6, "backup"), ("backup", 5, "back…"), ("备份失败", 7, "备份失…"),
    ("备份失败", 6, "备份…"), ("备份", 1, "…"), ("备份", 0, ""), ("👩‍💻👩‍💻", 3, "👩‍💻…"),
  ])
  func `a text is cut between characters`(text: String, width: Int, cut: String) {
    #expect(TerminalText.truncated(text, to: width) == cut)
  }

  @Test func `padding counts cells`() {
    #expect(TerminalText.padded("备份", to: 6) == "备份  ")
    #expect(TerminalText.padded("备份", to: 6, .right) == "  备份")
    #expect(TerminalText.padded("备份", to: 3) == "备份")
  }

  @Test(arguments: [
    ("the backup was late", 10, ["the backup", "was late"]),
    ("the backup was late", 9, ["the", "backup", "was late"]),
    ("one  two", 4, ["one", "two"]), ("incredible", 4, ["incr", "edib", "le"]), ("", 4, [""]),
    ("a\n\nb", 4, ["a", "", "b"]),
    ("主库磁盘写满", 6, ["主库磁", "盘写满"]),
    ("写满了，停机。", 6, ["写满", "了，停", "机。"]),
    ("見よ「備考」", 6, ["見よ", "「備", "考」"]),
    ("重启mysqld后恢复", 8, ["重启", "mysqld后", "恢复"]),
    ("チェック", 4, ["チェ", "ック"]),
  ])
  func `lines break between words and between characters of Chinese and Japanese`(
    text: String, width: Int, lines: [String]
  ) {
    #expect(TerminalText.wrapped(text, width: width) == lines)
  }
}
