package import Documents

/// One of `people.yml`.
package struct Person: FieldOwner {
  package var span = Span(0, 0)
  package var emails: [Located<String>] = []
  package var accounts: [Located<String>] = []
  /// `internal` or the vendor's name.
  package var organisation: Located<String>?
  /// The team they work in.
  package var team: Located<String>?
  package var roles: [Tenure] = []

  package init() {}

  package static let fields: [Field<Person>] = [
    .texts("emails", \.emails, "mail addresses"),
    .texts("accounts", \.accounts, "names in other systems"),
    .text("organisation", \.organisation, "`internal`, or the vendor"),
    .text("team", \.team, "the team they work in"),
    .mappings("roles", \.roles, "roles with their dates"),
  ]

  /// A role held over a range of days.
  package struct Tenure: FieldOwner {
    package var span = Span(0, 0)
    package var role: Located<String>?
    package var from: Located<Moment>?
    package var to: Located<Moment>?

    package init() {}

    package static let fields: [Field<Tenure>] = [
      .text("role", \.role, "the role"),
      .moment("from", \.from, "first day"),
      .moment("to", \.to, "last day"),
    ]
  }
}

/// One of `services.yml`.
package struct Service: FieldOwner {
  package var span = Span(0, 0)
  package var tier: Located<String>?
  /// Who of the business signs off.
  package var businessOwner: Located<String>?
  package var technicalOwner: Located<String>?
  package var team: Located<String>?
  /// Datastores it keeps its data in.
  package var stores: [Located<String>] = []
  package var note: Located<String>?

  package init() {}

  package static let fields: [Field<Service>] = [
    .text("tier", \.tier, "how much depends on it"),
    .text("business_owner", \.businessOwner, "who of the business signs off"),
    .text("technical_owner", \.technicalOwner, "who answers for its operation"),
    .text("team", \.team, "who works on it"),
    .texts("stores", \.stores, "datastores it keeps its data in"),
    .text("note", \.note, "what the reader should know"),
  ]
}
