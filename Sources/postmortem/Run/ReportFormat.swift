import Reports

/// What a report can be written as.
enum ReportFormat: String, CaseIterable {
  case text, markdown

  /// `page` in this form.
  func text(_ page: ReportPage) -> String {
    switch self {
    case .text: TextReport.text(page)
    case .markdown: MarkdownReport.text(page)
    }
  }
}
