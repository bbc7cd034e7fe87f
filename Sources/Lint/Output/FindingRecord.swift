public import Documents

/// A finding as machines read it: plain values, ready for JSON.
public struct FindingRecord: Sendable, Hashable {
  /// A place: lines and columns from 1, columns in Unicode scalars, the end exclusive.
  public struct Stretch: Sendable, Hashable {
    /// Path relative to the folder the command works in.
    public let path: String
    /// First line.
    public let line: Int
    /// First column.
    public let column: Int
    /// Line of the end.
    public let endLine: Int
    /// Column of the end, exclusive.
    public let endColumn: Int
    /// A few words about it; may be empty.
    public let label: String
  }

  /// Name of the rule.
  public let rule: String
  /// `error`, `warning`, `note` or `breach`.
  public let severity: String
  /// The fact.
  public let message: String
  /// Where.
  public let place: Stretch
  /// Other places that explain it.
  public let related: [Stretch]
  /// Ways out.
  public let help: [String]
  /// Id of the document.
  public let document: String?
  /// Id of the entity inside the document.
  public let entity: String?
  /// Name of the field.
  public let field: String?
  /// What stays the same when lines move: rule, document (or path), entity, field. Several findings
  /// of a document may share one.
  public let fingerprint: String
  /// Why it is silenced, nil for an open finding.
  public let suppression: Silence?
  /// How a machine may mend it.
  public let fix: Fix?

  /// What silences a finding.
  public struct Silence: Sendable, Hashable {
    /// `inline` or `waiver`.
    public let kind: String
    /// The reason that was given.
    public let reason: String
    /// Where it was given.
    public let place: Stretch
  }

  /// The record of a finding.
  public init(_ finding: Diagnostic) {
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
