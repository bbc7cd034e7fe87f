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
    if let near = meant(lines[0]) { lines[0] += " Did you mean '\(near)'?" }
    return "postmortem: " + TerminalText.sanitised(lines[0].prefix(1).lowercased())
      + lines[0].dropFirst() + lines.dropFirst().map { "\n" + $0 }.joined()
  }

  /// The value that was probably meant in `The value 'x' is invalid … Please provide one of 'a' or 'b'.`
  private static func meant(_ line: String) -> String? {
    guard line.hasPrefix("The value '"), line.contains("Please provide one of ") else { return nil }
    let quoted = line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    // The value, the option, the candidates.
    guard quoted.count > 2 else { return nil }
    return Spelling.suggestion(for: quoted[0], among: Array(quoted[2...]))
  }
}
