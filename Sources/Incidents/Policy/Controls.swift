public import Documents

/// `controls.yml`: who must agree and what must be checked.
public struct Controls: FieldOwner, Sendable {
  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// First day on which this policy is in force.
  public var effectiveFrom: Located<Moment>?
  /// Approval levels by risk and kind; the first match counts.
  public var chain: [ChainLink] = []
  /// The level that a freeze inserts; where nil, a freeze asks for nobody.
  public var freeze: InsertedLevel?
  /// The level that a change without a way back inserts; where nil, none.
  public var irreversible: InsertedLevel?
  /// The path for changes that cannot wait; where nil, anybody may decide, with a day of grace.
  public var emergency: EmergencyPath?
  /// Limits of sign-offs and windows; where nil, there are none.
  public var signoff: SignoffLimits?
  /// What must be validated, and until when; where nil, the built-in kinds, at any time.
  public var validation: ValidationDemands?
  /// Days within which action items are due, by severity.
  public var slaDays: [Named<Located<String>>] = []
  /// Third-level headings that the section Perspectives must have.
  public var perspectives: [Located<String>] = []

  /// A version that says nothing: the built-in demands hold.
  public init() {}

  /// Every key that one version of `controls.yml` may have, with its meaning.
  public static let fields: [Field<Controls>] = [
    .moment(
      "effective_from", { $0.effectiveFrom = $1 }, "first day on which this policy is in force"),
    .mappings(
      "chain", { $0.chain = $1 }, "approval levels by risk and kind; the first match counts"),
    .mapping("freeze", { $0.freeze = $1 }, "the level that a freeze inserts"),
    .mapping(
      "irreversible", { $0.irreversible = $1 }, "the level that a change without a way back inserts"
    ),
    .mapping("emergency", { $0.emergency = $1 }, "the path for changes that cannot wait"),
    .mapping("signoff", { $0.signoff = $1 }, "limits of a sign-off"),
    .mapping("validation", { $0.validation = $1 }, "validations that a category demands"),
    Field("sla_days", .dictionary(.number), "days within which items are due, by severity") {
      $1.slaDays = $2.textDictionary($0, "sla_days")
    },
    .texts("perspectives", { $0.perspectives = $1 }, "views that a postmortem must take"),
  ]

  /// One line of the chain.
  public struct ChainLink: FieldOwner, Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// Risks it holds for; all where none are named.
    public var risk: [Located<String>] = []
    /// Kinds of change it holds for; all where none are named.
    public var kind: [Located<String>] = []
    /// Roles in the order of their approval.
    public var levels: [Located<String>] = []

    /// A line for every risk and kind that names no levels yet.
    public init() {}

    /// Every key that a line of the chain may have, with its meaning.
    public static let fields: [Field<ChainLink>] = [
      .texts("risk", { $0.risk = $1 }, "risks it holds for; all where none are named"),
      .texts("kind", { $0.kind = $1 }, "kinds it holds for; all where none are named"),
      .texts("levels", { $0.levels = $1 }, "roles in the order of their approval"),
    ]
  }

  /// A level that a circumstance inserts into the chain.
  public struct InsertedLevel: FieldOwner, Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// The role that is added; without it nothing is inserted.
    public var insert: Located<String>?
    /// The role behind which it stands; last where that is nil or not in the chain.
    public var after: Located<String>?

    /// An empty value; its fields are read one by one.
    public init() {}

    /// Every key that `freeze:` or `irreversible:` may have, with its meaning.
    public static let fields: [Field<InsertedLevel>] = [
      .text("insert", { $0.insert = $1 }, "the role that is added"),
      .text("after", { $0.after = $1 }, "the role after which it stands"),
    ]
  }

  /// The emergency path.
  public struct EmergencyPath: FieldOwner, Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// Time after the end for the full chain to sign, `24h`; where nil, a day.
    public var grace: Located<String>?
    /// Roles that may decide; anybody may where none are named.
    public var authority: [Located<String>] = []

    /// A day of grace, and anybody may decide.
    public init() {}

    /// Every key that `emergency:` may have, with its meaning.
    public static let fields: [Field<EmergencyPath>] = [
      .duration("grace", { $0.grace = $1 }, "time for the full chain after the end, `24h`"),
      .texts("authority", { $0.authority = $1 }, "roles that may decide"),
    ]
  }

  /// Limits of a sign-off.
  public struct SignoffLimits: FieldOwner, Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// How old it may be when the change starts, `7d`; any age where nil.
    public var maxAge: Located<String>?
    /// How wide the window of the change may be, `4h`; any width where nil.
    public var maxWindow: Located<String>?

    /// No limits.
    public init() {}

    /// Every key that `signoff:` may have, with its meaning.
    public static let fields: [Field<SignoffLimits>] = [
      .duration("max_age", { $0.maxAge = $1 }, "how old it may be at the start, `7d`"),
      .duration("max_window", { $0.maxWindow = $1 }, "how wide its window may be, `4h`"),
    ]
  }

  /// Validations that a category demands.
  public struct ValidationDemands: FieldOwner, Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// What categories demand; where empty, the built-in kinds are demanded.
    public var required: [Demand] = []
    /// Time for each kind after the end of the change, `24h`; where nil, there is no limit.
    public var deadline: Located<String>?

    /// The built-in kinds, at any time.
    public init() {}

    /// Every key that `validation:` may have, with its meaning.
    public static let fields: [Field<ValidationDemands>] = [
      Field("required", .dictionary(.list(.text)), "kinds of validation by category of change") {
        $1.required = $2.demands($0)
      },
      .duration("deadline", { $0.deadline = $1 }, "time after the end, `24h`"),
    ]
  }

  /// Kinds of validation that one category demands.
  public struct Demand: Sendable {
    /// Category of changes as written, `datastore`; the check of the policy reports unknown ones.
    public var category: Located<String>
    /// Kinds of validation as written, all of which must be there.
    public var kinds: [Located<String>]
  }
}

extension FieldReader {
  /// `datastore: [data-consistency]`
  mutating func demands(_ node: YAMLNode) -> [Controls.Demand] {
    guard case .mapping(let pairs) = node.content else {
      mismatch(node, "`required` is a mapping of category to kinds of validation")
      return []
    }
    return counted(pairs).map {
      Controls.Demand(category: $0.key, kinds: texts($0.value, $0.key.value))
    }
  }
}
