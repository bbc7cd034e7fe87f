package import Documents

/// What stays the same of a finding when lines move: rule, document, entity and field. Several
/// findings of a document may share one.
package struct Fingerprint: Sendable, Hashable {
  /// Name of the rule.
  package var rule: String
  /// Id of the document, its path where it has none.
  package var document: String
  /// Id of the entity inside the document; empty where it concerns none.
  package var entity: String
  /// Name of the field; empty where it concerns none.
  package var field: String

  /// A fingerprint of the given parts.
  package init(rule: String, document: String, entity: String, field: String) {
    self.rule = rule
    self.document = document
    self.entity = entity
    self.field = field
  }

  /// The fingerprint of a finding.
  package init(_ finding: Diagnostic) {
    self.init(
      rule: finding.rule, document: finding.document ?? finding.place.path,
      entity: finding.entity ?? "", field: finding.field ?? "")
  }

  /// In one text, as machines read it: `signoff-missing/INC-2026-0301/CHG-1/signoffs`.
  package var text: String { "\(rule)/\(document)/\(entity)/\(field)" }
}
