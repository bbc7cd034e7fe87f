/// Words from a command line that become a line of a document.
public enum TypedLine {
  /// `words` on one line: line ends and control characters are blanks.
  public static func text(_ words: String) -> String {
    var text = words.unicodeScalars.split { scalar in
      scalar.value <= 0x20 || (0x7F..<0xA0).contains(scalar.value)
        || (0x2028...0x2029).contains(scalar.value)
    }.map(String.init).joined(separator: " ")
    // A backslash at the end of a line is a line break.
    while text.hasSuffix("\\") { text.removeLast() }
    return text
  }
}
