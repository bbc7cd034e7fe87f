import Documents

/// A report as Markdown, to paste into a page, a chat or a pull request.
public enum MarkdownReport {
  /// The text of `page`, ending in a line feed.
  public static func text(_ page: ReportPage) -> String {
    var blocks = ["# \(escaped(page.title))", escaped(page.period)]
    if !page.figures.isEmpty { blocks.append(figures(page.figures)) }
    for section in page.sections { blocks += Self.blocks(of: section) }
    if !page.remarks.isEmpty { blocks += ["---"] + page.remarks.map { escaped($0) } }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The numbers side by side, or as a table where they are compared with earlier ones.
  private static func figures(_ figures: [ReportFigure]) -> String {
    guard figures.contains(where: { $0.previous != nil }) else {
      return figures.map { "**\($0.count)** \(escaped($0.label))" }.joined(separator: " · ")
    }
    let rows = figures.map { figure in
      let earlier = [figure.previous.map(String.init), figure.median.map(DayWords.number)]
        .map { $0 ?? "" }.joined(separator: " | ")
      return "| \(escaped(figure.label)) | **\(figure.count)** | \(earlier) |"
    }
    return (["| | now | last | median of 4 |", "|---|--:|--:|--:|"] + rows)
      .joined(separator: "\n")
  }

  private static func blocks(of section: ReportSection) -> [String] {
    let heading = escaped(section.heading)
    guard section.count > 0 else {
      return ["## \(heading)", "none"] + section.notes.map { escaped($0) }
    }
    var blocks = ["## \(heading): \(section.count)"]
    if let introduction = section.entries.introduction { blocks.append(escaped(introduction)) }
    if !section.entries.list.isEmpty {
      blocks.append(section.entries.shown().map(item).joined(separator: "\n"))
    }
    if let remainder = section.entries.remainder() { blocks.append(escaped(remainder)) }
    return blocks + section.notes.map { escaped($0) }
  }

  private static func item(_ entry: ReportEntry) -> String {
    var parts = ["**\(escaped(entry.lead))**"]
    parts += [entry.name, entry.text].compactMap { $0.map { escaped($0) } }
    let facts = entry.facts.filter { !$0.isEmpty }.map { escaped($0) }.joined(separator: " · ")
    return "- \(parts.joined(separator: " "))" + (facts.isEmpty ? "" : "  \n  \(facts)")
  }

  private static func escaped(_ text: String) -> String { MarkdownText.escaped(text) }
}
