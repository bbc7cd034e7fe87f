@testable import Documents
@testable import Incidents

/// `docs/format.md` as its readers see it: headings, tables, examples.
struct FormatPage {
  /// One row of a table.
  struct Row {
    /// The heading above it.
    var heading: String
    /// What the first cell has in backticks.
    var keys: [String]
    /// The whole row.
    var text: String
  }

  let text: String
  let rows: [Row]

  init() throws {
    text = try OwnIncidents.text("docs/format.md")
    var rows: [Row] = []
    var heading = ""
    var isFenced = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") { isFenced.toggle() }
      if line.hasPrefix("#"), !isFenced { heading = String(line.drop { $0 == "#" || $0 == " " }) }
      let cells = line.split(separator: "|").map { $0.trimmed }
      guard line.hasPrefix("| "), cells.count == 2 else { continue }
      rows.append(Row(heading: heading, keys: Self.codes(cells[0]), text: String(line)))
    }
    self.rows = rows
  }

  /// The first fenced block.
  var example: String {
    let after = text.components(after: "```markdown\n")
    return after.components(before: "\n```")
  }

  /// What a text has in backticks.
  static func codes(_ text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// Paths of fields, `impact.kind`, with the words that each allows.
  static func paths(of fields: [FieldDescription], below prefix: String = "") -> [String: [String]]
  {
    var paths: [String: [String]] = [:]
    for field in fields {
      let path = prefix + field.name
      paths.merge(inside(field.shape, path)) { $0 + $1 }
    }
    return paths
  }

  private static func inside(_ shape: FieldShape, _ path: String) -> [String: [String]] {
    switch shape {
    case .word(let words): [path: words]
    case .mapping(let fields): paths(of: fields, below: path + ".").merging([path: []]) { $0 + $1 }
    case .list(let item): inside(item, path)
    case .either(let shapes):
      shapes.map { inside($0, path) }.reduce(into: [:]) { $0.merge($1) { $0 + $1 } }
    default: [path: []]
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension String {
  fileprivate func components(after mark: String) -> String {
    guard let range = firstRange(of: mark) else { return "" }
    return String(self[range.upperBound...])
  }

  fileprivate func components(before mark: String) -> String {
    guard let range = firstRange(of: mark) else { return self }
    return String(self[..<range.lowerBound])
  }
}
