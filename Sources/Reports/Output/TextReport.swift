import Documents

/// A report as plain text, in lines of at most 80 cells.
public enum TextReport {
  /// Cells of a line.
  static let width = 80
  /// Cells of the widest lead; a longer one is cut.
  private static let leadWidth = 22

  /// The text of `page`, ending in a line feed.
  public static func text(_ page: ReportPage) -> String {
    var output = TerminalText.wrapped(line(page.title), width: width)
    let titleWidth = output.map { TerminalText.displayWidth(of: $0) }.max() ?? 0
    output += [String(repeating: "═", count: titleWidth)]
    output += TerminalText.wrapped(line(page.period), width: width)
    if !page.figures.isEmpty { output += [""] + figures(page.figures) }
    var isAfterNone = false
    for section in page.sections {
      // Sections that say "none" and no more stand together.
      let isNone = section.count == 0 && section.notes.isEmpty
      if !(isNone && isAfterNone) { output.append("") }
      output += lines(of: section)
      isAfterNone = isNone
    }
    for remark in page.remarks { output += [""] + TerminalText.wrapped(line(remark), width: width) }
    return output.joined(separator: "\n") + "\n"
  }

  /// The numbers side by side, or as a table where they are compared with earlier ones.
  private static func figures(_ figures: [ReportFigure]) -> [String] {
    guard figures.contains(where: { $0.previous != nil }) else {
      let words = figures.map { "\($0.count) \($0.label)" }.joined(separator: " · ")
      return words.isEmpty ? [] : TerminalText.wrapped(line(words), width: width)
    }
    let columns: [TextTable.Column] = [
      .init(""), .init("now", .right), .init("last", .right), .init("median of 4", .right),
    ]
    let rows = figures.map { figure in
      [
        figure.label, String(figure.count), figure.previous.map(String.init) ?? "",
        figure.median.map(DayWords.number) ?? "",
      ]
    }
    return TextTable(columns, rows: rows).lines(width: width)
  }

  private static func lines(of section: ReportSection) -> [String] {
    let heading = line(section.heading)
    var output: [String] = []
    if section.count == 0 {
      output += cut("\(heading): none")
    } else {
      output += cut("\(heading): \(section.count)")
      output += [String(repeating: "─", count: width)]
      output += lines(of: section.entries)
    }
    for note in section.notes { output += indented(note, by: 2) }
    return output
  }

  private static func lines(of entries: ReportEntries) -> [String] {
    let leads = entries.shown().map { TerminalText.truncated(line($0.lead), to: leadWidth) }
    let indent = (leads.map { TerminalText.displayWidth(of: $0) }.max() ?? 0) + 2
    var output = entries.introduction.map { indented($0, by: 2) } ?? []
    for (lead, entry) in zip(leads, entries.shown()) {
      var text = wrapped(entry, width: width - indent, lines: entries.lines)
      let first = text.isEmpty ? "" : text.removeFirst()
      output.append(TerminalText.padded(lead, to: indent - 2, .right) + "  " + first)
      let margin = String(repeating: " ", count: indent)
      output += text.map { margin + $0 }
      output += facts(entry.facts, width: width - indent).map { margin + $0 }
    }
    if let remainder = entries.remainder() { output += indented(remainder, by: 2) }
    return output
  }

  /// Name and text in a few lines; what does not fit is cut.
  private static func wrapped(_ entry: ReportEntry, width: Int, lines: Int) -> [String] {
    let text = [entry.name, entry.text].compactMap { $0 }.joined(separator: "  ")
    let all = TerminalText.wrapped(line(text), width: width)
    guard all.count > lines else { return all }
    let last = TerminalText.truncated(all[lines - 1] + " " + all[lines], to: width)
    return all[..<(lines - 1)] + [last]
  }

  /// Facts side by side; a line breaks between two of them, a long one is cut.
  private static func facts(_ facts: [String], width: Int) -> [String] {
    var output: [String] = []
    for fact in facts where !fact.isEmpty {
      let fact = TerminalText.truncated(line(fact), to: width)
      if let last = output.last,
        TerminalText.displayWidth(of: last) + TerminalText.displayWidth(of: fact) + 3 <= width
      {
        output[output.count - 1] = "\(last) · \(fact)"
      } else {
        output.append(fact)
      }
    }
    return output
  }

  private static func indented(_ text: String, by indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return TerminalText.wrapped(line(text), width: width - indent).map { margin + $0 }
  }

  private static func cut(_ text: String) -> [String] { [TerminalText.truncated(text, to: width)] }

  private static func line(_ text: String) -> String { TerminalText.oneLine(text) }
}
