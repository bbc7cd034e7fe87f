import Documents

/// A stretch of one line that is underlined, and a few words behind the line.
struct Annotation {
  /// Line, from 1.
  let line: Int
  /// First column, nil for the first that is no space.
  let start: Int?
  /// Column just past the last, nil for the end of the line.
  let end: Int?
  /// A few words; may be empty.
  let label: String
  /// Whether it marks the finding itself.
  let isPrimary: Bool

  /// The marks of one place: one on each of its first and last line, the label at the last.
  static func all(of place: Place, label: String, isPrimary: Bool) -> [Annotation] {
    var last = place.end
    // A stretch that takes its last line's ending along ends on that line.
    let endsBeforeLine = last.line > place.start.line && last.column == 1
    if endsBeforeLine { last.line -= 1 }
    let end = endsBeforeLine ? nil : last.column
    guard last.line > place.start.line else {
      return [
        Annotation(
          line: place.start.line, start: place.start.column, end: end, label: label,
          isPrimary: isPrimary)
      ]
    }
    return [
      Annotation(
        line: place.start.line, start: place.start.column, end: nil, label: "",
        isPrimary: isPrimary),
      Annotation(line: last.line, start: nil, end: end, label: label, isPrimary: isPrimary),
    ]
  }

  /// Order on the page: by line, then by column, the finding itself first.
  static func inReadingOrder(_ left: Annotation, _ right: Annotation) -> Bool {
    if left.line != right.line { return left.line < right.line }
    if left.start != right.start { return (left.start ?? 0) < (right.start ?? 0) }
    return left.isPrimary && !right.isPrimary
  }
}
