/// A fenced block of commands on a page, and the output that the page shows below it.
struct CommandExample {
  /// One line of the block.
  struct Command {
    /// What is typed.
    var line: String
    /// Written behind the line as `# exit 1`; 0 without.
    var exitCode: Int32
  }

  var commands: [Command] = []
  /// Lines that the output has, in this order; `…` stands for anything.
  var shown: [String] = []

  /// The blocks of `page` marked `sh` that call the program, in order.
  static func all(in page: String) -> [CommandExample] {
    var examples: [CommandExample] = []
    var fence: String?
    var mayShow = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        if fence == nil {
          fence = String(line.dropFirst(3))
          mayShow = mayShow && fence == "text"
          if fence == "sh" { examples.append(CommandExample()) }
        } else {
          mayShow = fence == "sh" && examples.last?.commands.isEmpty == false
          fence = nil
        }
      } else if fence == "sh", line.hasPrefix("postmortem ") {
        examples[examples.count - 1].commands.append(command(line))
      } else if fence == "text", mayShow, !line.isEmpty {
        examples[examples.count - 1].shown.append(line)
      } else if fence == nil, !line.isEmpty {
        mayShow = false
      }
    }
    return examples.filter { !$0.commands.isEmpty }
  }

  private static func command(_ line: String) -> Command {
    guard let mark = line.firstRange(of: " # exit ") else {
      return Command(line: line, exitCode: 0)
    }
    return Command(
      line: String(line[..<mark.lowerBound]), exitCode: Int32(line[mark.upperBound...]) ?? -1)
  }

  /// The first shown line that `output` does not have behind the lines before it; nil where all
  /// are there.
  func missing(in output: String) -> String? {
    var rest = output.split(separator: "\n")[...]
    for line in shown {
      guard let index = rest.firstIndex(where: { Self.fits(String($0), line) }) else { return line }
      rest = rest[(index + 1)...]
    }
    return nil
  }

  private static func fits(_ line: String, _ pattern: String) -> Bool {
    var rest = line[...]
    for piece in pattern.split(separator: "…") {
      guard let range = rest.firstRange(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}
