import Documents

/// A report as one HTML file that mail clients show: tables and inline styles, no script, no picture,
/// nothing that is fetched. Colours are legible on white and on black, and none is set where the
/// reader's own will do.
public enum HTMLReport {
  /// Bytes that a page stays below: some clients cut a longer mail.
  public static let limit = 100_000

  /// The page of `page`: with fewer entries in each section where all would be too long, and in the end
  /// with their numbers alone.
  public static func text(_ page: ReportPage) -> String {
    for most in [Int.max, 15, 10, 6, 3, 2, 1] {
      let whole = document(page, most: most)
      if whole.utf8.count < limit { return whole }
    }
    return document(page, most: 0)
  }

  private static func document(_ page: ReportPage, most: Int) -> String {
    let title = escaped(cut(page.title, 200))
    var html = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <title>\(title)</title>
      </head>
      <body style="margin:0;padding:16px">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" \
      style="max-width:720px;margin:0 auto;font-family:\(Style.font);font-size:15px;line-height:1.45">
      <tr><td>
      <h1 style="margin:0;font-size:22px;line-height:1.25">\(title)</h1>
      <p style="margin:4px 0 16px;color:\(Style.grey)">\(escaped(cut(page.period, 400)))</p>

      """
    html += figures(page.figures)
    var empty: [String] = []
    for section in page.sections {
      if section.count == 0, section.notes.isEmpty {
        empty.append(escaped(section.heading))
      } else {
        html += self.section(section, most: most)
      }
    }
    if !empty.isEmpty {
      html += heading("Nothing to tell")
      html += "<p style=\"margin:0\">\(empty.map { "\($0): none" }.joined(separator: "<br>"))</p>\n"
    }
    for remark in page.remarks {
      html +=
        "<p style=\"margin:24px 0 0;font-size:13px;color:\(Style.grey)\">\(escaped(remark))</p>\n"
    }
    return html + "</td></tr>\n</table>\n</body>\n</html>\n"
  }

  private static func figures(_ figures: [ReportFigure]) -> String {
    guard !figures.isEmpty else { return "" }
    let isCompared = figures.contains { $0.previous != nil }
    var html =
      "<table cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"border-collapse:collapse\">\n"
    if isCompared {
      let heads = ["", "now", "last", "median of 4"].map {
        "<th scope=\"col\" align=\"right\" style=\"\(Style.number);font-weight:normal;"
          + "font-size:13px;color:\(Style.grey)\">\($0)</th>"
      }
      html += "<tr>\(heads.joined())</tr>\n"
    }
    for figure in figures {
      html += "<tr><th scope=\"row\" align=\"left\" style=\"\(Style.label)\">"
      html += "\(escaped(figure.label))</th>"
      html += "<td align=\"right\" style=\"\(Style.number)\"><b>\(figure.count)</b></td>"
      if isCompared {
        for text in [figure.previous.map(String.init), figure.median.map(DayWords.number)] {
          html += "<td align=\"right\" style=\"\(Style.number)\">\(text ?? "")</td>"
        }
      }
      html += "</tr>\n"
    }
    return html + "</table>\n"
  }

  private static func section(_ section: ReportSection, most: Int) -> String {
    let entries = section.entries
    var html = heading(
      section.count == 0 ? "\(section.heading): none" : "\(section.heading): \(section.count)")
    if let introduction = entries.introduction { html += paragraph(introduction) }
    let shown = entries.shown(most: most)
    if !shown.isEmpty {
      let isUrgent = section.key == "overdue" || section.key == "decisions"
      html += "<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" "
      html += "style=\"border-collapse:collapse\">\n"
      for entry in shown { html += row(entry, lines: entries.lines, isUrgent: isUrgent) }
      html += "</table>\n"
    }
    if let remainder = entries.remainder(most: most) { html += paragraph(remainder) }
    for note in section.notes { html += paragraph(note) }
    return html
  }

  private static func row(_ entry: ReportEntry, lines: Int, isUrgent: Bool) -> String {
    let colour = isUrgent ? ";color:\(Style.red)" : ""
    let name = entry.name.map { "<b>\(escaped(cut($0, 60)))</b> " } ?? ""
    var html = "<tr><td valign=\"top\" width=\"112\" style=\"\(Style.lead)\(colour)\">"
    html += "\(escaped(cut(entry.lead, 40)))</td>"
    html +=
      "<td valign=\"top\" style=\"\(Style.cell)\">\(name)\(escaped(cut(entry.text, 80 * lines)))"
    let facts = entry.facts.filter { !$0.isEmpty }.joined(separator: " · ")
    if !facts.isEmpty {
      html += "<br><span style=\"font-size:13px;color:\(Style.grey)\">"
      html += "\(escaped(cut(facts, 80 * lines)))</span>"
    }
    return html + "</td></tr>\n"
  }

  private static func heading(_ text: String) -> String {
    "<h2 style=\"margin:24px 0 4px;font-size:17px;line-height:1.3\">\(escaped(text))</h2>\n"
  }

  private static func paragraph(_ text: String) -> String {
    "<p style=\"margin:6px 0 0;font-size:13px;color:\(Style.grey)\">\(escaped(cut(text, 400)))</p>\n"
  }

  private static func cut(_ text: String, _ length: Int) -> String {
    let text = TerminalText.oneLine(text)
    // A character may have any number of marks.
    guard text.count > length || text.utf8.count > 8 * length else { return text }
    var size = 0
    let kept = text.prefix(length - 1).prefix { character in
      size += character.utf8.count
      return size <= 8 * length
    }
    return kept + "…"
  }

  private static func escaped(_ text: String) -> String {
    var html: [UInt8] = []
    HTMLEscape.append(text: TerminalText.oneLine(text), to: &html)
    return String(decoding: html, as: UTF8.self)
  }

  /// The styles that stand in the tags.
  private enum Style {
    /// 4.5 : 1 and more on white and on black.
    static let grey = "#767676"
    static let red = "#e02b20"
    static let font =
      "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'PingFang SC','Hiragino Sans',"
      + "'Microsoft YaHei','Yu Gothic','Noto Sans CJK SC',sans-serif"
    static let rule = "border-top:1px solid #999999"
    static let cell = "padding:6px 0;\(rule)"
    static let lead = "padding:6px 12px 6px 0;\(rule);white-space:nowrap"
    static let label = "padding:2px 0;font-weight:normal"
    static let number = "padding:2px 0 2px 24px"
  }
}
