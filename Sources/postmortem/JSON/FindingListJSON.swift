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
  }

  struct Signoff: Encodable {
    var document: String
    var path: String
    var change: String
    var approver: String?
    var role: String?
    var evidence: String?
    var verdict: String

    init(_ row: SignoffRow) {
      document = row.document
      path = row.path
      change = row.change
      approver = row.approver
      role = row.role
      evidence = row.evidence
      verdict = row.verdict
    }
  }

  var version = FindingList.version
  var findings: [Finding]
  var signoffs: [Signoff]
  var policy: String
  var summary: Summary

  init(_ report: FindingReport) {
    let list = FindingList(report.findings, files: report.files.count)
    findings = list.findings.map(Finding.init)
    signoffs = report.signoffs.map(Signoff.init)
    policy = report.policy
    summary = Summary(
      errors: list.summary.errors, warnings: list.summary.warnings,
      breaches: list.summary.breaches, notes: list.summary.notes, files: list.summary.files)
  }
}
