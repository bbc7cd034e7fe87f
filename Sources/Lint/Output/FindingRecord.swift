package import Documents

/// A finding as machines read it: plain values, ready for JSON.
package struct FindingRecord: Sendable, Hashable {
  /// A place: lines and columns from 1, columns in Unicode scalars, the end exclusive.
  package struct Stretch: Sendable, Hashable {
    /// Path relative to the folder the command works in.
    package let path: String
    /// First line.
    package let line: Int
    /// First column.
    package let column: Int
    /// Line of the end.
    package let endLine: Int
    /// Column of the end, exclusive.
    package let endColumn: Int
    /// A few words about it; may be empty.
    package let label: String
  }

  /// Name of the rule.
  package let rule: String
  /// `error`, `warning`, `note` or `breach`.
  package let severity: String
  /// The fact.
  package let message: String
  /// Where.
  package let place: Stretch
  /// Other places that explain it.
  package let related: [Stretch]
  /// Ways out.
  package let help: [String]
  /// Id of the document.
  package let document: String?
  /// Id of the entity inside the document.
  package let entity: String?
  /// Name of the field.
  package let field: String?
  /// What stays the same when lines move: rule, document (or path), entity, field. Several findings
  /// of a document may share one.
  package let fingerprint: String
  /// Why it is silenced, nil for an open finding.
  package let suppression: Silence?
  /// How a machine may mend it.
  package let fix: Fix?

  /// What silences a finding.
  package struct Silence: Sendable, Hashable {
    /// `inline` or `waiver`.
    package let kind: String
    /// The reason that was given.
    package let reason: String
    /// Where it was given.
    package let place: Stretch
  }

  /// The record of a finding.
  package init(_ finding: Diagnostic) {
    func stretch(_ place: Place, _ label: String) -> Stretch {
      Stretch(
        path: place.path, line: place.start.line, column: place.start.column,
        endLine: place.end.line, endColumn: place.end.column, label: label)
    }
    rule = finding.rule
    severity = finding.severity.rawValue
    message = finding.message
    place = stretch(finding.place, finding.label)
    related = finding.related.map { stretch($0.place, $0.label) }
    help = finding.help
    document = finding.document
    entity = finding.entity
    field = finding.field
    suppression = finding.suppression.map {
      Silence(kind: $0.kind.rawValue, reason: $0.reason, place: stretch($0.place, ""))
    }
    fix = finding.fix
    fingerprint = Fingerprint(finding).text
  }
}
