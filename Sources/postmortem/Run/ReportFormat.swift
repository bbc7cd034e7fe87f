/// What a report can be written as.
enum ReportFormat: String, CaseIterable {
  case text, markdown, html, eml, json, csv, slack
}
