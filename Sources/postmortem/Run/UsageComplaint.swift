import Documents

/// What the argument parser says of wrong usage, in the words of the rest of the program.
enum UsageComplaint {
  /// `message` with our name in front instead of `Error:`; where a value is wrong, with what the option
  /// takes and the value that was probably meant.
  static func text(_ message: String) -> String {
    guard message.hasPrefix("Error: ") else { return message }
    var lines = message.dropFirst("Error: ".count).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    if let complaint = value(lines) {
      lines = [complaint] + lines.dropFirst().filter { !$0.hasPrefix("  - ") }
    } else {
      lines[0] = lines[0].prefix(1).lowercased() + lines[0].dropFirst()
    }
    return "postmortem: " + lines.map { TerminalText.sanitised($0) }.joined(separator: "\n")
  }

  /// ``--state: there is no `opne`; did you mean `open`? There are …`` for `The value 'opne' is invalid
  /// for '--state <state>'. Please provide one of …`, with the values in that line or below it.
  private static func value(_ lines: [String]) -> String? {
    guard lines[0].hasPrefix("The value '"), lines[0].contains("' is invalid for '") else {
      return nil
    }
    let quoted = lines[0].split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    // The value, the option with its placeholder, the candidates.
    guard quoted.count > 1, quoted[1].hasPrefix("-") || quoted[1].hasPrefix("<") else { return nil }
    let option = quoted[1].prefix { $0 != " " }
    let known = quoted[2...] + lines.filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
    if !known.isEmpty {
      return "\(option): there is no `\(quoted[0])`; "
        + WordOffer.all(for: quoted[0], among: Array(known))
    }
    let kind = quoted[1].drop { $0 != "<" }.dropFirst().prefix { $0 != ">" }
    return "\(option): `\(quoted[0])` is no \(kind.isEmpty ? "value of it" : String(kind))"
  }
}
