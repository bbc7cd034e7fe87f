public import Documents

/// One of `people.yml`.
public struct Person: FieldOwner {
  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// Mail addresses, each of which means this person.
  public var emails: [Located<String>] = []
  /// Names in other systems, with or without `@`, each of which means this person.
  public var accounts: [Located<String>] = []
  /// `internal` or the vendor's name.
  public var organisation: Located<String>?
  /// The team they work in.
  public var team: Located<String>?
  /// Roles and when they were held; a role held twice is there twice.
  public var roles: [Tenure] = []

  /// Somebody of whom only the name is known.
  public init() {}

  /// Every key that a person may have, with its meaning.
  public static let fields: [Field<Person>] = [
    .texts("emails", \.emails, "mail addresses"),
    .texts("accounts", \.accounts, "names in other systems"),
    .text("organisation", \.organisation, "`internal`, or the vendor"),
    .text("team", \.team, "the team they work in"),
    .mappings("roles", \.roles, "roles with their dates"),
  ]

  /// A role held over a range of days.
  public struct Tenure: FieldOwner {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// Name of the role; an entry without one is reported and left out.
    public var role: Located<String>?
    /// First day; where nil, it was held from the beginning.
    public var from: Located<Moment>?
    /// Last day, on which it still is held; where nil, it has no end.
    public var to: Located<Moment>?

    /// An empty value; its fields are read one by one.
    public init() {}

    /// Every key that an entry of a person's `roles:` may have, with its meaning.
    public static let fields: [Field<Tenure>] = [
      .text("role", \.role, "the role"),
      .moment("from", \.from, "first day"),
      .moment("to", \.to, "last day"),
    ]
  }
}

/// One of `services.yml`.
public struct Service: FieldOwner {
  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// How much depends on it, in words of the house; no rule asks for it.
  public var tier: Located<String>?
  /// Who of the business signs off.
  public var businessOwner: Located<String>?
  /// Who answers for its operation: a person, or a role, which is whoever held it on the day.
  public var technicalOwner: Located<String>?
  /// The team that works on it; nil where nobody says.
  public var team: Located<String>?
  /// Datastores it keeps its data in.
  public var stores: [Located<String>] = []
  /// What the reader should know about it.
  public var note: Located<String>?

  /// A service of which only the name is known.
  public init() {}

  /// Every key that a service may have, with its meaning.
  public static let fields: [Field<Service>] = [
    .text("tier", \.tier, "how much depends on it"),
    .text("business_owner", \.businessOwner, "who of the business signs off"),
    .text("technical_owner", \.technicalOwner, "who answers for its operation"),
    .text("team", \.team, "who works on it"),
    .texts("stores", \.stores, "datastores it keeps its data in"),
    .text("note", \.note, "what the reader should know"),
  ]
}
