import CTemplates

/// A file of the folder `templates/`, embedded in the program.
struct Template: Sendable {
  /// Path in `templates/`.
  let path: String
  /// Its text.
  let text: String

  /// All files, in order of path.
  static let all: [Template] = (0..<template_file_count()).map { index in
    let file = template_file_at(index)
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    return Template(
      path: String(cString: file.path), text: String(decoding: bytes, as: UTF8.self))
  }

  /// The file at `path`; nil where there is none.
  static func named(_ path: String) -> Template? { all.first { $0.path == path } }

  /// The text with every `{{name}}` replaced by its value. A line whose value is nil is left out.
  func filled(_ values: [String: String?]) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let line = Self.filled(line, values) { lines.append(line) }
    }
    return lines.joined(separator: "\n")
  }

  private static func filled(_ line: Substring, _ values: [String: String?]) -> String? {
    var result = ""
    var rest = line
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      guard let value = values[String(rest[open.upperBound..<close.lowerBound])] ?? nil else {
        return nil
      }
      result += rest[..<open.lowerBound] + value
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
