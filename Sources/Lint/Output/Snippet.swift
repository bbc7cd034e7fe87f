import Documents

/// The lines of one file that a finding speaks of, with line numbers and marks below them.
struct Snippet {
  /// The file.
  let source: SourceText
  /// The marks, in any order.
  let annotations: [Annotation]
  /// Cells that a line takes at most.
  let width: Int
  /// Colours.
  let style: TextStyle
  /// How the finding itself is marked.
  let part: TextStyle.Part

  /// The lines, each ended by a newline; line numbers take `gutter` cells.
  func text(gutter: Int) -> String {
    let margin = style.paint(String(repeating: " ", count: gutter + 2) + "|", .quiet)
    var text = margin + "\n"
    var last = 0
    for (number, marks) in marksByLine {
      if last > 0, number == last + 2 {
        text += numbered(last + 1, line(last + 1).cut(to: width, showing: 0).text, gutter)
      } else if last > 0, number > last + 2 {
        text += style.paint(String(repeating: ".", count: gutter + 1) + " |", .quiet) + "\n"
      }
      let line = line(number)
      let focus = marks.first { $0.isPrimary } ?? marks[0]
      let cut = line.cut(to: width, showing: line.cell(atColumn: focus.start ?? line.firstColumn))
      text += numbered(number, cut.text, gutter)
      for mark in marks {
        text += margin + underline(mark, line, shift: cut.shift) + "\n"
      }
      last = number
    }
    return text + margin + "\n"
  }

  /// The marks of each line, lines ascending.
  private var marksByLine: [(Int, [Annotation])] {
    var groups: [(Int, [Annotation])] = []
    for annotation in annotations.sorted(by: Annotation.inReadingOrder) {
      if groups.last?.0 == annotation.line {
        groups[groups.count - 1].1.append(annotation)
      } else {
        groups.append((annotation.line, [annotation]))
      }
    }
    return groups
  }

  /// A line of the file; the byte order mark, which has no column, left out.
  private func line(_ number: Int) -> SnippetLine {
    var span = source.line(number)
    if number == 1, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { span.start = 3 }
    return SnippetLine(source.text(span))
  }

  private func numbered(_ number: Int, _ text: String, _ gutter: Int) -> String {
    let digits = String(number)
    let padding = String(repeating: " ", count: max(gutter - digits.utf8.count, 0) + 1)
    let margin = style.paint("\(padding)\(digits) |", .quiet)
    return text.isEmpty ? "\(margin)\n" : "\(margin) \(text)\n"
  }

  /// Carets or dashes below a stretch, and its label. An empty stretch has one.
  private func underline(_ mark: Annotation, _ line: SnippetLine, shift: Int) -> String {
    let start = max(line.cell(atColumn: mark.start ?? line.firstColumn) - shift, 0)
    let end = (mark.end.map { line.cell(atColumn: $0) } ?? line.width) - shift
    let count = max(min(end, width) - start, 1)
    let sign = String(repeating: mark.isPrimary ? "^" : "-", count: count)
    let label = TerminalText.sanitised(mark.label, tabsAsSpaces: true)
    let words = label.isEmpty ? sign : "\(sign) \(label)"
    let painted = style.paint(words, mark.isPrimary ? part : .quiet)
    return " " + String(repeating: " ", count: start) + painted
  }
}
