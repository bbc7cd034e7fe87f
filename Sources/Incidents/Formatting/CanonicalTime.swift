/// Writes a time of the timeline in its plain form.
enum CanonicalTime {
  /// `[DATE ]HH:MM[:SS][OFFSET]`, `+1d HH:MM` or a day, from a time as it was written; nil where the
  /// plain form would say less (a fraction of a second).
  static func text(of written: String) -> String? {
    var scanner = TimeScanner(Array(written.utf8))
    var text = ""
    if let steps = scanner.dayStep() {
      scanner.skipSpaces()
      text = "+\(steps)d "
    } else if let day = scanner.date() {
      text = day.description
      if scanner.isAtEnd { return text }
      _ = scanner.accept(bytes: "T")
      scanner.skipSpaces()
      text += " "
    }
    guard let hour = scanner.number(digits: 1...2), scanner.accept(":"),
      let minute = scanner.number(digits: 2...2)
    else { return nil }
    text += "\(padded(hour)):\(padded(minute))"
    if scanner.accept(":") {
      guard let second = scanner.number(digits: 2...2) else { return nil }
      text += ":\(padded(second))"
    }
    scanner.skipSpaces()
    if scanner.isAtEnd { return text }
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    return text + offsetText(offset)
  }

  /// `Z`, `+09:00`, `-0500`: with a colon a negative one would be the end of a range.
  private static func offsetText(_ seconds: Int) -> String {
    if seconds == 0 { return "Z" }
    let minutes = abs(seconds) / 60
    let sign = seconds < 0 ? "-" : "+"
    return "\(sign)\(padded(minutes / 60))\(seconds < 0 ? "" : ":")\(padded(minutes % 60))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
