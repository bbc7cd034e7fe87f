import Lint

/// Findings as JSON, version 1.
struct FindingListJSON: Encodable {
  struct Stretch: Encodable {
    var path: String
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int
    var label: String?

    init(_ stretch: FindingRecord.Stretch) {
      path = stretch.path
      line = stretch.line
      column = stretch.column
      endLine = stretch.endLine
      endColumn = stretch.endColumn
      label = stretch.label.isEmpty ? nil : stretch.label
    }
  }

  struct Finding: Encodable {
    var rule: String
    var severity: String
    var message: String
    var place: Stretch
    var related: [Stretch]
    var help: [String]
    var document: String?
    var entity: String?
    var field: String?
    var fingerprint: String

    init(_ record: FindingRecord) {
      rule = record.rule
      severity = record.severity
      message = record.message
      place = Stretch(record.place)
      related = record.related.map(Stretch.init)
      help = record.help
      document = record.document
      entity = record.entity
      field = record.field
      fingerprint = record.fingerprint
    }
  }

  struct Summary: Encodable {
    var errors: Int
    var warnings: Int
    var breaches: Int
    var notes: Int
    var files: Int

    init(_ summary: FindingSummary) {
      errors = summary.errors
      warnings = summary.warnings
      breaches = summary.breaches
      notes = summary.notes
      files = summary.files
    }
  }

  var version = FindingList.version
  var findings: [Finding]
  var summary: Summary
  var comparison: ComparisonJSON?

  init(_ list: FindingList) {
    findings = list.findings.map(Finding.init)
    summary = Summary(list.summary)
    comparison = list.comparison.map(ComparisonJSON.init)
  }
}
