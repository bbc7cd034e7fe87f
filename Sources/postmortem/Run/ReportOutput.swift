import Documents
import Reports

/// Where a report goes and as what: `text`, `markdown=weekly.md`.
struct ReportOutput: Equatable {
  /// What a report can be written as.
  enum Format: String, CaseIterable {
    case text, markdown
  }

  var format: Format
  /// Path of a file; nil for the screen.
  var path: String?

  /// The outputs that were asked for, text on the screen where none was. Throws a `UsageFailure`.
  static func list(_ arguments: [String]) throws -> [ReportOutput] {
    guard !arguments.isEmpty else { return [ReportOutput(format: .text, path: nil)] }
    var outputs: [ReportOutput] = []
    for argument in arguments {
      let output = try ReportOutput(argument)
      if outputs.contains(where: { $0.path == output.path }) {
        throw UsageFailure(
          output.path.map {
            "two formats would go to \(TerminalText.sanitised($0)): name two files"
          }
            ?? "two formats would go to the screen: name a file, --format markdown=weekly.md")
      }
      outputs.append(output)
    }
    return outputs
  }

  private init(format: Format, path: String?) {
    self.format = format
    self.path = path
  }

  private init(_ argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let word = parts.first.map(String.init) ?? ""
    let names = Format.allCases.map(\.rawValue)
    guard let format = Format(rawValue: word) else {
      let near = Spelling.suggestion(for: word, among: names).map { "did you mean `\($0)`?" }
      throw UsageFailure(
        "`\(TerminalText.sanitised(word))` is not a format of a report: "
          + (near ?? "write \(names.joined(separator: " or "))"))
    }
    self.format = format
    path = parts.count > 1 ? String(parts[1]) : nil
    if path?.isEmpty == true {
      throw UsageFailure("--format \(word)= names no file: write \(word)=weekly, or \(word) alone")
    }
  }

  /// Writes `page`.
  func write(_ page: ReportPage) throws {
    let text = format == .text ? TextReport.text(page) : MarkdownReport.text(page)
    if let path {
      try OutputFile.write(root: ".", path: path, Array(text.utf8))
    } else {
      Console.out.text(text)
    }
  }
}
