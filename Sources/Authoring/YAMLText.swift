/// A text as a scalar of YAML.
enum YAMLText {
  /// `text` on one line, in quotes where it could be read as something else.
  static func scalar(_ text: String) -> String {
    let line = text.unicodeScalars.split { $0.value <= 0x20 || (0x7F..<0xA0).contains($0.value) }
      .map(String.init).joined(separator: " ")
    return isPlain(line) ? line : quoted(line)
  }

  /// `texts` as a list on one line.
  static func list(_ texts: [String]) -> String {
    "[\(texts.map(scalar).joined(separator: ", "))]"
  }

  /// Whether no sign in `line` means anything in YAML, in a list on one line either.
  private static func isPlain(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    let isWord =
      ("a"..."z").contains(first) || ("A"..."Z").contains(first) || first.value >= 0xA0
    let words: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    return isWord && !words.contains(line.lowercased())
      && line.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0xA0 || !"{}[],&*#?|<>=!%@`\"'\\:".unicodeScalars.contains(scalar)
      }
  }

  private static func quoted(_ line: String) -> String {
    "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
