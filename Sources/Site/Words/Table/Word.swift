/// The sentences that the program puts together, by their keys in `words.yml` and the values that it
/// gives them. What a template can say itself stands there.
enum Word: String, CaseIterable, Sendable {
  // Navigation
  case incidents = "nav.incidents"
  case actions = "nav.actions"
  case changes = "nav.changes"
  case services = "nav.services"
  case causes = "nav.causes"
  case guides = "nav.guides"

  // Lists
  case place = "pager.place number total"
  case noYear = "row.no-year"

  // Home
  case homeLead = "home.lead count"
  case homeLeadSince = "home.lead-since count year"
  case homePage = "home.page number"
  case homeAbout = "home.about"
  case alertOverdue = "home.alert-overdue count"
  case alertNotValidated = "home.alert-not-validated count"
  case alertSoon = "home.alert-soon count"
  case noOwner = "item.no-owner"
  case daysLate = "home.days-late count"
  case ageUnder30 = "home.age-under-30"
  case ageTo90 = "home.age-30-to-90"
  case ageOver90 = "home.age-over-90"
  case ageWords = "home.age count over"
  case ageUndated = "home.age-undated count over undated"
  case evidence = "changes.complete count complete"
  case documents = "count.documents count"

  /// The key in the table.
  var key: String { String(rawValue.prefix { $0 != " " }) }
  /// Names of the values that it has.
  var values: [String] { rawValue.split(separator: " ").dropFirst().map(String.init) }
}
