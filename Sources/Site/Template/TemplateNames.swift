/// What a name in a template stands for, before there is a value.
indirect enum NameShape: Sendable, Hashable {
  /// Something to print.
  case text
  /// Shows or hides a section.
  case flag
  /// A section over it sees its names.
  case record([String: NameShape])
  /// A section over it is repeated and sees the names of each; without any there is never one.
  case list([String: NameShape])
}

/// What the page of each template has, as `site/names.txt` says it: a line per name, those of a record
/// or list two blanks further in. `name` is text, `name?` a flag, `name{}` a record, `name[]` a list.
struct TemplateNames: Sendable, Hashable {
  /// Names by template. Templates that only stand in others are not among them.
  var templates: [String: [String: NameShape]]

  /// What `text` says. Lines that begin with `#` and empty ones are for people.
  init(_ text: String) {
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    var index = lines.startIndex
    templates = Self.read(lines, &index, depth: 0).compactMapValues {
      if case .record(let names) = $0 { names } else { nil }
    }
  }

  private static func read(
    _ lines: [Substring], _ index: inout Int, depth: Int
  ) -> [String: NameShape] {
    var names: [String: NameShape] = [:]
    while index < lines.endIndex, lines[index].prefix(while: { $0 == " " }).count == 2 * depth {
      let line = lines[index].dropFirst(2 * depth)
      index += 1
      let below = read(lines, &index, depth: depth + 1)
      if line.hasSuffix("?") {
        names[String(line.dropLast())] = .flag
      } else if line.hasSuffix("[]") {
        names[String(line.dropLast(2))] = .list(below)
      } else if line.hasSuffix("{}") {
        names[String(line.dropLast(2))] = .record(below)
      } else {
        names[String(line)] = depth == 0 ? .record(below) : .text
      }
    }
    return names
  }
}
