extension TerminalText {
  /// `text` on one line: runs of white space become one space, and what a terminal would obey or
  /// nobody would see is written as `\u{…}`.
  public static func oneLine(_ text: String) -> String {
    var joined = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t" {
        isSpacePending = true
        continue
      }
      if isSpacePending, !joined.isEmpty { joined.append(" ") }
      isSpacePending = false
      joined.append(scalar)
    }
    return sanitised(String(joined))
  }
}
