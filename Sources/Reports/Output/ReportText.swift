import Documents

/// What an author wrote, made fit for one line of a report.
enum ReportText {
  /// `text` on one line: runs of white space become one space, and what a terminal would obey or
  /// nobody would see is written as `\u{…}`.
  static func line(_ text: String) -> String {
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
    return TerminalText.sanitised(String(joined))
  }
}
