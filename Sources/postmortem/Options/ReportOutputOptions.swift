import ArgumentParser
import Documents
import Incidents
import Reports

/// As what a report is written, and where.
struct ReportOutputOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "text, markdown, html, eml, json, csv or slack, to the screen or to a file; repeatable.",
      valueName: "format[=file]"))
  var formats: [String] = []

  @Option(help: ArgumentHelp("Who sends the mail of --format eml.", valueName: "address"))
  var mailFrom: String?

  @Option(help: ArgumentHelp("Who gets it; repeatable.", valueName: "address"))
  var mailTo: [String] = []

  @Flag(help: "Begin --format csv with a byte order mark, as Excel wants it.")
  var csvBom = false

  /// Where a page goes: read before anything else, so that what cannot be meant is said at once.
  func outputs() throws -> Outputs {
    var targets = try OutputTarget<ReportFormat>.list(
      formats, of: "a report", example: "markdown=weekly.md")
    if targets.isEmpty { targets = [OutputTarget(format: .text)] }
    return Outputs(
      targets: targets, sender: try Self.address(mailFrom ?? Self.nobody, "--mail-from"),
      recipients: try mailTo.map { try Self.address($0, "--mail-to") }, hasMark: csvBom)
  }

  /// A sender that is nobody: its domain can never exist (RFC 2606).
  private static let nobody = "postmortem <postmortem@postmortem.invalid>"

  private static func address(_ text: String, _ option: String) throws -> MailAddress {
    guard let address = MailAddress(text) else {
      throw UsageFailure(
        "\(option): `\(TerminalText.sanitised(text))` is no mail address; write "
          + "team@company.example or \"Name <team@company.example>\"")
    }
    return address
  }

  /// The forms of a page with their places.
  struct Outputs {
    var targets: [OutputTarget<ReportFormat>]
    var sender: MailAddress
    var recipients: [MailAddress]
    var hasMark: Bool

    /// Writes `page` in every form; paths are meant from `standpoint`.
    func write(_ page: ReportPage, _ base: KnowledgeBase, from standpoint: Standpoint) throws {
      for target in targets {
        try target.meant(from: standpoint).write(text(page, target.format, base))
      }
    }

    private func text(
      _ page: ReportPage, _ format: ReportFormat, _ base: KnowledgeBase
    ) -> String {
      switch format {
      case .text: TextReport.text(page)
      case .markdown: MarkdownReport.text(page)
      case .html: HTMLReport.text(page)
      case .eml:
        MailReport(sender: sender, recipients: recipients, zone: base.configuration.zone)
          .text(page)
      case .json: JSON.text(ReportJSON(page)) + "\n"
      case .csv: CSVReport.text(page, mark: hasMark)
      case .slack: JSON.text(SlackJSON(page)) + "\n"
      }
    }
  }
}
