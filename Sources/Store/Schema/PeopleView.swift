/// The view of everybody who is named, and for what.
enum PeopleView {
  static let statements = [
    "CREATE VIEW people_named AS\n"
      + [
        named("role", "person", "roles"),
        named("'owner'", "owner", "action_items"),
        named("'verifier'", "verified_by", "action_items"),
        named("'requester'", "requested_by", "changes"),
        named("'executor'", "executed_by", "changes"),
        named("'sponsor'", "sponsor", "changes"),
        named("'sign-off'", "person", "signoffs"),
        named("'validation'", "person", "validations"),
        named("'acknowledgement'", "acknowledged_by", "breaches"),
        named("'actor'", "actor", "timeline_entries") + " AND actor_kind = 'person'",
      ].joined(separator: "\nUNION ALL\n")
  ]

  private static func named(_ part: String, _ column: String, _ table: String) -> String {
    """
    SELECT document, \(part) AS part, \(column) AS person, line FROM \(table)
      WHERE \(column) IS NOT NULL
    """
  }
}
