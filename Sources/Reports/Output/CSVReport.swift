import Documents
import Incidents

/// A report as a table for a spreadsheet: a line for each entry of each section, none left out.
public enum CSVReport {
  /// The names of the columns.
  public static let columns = [
    "section", "reason", "id", "text", "document", "severity", "path", "line", "owner", "state",
    "priority", "due", "first_due", "closed", "slips", "revision", "at", "details",
  ]

  /// The table of `page`, UTF-8 with lines that end in CR LF; with `mark`, a byte order mark first.
  public static func text(_ page: ReportPage, mark: Bool = false) -> String {
    var csv = CSV(mark: mark)
    for column in columns { csv.add(plain: column) }
    csv.endLine()
    for section in page.sections {
      for entry in section.entries.list { add(entry, of: section, to: &csv) }
    }
    return String(decoding: csv.bytes, as: UTF8.self)
  }

  private static func add(_ entry: ReportEntry, of section: ReportSection, to csv: inout CSV) {
    let subject = entry.subject
    csv.add(plain: section.key)
    for text in [entry.lead, entry.name ?? "", entry.text] { csv.add(line(text)) }
    for text in [subject?.document, subject?.severity, subject?.path] { csv.add(line(text ?? "")) }
    csv.add(plain: subject?.line.map(String.init) ?? "")
    csv.add(line(subject?.owner ?? ""))
    csv.add(plain: subject?.state ?? "")
    csv.add(plain: subject?.priority.map { "P\($0)" } ?? "")
    for day in [subject?.due, subject?.firstDue, subject?.closed] {
      csv.add(plain: day?.description ?? "")
    }
    csv.add(plain: subject?.slips.map(String.init) ?? "")
    csv.add(plain: subject?.revision ?? "")
    csv.add(plain: subject?.at.map { utcText($0, seconds: true) } ?? "")
    csv.add(line(entry.facts.filter { !$0.isEmpty }.joined(separator: "; ")))
    csv.endLine()
  }

  private static func line(_ text: String) -> String { TerminalText.oneLine(text) }
}
