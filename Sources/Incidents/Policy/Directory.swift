public import Documents

/// One of `people.yml`.
public struct Person: FieldOwner {
  public var span = Span(0, 0)
  public var emails: [Located<String>] = []
  public var accounts: [Located<String>] = []
  /// `internal` or the vendor's name.
  public var organisation: Located<String>?
  /// The team they work in.
  public var team: Located<String>?
  public var roles: [Tenure] = []

  public init() {}

  public static let fields: [Field<Person>] = [
    .texts("emails", \.emails, "mail addresses"),
    .texts("accounts", \.accounts, "names in other systems"),
    .text("organisation", \.organisation, "`internal`, or the vendor"),
    .text("team", \.team, "the team they work in"),
    .mappings("roles", \.roles, "roles with their dates"),
  ]

  /// A role held over a range of days.
  public struct Tenure: FieldOwner {
    public var span = Span(0, 0)
    public var role: Located<String>?
    public var from: Located<Moment>?
    public var to: Located<Moment>?

    public init() {}

    public static let fields: [Field<Tenure>] = [
      .text("role", \.role, "the role"),
      .moment("from", \.from, "first day"),
      .moment("to", \.to, "last day"),
    ]
  }
}

/// One of `services.yml`.
public struct Service: FieldOwner {
  public var span = Span(0, 0)
  public var tier: Located<String>?
  /// Who of the business signs off.
  public var businessOwner: Located<String>?
  public var technicalOwner: Located<String>?
  public var team: Located<String>?
  /// Datastores it keeps its data in.
  public var stores: [Located<String>] = []
  public var note: Located<String>?

  public init() {}

  public static let fields: [Field<Service>] = [
    .text("tier", \.tier, "how much depends on it"),
    .text("business_owner", \.businessOwner, "who of the business signs off"),
    .text("technical_owner", \.technicalOwner, "who answers for its operation"),
    .text("team", \.team, "who works on it"),
    .texts("stores", \.stores, "datastores it keeps its data in"),
    .text("note", \.note, "what the reader should know"),
  ]
}
