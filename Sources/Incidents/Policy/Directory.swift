public import Documents

/// One of `people.yml`.
public struct Person: FieldOwner, Sendable {
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
    .texts("emails", { $0.emails = $1 }, "mail addresses"),
    .texts("accounts", { $0.accounts = $1 }, "names in other systems"),
    .text("organisation", { $0.organisation = $1 }, "`internal`, or the vendor"),
    .text("team", { $0.team = $1 }, "the team they work in"),
    .mappings("roles", { $0.roles = $1 }, "roles with their dates"),
  ]

  /// A role held over a range of days.
  public struct Tenure: FieldOwner, Sendable {
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
      .text("role", { $0.role = $1 }, "the role"),
      .moment("from", { $0.from = $1 }, "first day"),
      .moment("to", { $0.to = $1 }, "last day"),
    ]
  }
}

/// One of `services.yml`.
public struct Service: FieldOwner, Sendable {
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
    .text("tier", { $0.tier = $1 }, "how much depends on it"),
    .text("business_owner", { $0.businessOwner = $1 }, "who of the business signs off"),
    .text("technical_owner", { $0.technicalOwner = $1 }, "who answers for its operation"),
    .text("team", { $0.team = $1 }, "who works on it"),
    .texts("stores", { $0.stores = $1 }, "datastores it keeps its data in"),
    .text("note", { $0.note = $1 }, "what the reader should know"),
  ]
}
