import Documents
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
    var suppression: Silence?
    var fix: Mending?

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
      suppression = record.suppression.map(Silence.init)
      fix = record.fix.map(Mending.init)
    }
  }

  struct Silence: Encodable {
    var kind: String
    var reason: String
    var place: Stretch

    init(_ silence: FindingRecord.Silence) {
      kind = silence.kind
      reason = silence.reason
      place = Stretch(silence.place)
    }
  }

  struct Mending: Encodable {
    struct Edit: Encodable {
      var path: String
      var line: Int
      var column: Int
      var endLine: Int
      var endColumn: Int
      var replacement: String

      init(_ edit: Fix.Edit) {
        path = edit.place.path
        line = edit.place.start.line
        column = edit.place.start.column
        endLine = edit.place.end.line
        endColumn = edit.place.end.column
        replacement = edit.replacement
      }
    }

    var title: String
    var applicability: String
    var edits: [Edit]

    init(_ fix: Fix) {
      title = fix.title
      applicability = fix.applicability.rawValue
      edits = fix.edits.map(Edit.init)
    }
  }

  struct Summary: Encodable {
    var errors: Int
    var warnings: Int
    var breaches: Int
    var notes: Int
    var suppressed: Int
    var files: Int

    init(_ summary: FindingSummary) {
      errors = summary.errors
      warnings = summary.warnings
      breaches = summary.breaches
      notes = summary.notes
      suppressed = summary.suppressed
      files = summary.files
    }
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

  /// Another one is announced in the changelog.
  var version = 1
  var findings: [Finding]
  var signoffs: [Signoff]
  var policy: String
  var summary: Summary
  var comparison: ComparisonJSON?

  init(_ report: FindingReport) {
    findings = report.findings.map { Finding(FindingRecord($0)) }
    signoffs = report.signoffs.map(Signoff.init)
    policy = report.policy
    summary = Summary(report.summary)
    comparison = report.comparison.map(ComparisonJSON.init)
  }
}
