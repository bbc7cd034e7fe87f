public import Documents

/// The language of a passage, told by its script, so that a page can say it where it differs
/// from its own: glyphs, line breaks and screen readers depend on it.
public enum PassageLanguage {
  /// `ja` where there is kana, `zh-Hans` (or `han`) where there are only Chinese characters, `en`
  /// where there are Latin letters, nil for everything else. A few foreign words in a sentence do
  /// not change its language.
  public static func of(_ text: String, han: @autoclosure () -> String = "zh-Hans") -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var counter = ScriptCounter()
      counter.count(bytes)
      return counter.language(han: han())
    }
  }

  /// Whether all of `text` can be written in Latin letters, as nearly every text of an English page.
  static func isLatin(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 < ScriptCounter.firstLead }
  }

  /// Whether there is kana in UTF-8 `bytes`: Chinese characters beside it are Japanese.
  public static func hasKana(_ bytes: some Collection<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if previous == ScriptCounter.firstLead, (0x81...0x83).contains(byte) { return true }
      previous = byte
    }
    return false
  }

  /// The same as of a text for the literal text of some nodes.
  public static func of(_ fragment: MarkdownFragment, han: String = "zh-Hans") -> String? {
    var counter = ScriptCounter()
    fragment.tree.text.withUnsafeBufferPointer { text in
      for node in fragment.tree.nodes[fragment.nodes]
      where node.kind == .text || node.kind == .code {
        let range = Int(node.literal.lowerBound)..<Int(node.literal.upperBound)
        counter.count(UnsafeBufferPointer(rebasing: text[range]))
      }
    }
    return counter.language(han: han)
  }
}

/// Counts letters by script, from UTF-8 bytes.
private struct ScriptCounter {
  /// No kana and no Chinese character begins with a lower byte.
  static let firstLead: UInt8 = 0xE3

  var latin = 0
  var kana = 0
  var han = 0

  mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        let lower = byte | 0x20
        if lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z") { latin += 1 }
        index += 1
      } else if byte & 0xF0 == 0xE0, index + 2 < bytes.count {
        let scalar =
          UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
          | UInt32(bytes[index + 2] & 0x3F)
        switch scalar {
        case 0x3041...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF: kana += 1
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: han += 1
        default: break
        }
        index += 3
      } else {
        index += 1
      }
    }
  }

  /// A CJK character says about as much as four Latin letters.
  func language(han hanLanguage: String) -> String? {
    guard han + kana > 0, (han + kana) * 4 >= latin else { return latin > 0 ? "en" : nil }
    return kana > 0 ? "ja" : hanLanguage
  }
}
