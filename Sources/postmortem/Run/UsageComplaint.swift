import Documents

/// What the argument parser says of wrong usage, in the words of the rest of the program.
enum UsageComplaint {
  /// `message` with our name in front instead of `Error:`, and with the value that was probably meant
  /// where the parser lists the ones there are.
  static func text(_ message: String) -> String {
    guard message.hasPrefix("Error: ") else { return message }
    var lines = message.dropFirst("Error: ".count).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    if let near = meant(lines) { lines[0] += " Did you mean '\(near)'?" }
    return "postmortem: " + TerminalText.sanitised(lines[0].prefix(1).lowercased())
      + lines[0].dropFirst() + lines.dropFirst().map { "\n" + $0 }.joined()
  }

  /// The value that was probably meant in `The value 'x' is invalid … Please provide one of 'a' or 'b'.`,
  /// where many are listed below that line.
  private static func meant(_ lines: [String]) -> String? {
    guard lines[0].hasPrefix("The value '"), lines[0].contains("Please provide one of ") else {
      return nil
    }
    let quoted = lines[0].split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    // The value, the option, the candidates.
    guard quoted.count > 1 else { return nil }
    let listed = lines.filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
    return Spelling.suggestion(for: quoted[0], among: Array(quoted[2...]) + listed)
  }
}
