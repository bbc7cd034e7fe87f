/// Views of changes and of what speaks for them.
enum EvidenceViews {
  static let statements = [
    """
    CREATE VIEW change_evidence AS
    SELECT document, change,
      EXISTS (SELECT 1 FROM signoffs
        WHERE signoffs.document = changes.document AND signoffs.change = changes.change
          AND is_standing) AS has_signoff,
      EXISTS (SELECT 1 FROM validations
        WHERE validations.document = changes.document AND validations.change = changes.change
          AND result IS NOT 'not-done') AS has_validation,
      EXISTS (SELECT 1 FROM validations
        WHERE validations.document = changes.document AND validations.change = changes.change
          AND result = 'fail' AND NOT passes_later) AS has_failed_validation,
      EXISTS (SELECT 1 FROM breaches
        WHERE breaches.document = changes.document AND breaches.change = changes.change)
        AS has_declared_breach,
      \(objections("signoff")), \(objections("validation"))
    FROM changes
    """,
    """
    CREATE VIEW changes_lacking_evidence AS
    SELECT documents.id AS document_id, documents.day, changes.id AS change_id, changes.title,
      CASE WHEN NOT has_signoff AND NOT has_validation THEN 'signoff, validation'
        WHEN NOT has_signoff THEN 'signoff' WHEN NOT has_validation THEN 'validation' END AS missing,
      NOT has_signoff AS lacks_signoff, NOT has_validation AS lacks_validation,
      signoff_objections, validation_objections,
      has_declared_breach, is_external, documents.status, path, line, document, change
    FROM change_evidence
    JOIN changes USING (document, change)
    JOIN documents USING (document)
    WHERE NOT (has_signoff AND has_validation)
      OR signoff_objections IS NOT NULL OR validation_objections IS NOT NULL
    """,
  ]

  /// The rules that object to a part of the evidence, in one text; NULL where none does.
  private static func objections(_ part: String) -> String {
    """
    (SELECT group_concat(rule, ', ') FROM (SELECT rule FROM objections
        WHERE objections.document = changes.document AND objections.change = changes.change
          AND part = '\(part)' ORDER BY ordinal)) AS \(part)_objections
    """
  }
}
