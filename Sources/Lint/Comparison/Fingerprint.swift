public import Documents

/// What stays the same of a finding when lines move: rule, document, entity and field. Several
/// findings of a document may share one.
public struct Fingerprint: Sendable, Hashable {
  /// Name of the rule.
  public var rule: String
  /// Id of the document, its path where it has none.
  public var document: String
  /// Id of the entity inside the document; empty where it concerns none.
  public var entity: String
  /// Name of the field; empty where it concerns none.
  public var field: String

  /// A fingerprint of the given parts.
  public init(rule: String, document: String, entity: String, field: String) {
    self.rule = rule
    self.document = document
    self.entity = entity
    self.field = field
  }

  /// The fingerprint of a finding.
  public init(_ finding: Diagnostic) {
    self.init(
      rule: finding.rule, document: finding.document ?? finding.place.path,
      entity: finding.entity ?? "", field: finding.field ?? "")
  }

  /// In one text, as machines read it: `signoff-missing/INC-2026-0301/CHG-1/signoffs`.
  public var text: String { "\(rule)/\(document)/\(entity)/\(field)" }
}
