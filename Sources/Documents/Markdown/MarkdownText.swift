/// Plain text as Markdown that reads as that text: nothing in it becomes markup, a link, a
/// mention of a person or a reference to an issue.
///
/// Markup of CommonMark and GFM is defused by backslashes. Code hosts look for addresses, `@names`
/// and `#numbers` in the text that is left, where a backslash is no hindrance; words with those
/// stand as code.
public enum MarkdownText {
  /// `text`, made one line, as inline Markdown.
  public static func escaped(_ text: String) -> String {
    let words = TerminalText.oneLine(text).split(separator: " ", omittingEmptySubsequences: false)
    return words.enumerated().map { index, word in
      isReference(word) ? code(word) : plain(word, isFirst: index == 0)
    }.joined(separator: " ")
  }

  /// Characters that begin or end inline markup.
  private static let marks = Set("\\`*_[]<>&!|~#$".utf8)

  private static func plain(_ word: Substring, isFirst: Bool) -> String {
    var output: [UInt8] = []
    for (index, byte) in word.utf8.enumerated() {
      if marks.contains(byte) || (isFirst && beginsBlock(byte, at: index, of: word)) {
        output.append(UInt8(ascii: "\\"))
      }
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether a byte of the first word would make a list, a rule or a heading.
  private static func beginsBlock(_ byte: UInt8, at index: Int, of word: Substring) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): index == 0
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      index > 0 && word.utf8.prefix(index).allSatisfy(isDigit)
    default: false
    }
  }

  /// Whether a code host would make a link or a mention of a word.
  private static func isReference(_ word: Substring) -> Bool {
    let bytes = Array(word.utf8)
    for (index, byte) in bytes.enumerated() {
      let following = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: "#") where isDigit(following): return true
      case UInt8(ascii: ":") where following == UInt8(ascii: "/"): return true
      case UInt8(ascii: "."):
        if index >= 3, bytes[(index - 3)..<index].allSatisfy({ $0 | 0x20 == UInt8(ascii: "w") }) {
          return true
        }
      case UInt8(ascii: "-") where isDigit(following):
        if index >= 2, bytes[index - 2] | 0x20 == UInt8(ascii: "g"),
          bytes[index - 1] | 0x20 == UInt8(ascii: "h")
        {
          return true
        }
      default: break
      }
    }
    return false
  }

  /// A code span with enough backticks around it.
  private static func code(_ word: Substring) -> String {
    var longest = 0
    var run = 0
    for byte in word.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let pad = word.hasPrefix("`") || word.hasSuffix("`") ? " " : ""
    return fence + pad + word + pad + fence
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
