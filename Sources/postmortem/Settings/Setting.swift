import Documents
import Incidents

/// A value that can be given in several places: a flag before a variable of the environment before
/// `postmortem.yml` before what holds where nobody says anything. The one list of these drives
/// reading, checking and `config show`.
struct Setting: Sendable {
  /// The settings by what they are.
  enum Name: String, CaseIterable {
    case database, output
    case asOf = "as_of"
    case format
    case failOn = "fail_on"
    case patience, color
  }

  let name: Name
  /// The flag, nil where there is none.
  let flag: String?
  /// The variable of the environment.
  let variable: String
  /// What holds where nobody says anything.
  let standard: [String]
  /// What `postmortem.yml` says; nil where the setting has no place there.
  let inFile: (@Sendable (Configuration) -> [Located<String>])?
  /// Whether it is a path: inside the knowledge base where the file says it.
  var isPath = false
  /// Whether it takes several values, in a variable separated by commas.
  var isList = false
  /// Why values cannot be used; nil where they can.
  let complaint: @Sendable ([String]) -> String?

  /// Every setting.
  static let all: [Setting] = [
    Setting(
      name: .database, flag: "--database", variable: "POSTMORTEM_DATABASE",
      standard: ["build/postmortem.sqlite"], inFile: { list($0.database) }, isPath: true,
      complaint: { _ in nil }),
    Setting(
      name: .output, flag: "--output", variable: "POSTMORTEM_OUTPUT", standard: ["build/site"],
      inFile: { list($0.output) }, isPath: true, complaint: { _ in nil }),
    // A file that fixes the day would be forgotten there.
    Setting(
      name: .asOf, flag: "--as-of", variable: "POSTMORTEM_AS_OF", standard: ["today"], inFile: nil,
      complaint: { words in
        words.first.flatMap { TodayOption.day($0) } == nil
          ? "is a day, 2026-11-21, not \(shown(words))" : nil
      }),
    Setting(
      name: .format, flag: "--format", variable: "POSTMORTEM_FORMAT", standard: ["text"],
      inFile: { $0.format }, isList: true,
      complaint: { words in
        do {
          _ = try OutputTarget<FindingFormat>.list(
            words, of: "findings", example: "sarif=findings.sarif")
          return nil
        } catch { return "is wrong: \(error)" }
      }),
    Setting(
      name: .failOn, flag: "--fail-on", variable: "POSTMORTEM_FAIL_ON", standard: ["error"],
      inFile: { list($0.failOn.map { Located($0.value.rawValue, at: $0.span) }) },
      complaint: { oneOf(FailLevel.self, $0) }),
    Setting(
      name: .patience, flag: nil, variable: "POSTMORTEM_PATIENCE", standard: ["10"],
      inFile: { list($0.patience) },
      complaint: { words in
        let seconds = words.first.flatMap(Double.init) ?? -1
        return seconds >= 0 && seconds <= 3600
          ? nil : "is a number of seconds up to 3600, not \(shown(words))"
      }),
    Setting(
      name: .color, flag: "--color", variable: "POSTMORTEM_COLOR", standard: ["auto"],
      inFile: { list($0.colour.map { Located($0.value.rawValue, at: $0.span) }) },
      complaint: { oneOf(Configuration.ColourChoice.self, $0) }),
  ]

  private static func list(_ value: Located<String>?) -> [Located<String>] {
    value.map { [$0] } ?? []
  }

  private static func shown(_ words: [String]) -> String {
    "`\(TerminalText.sanitised(words.first ?? ""))`"
  }

  private static func oneOf<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type, _ words: [String]
  ) -> String? where Word.RawValue == String {
    let names = Word.allCases.map(\.rawValue)
    guard let word = words.first, !names.contains(word) else { return nil }
    let near = Spelling.suggestion(for: word, among: names).map { "; did you mean `\($0)`?" }
    return "is one of \(names.joined(separator: ", ")), not \(shown(words))\(near ?? "")"
  }
}
