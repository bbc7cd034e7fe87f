import Foundation

/// What the program itself says of a command.
struct CommandHelp {
  /// Words after `postmortem`, `report weekly`; empty for the program.
  var name: String
  /// Every line.
  var lines: [String]

  /// Asks the program.
  init(_ name: String) throws {
    self.name = name
    let words = name.split(separator: " ").map(String.init)
    let outcome = try Program.run(
      words + ["--help"], in: FileManager.default.temporaryDirectory.path)
    lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    if lines.last == "" { lines.removeLast() }
  }

  /// The line behind `USAGE:`.
  var usage: String {
    lines.first { $0.hasPrefix("USAGE: ") }.map { String($0.dropFirst("USAGE: ".count)) } ?? ""
  }

  /// `-l, --limit <number>`; without those that every command has.
  var options: Set<String> {
    Set(entries("OPTIONS:")).subtracting(["--version", "-h, --help"])
  }

  /// `<words>`
  var arguments: [String] { entries("ARGUMENTS:") }

  /// Names of the commands below this one.
  var subcommands: [String] {
    entries("SUBCOMMANDS:").map { name.isEmpty ? $0 : "\(name) \($0)" }
  }

  /// This command, or those below it, that do something.
  static func all(below name: String = "") throws -> [CommandHelp] {
    let help = try CommandHelp(name)
    let below = try help.subcommands.flatMap(all)
    return below.isEmpty || help.usage.hasSuffix("[<options>]") ? [help] + below : below
  }

  /// First words of the entries below a heading, up to the explanation.
  private func entries(_ heading: String) -> [String] {
    guard let start = lines.firstIndex(of: heading) else { return [] }
    return lines[(start + 1)...].prefix { $0.hasPrefix("  ") }
      .filter { !$0.hasPrefix("   ") }
      .map { line in
        let entry = line.dropFirst(2)
        let words = entry.firstRange(of: "  ").map { entry[..<$0.lowerBound] } ?? entry
        return String(words).replacing(" (default)", with: "")
      }
  }
}
