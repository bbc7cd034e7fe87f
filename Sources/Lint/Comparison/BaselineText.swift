public import Documents

/// Writes a list of old findings: sorted by bytes, so that it merges like any other text.
public enum BaselineText {
  /// The list of `findings`, for the file at `path`. Comments of `former`, the text that stood
  /// there, stay above the entries that they stood above.
  public static func text(
    _ findings: [Diagnostic], path: String, former: SourceText? = nil
  ) -> String {
    let comments = former.map(comments) ?? [:]
    let lines = Dictionary(grouping: findings, by: head).mapValues(\.count)
    let entries = lines.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { line, count in
        (comments[line] ?? "") + line + (count > 1 ? " x\(count)" : "")
      }
    return ([introduction(path)] + entries).joined(separator: "\n") + "\n"
  }

  private static func introduction(_ path: String) -> String {
    """
    # Old findings that we live with: `lint --baseline` tells only the others.
    # Severity, rule, document, entity, field; `-` where there is none, xN for N findings.
    # Written by: postmortem lint --save-baseline \(TerminalText.sanitised(path))
    """
  }

  /// The line of a finding, without the number of its like.
  private static func head(_ finding: Diagnostic) -> String {
    let fingerprint = Fingerprint(finding)
    let parts = [
      fingerprint.rule, fingerprint.document, fingerprint.entity, fingerprint.field,
    ]
    return ([finding.severity.rawValue] + parts.map(escaped)).joined(separator: " ")
  }

  /// The comments of a list, but our own, by the entry below them; each ended by a line end.
  private static func comments(_ source: SourceText) -> [String: String] {
    var comments: [String: String] = [:]
    var gathered: String?
    let signature = "# Written by: postmortem lint --save-baseline "
    let ours = Set(introduction(source.path).split(separator: "\n").map(String.init))
    for number in 1...source.lineCount {
      let line = source.text(source.line(number))
      if line.hasPrefix("#") {
        if !ours.contains(line), !line.hasPrefix(signature) {
          gathered = (gathered ?? "") + line + "\n"
        }
        continue
      }
      let words = line.split { $0 == " " || $0 == "\t" }
      guard !words.isEmpty else { continue }
      if let gathered { comments[words.prefix(5).joined(separator: " ")] = gathered }
      gathered = nil
    }
    return comments
  }

  /// A part of a fingerprint as one word: `-` for none, other signs than visible ones as %20.
  static func escaped(_ part: String) -> String {
    if part.isEmpty { return "-" }
    if part == "-" { return "%2D" }
    var word = ""
    for scalar in part.unicodeScalars {
      let isPlain =
        scalar != "%" && scalar.value > 0x20 && scalar.value != 0x7F
        && !(0x80..<0xA1).contains(scalar.value) && !HiddenCharacter.isHidden(scalar.value)
      if isPlain {
        word.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          word += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return word
  }

  /// What `escaped` made `word` of; nil where it did not.
  static func unescaped(_ word: String) -> String? {
    if word == "-" { return "" }
    var bytes: [UInt8] = []
    var rest = Array(word.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
