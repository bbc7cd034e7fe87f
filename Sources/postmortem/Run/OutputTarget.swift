import Documents

/// Where something goes and as what: `text`, `markdown=weekly.md`.
struct OutputTarget<Format>: Equatable
where Format: RawRepresentable & CaseIterable & Equatable, Format.RawValue == String {
  var format: Format
  /// Path of a file; nil for the screen.
  var path: String?

  /// The targets that `arguments` ask for. Throws a `UsageFailure` where a word is no format of
  /// `what` ("a report"), or two would go to one place; `example` shows how to name a file.
  static func list(
    _ arguments: [String], of what: String, example: String
  ) throws -> [OutputTarget] {
    var targets: [OutputTarget] = []
    for argument in arguments {
      let target = try OutputTarget(argument, of: what)
      if targets.contains(where: { $0.path == target.path }) {
        throw UsageFailure(
          target.path.map {
            "two formats would go to \(TerminalText.sanitised($0)): name two files"
          } ?? "two formats would go to the screen: name a file, --format \(example)")
      }
      targets.append(target)
    }
    return targets
  }

  init(format: Format, path: String? = nil) {
    self.format = format
    self.path = path
  }

  private init(_ argument: String, of what: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let word = parts.first.map(String.init) ?? ""
    let names = Format.allCases.map(\.rawValue)
    guard let format = Format(rawValue: word) else {
      let near = Spelling.suggestion(for: word, among: names).map { "did you mean `\($0)`?" }
      let all = names.dropLast().joined(separator: ", ") + " or \(names.last ?? "")"
      throw UsageFailure(
        "`\(TerminalText.sanitised(word))` is not a format of \(what): "
          + (near ?? "write \(all)"))
    }
    self.format = format
    path = parts.count > 1 ? String(parts[1]) : nil
    if path?.isEmpty == true {
      throw UsageFailure("--format \(word)= names no file: write \(word)=FILE, or \(word) alone")
    }
  }

  /// The target, its path typed by somebody who stands at `standpoint`.
  func meant(from standpoint: Standpoint) -> OutputTarget {
    OutputTarget(format: format, path: path.map(standpoint.fromRoot))
  }

  /// Writes `text` there: a file as a whole or not at all.
  func write(_ text: String) throws {
    guard let path else { return Console.out.text(text) }
    try AuthoredFile.protect(path)
    try OutputFile.write(root: ".", path: path, Array(text.utf8))
  }
}
