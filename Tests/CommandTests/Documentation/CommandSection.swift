/// What `docs/commands.md` says of a command.
struct CommandSection {
  /// Words after `postmortem` in the heading.
  var name: String
  var lines: [String]

  /// The sections of `page` whose headings are commands.
  static func all(in page: String) -> [CommandSection] {
    var sections: [CommandSection] = []
    var isCommand = false
    for line in page.split(separator: "\n").map(String.init) {
      if line.hasPrefix("## ") {
        isCommand = line.hasPrefix("## postmortem ")
        let name = String(line.dropFirst("## postmortem ".count))
        if isCommand { sections.append(CommandSection(name: name, lines: [])) }
      } else if isCommand {
        sections[sections.count - 1].lines.append(line)
      }
    }
    return sections
  }

  /// The synopsis: the first indented line.
  var usage: String {
    lines.first { $0.hasPrefix("    postmortem") }.map { String($0.dropFirst(4)) } ?? ""
  }

  /// First cells of the table of options, without backticks.
  var options: Set<String> {
    Set(
      lines.filter { $0.hasPrefix("| `-") }.compactMap { line in
        line.dropFirst(2).firstRange(of: " | ").map { end in
          line.dropFirst(2)[..<end.lowerBound].filter { $0 != "`" }
        }
      })
  }
}
