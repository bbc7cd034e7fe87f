public import Documents

/// `controls.yml`: who must agree and what must be checked.
public struct Controls: FieldOwner {
  public var span = Span(0, 0)
  /// First day on which this policy is in force.
  public var effectiveFrom: Located<Moment>?
  /// Approval levels by risk and kind; the first match counts.
  public var chain: [ChainLink] = []
  public var freeze: InsertedLevel?
  public var irreversible: InsertedLevel?
  public var emergency: EmergencyPath?
  public var signoff: SignoffLimits?
  public var validation: ValidationDemands?
  /// Days within which action items are due, by severity.
  public var slaDays: [Named<Located<String>>] = []
  /// Third-level headings that the section Perspectives must have.
  public var perspectives: [Located<String>] = []

  public init() {}

  public static let fields: [Field<Controls>] = [
    .moment("effective_from", \.effectiveFrom, "first day on which this policy is in force"),
    .mappings("chain", \.chain, "approval levels by risk and kind; the first match counts"),
    .mapping("freeze", \.freeze, "the level that a freeze inserts"),
    .mapping("irreversible", \.irreversible, "the level that a change without a way back inserts"),
    .mapping("emergency", \.emergency, "the path for changes that cannot wait"),
    .mapping("signoff", \.signoff, "limits of a sign-off"),
    .mapping("validation", \.validation, "validations that a category demands"),
    Field("sla_days", .dictionary(.number), "days within which items are due, by severity") {
      $1.slaDays = $2.textDictionary($0, "sla_days")
    },
    .texts("perspectives", \.perspectives, "views that a postmortem must take"),
  ]

  /// One line of the chain.
  public struct ChainLink: FieldOwner {
    public var span = Span(0, 0)
    public var risk: [Located<String>] = []
    public var kind: [Located<String>] = []
    /// Roles in the order of their approval.
    public var levels: [Located<String>] = []

    public init() {}

    public static let fields: [Field<ChainLink>] = [
      .texts("risk", \.risk, "risks it holds for; all where none are named"),
      .texts("kind", \.kind, "kinds it holds for; all where none are named"),
      .texts("levels", \.levels, "roles in the order of their approval"),
    ]
  }

  /// A level that a circumstance inserts into the chain.
  public struct InsertedLevel: FieldOwner {
    public var span = Span(0, 0)
    public var insert: Located<String>?
    public var after: Located<String>?

    public init() {}

    public static let fields: [Field<InsertedLevel>] = [
      .text("insert", \.insert, "the role that is added"),
      .text("after", \.after, "the role after which it stands"),
    ]
  }

  /// The emergency path.
  public struct EmergencyPath: FieldOwner {
    public var span = Span(0, 0)
    public var grace: Located<String>?
    public var authority: [Located<String>] = []

    public init() {}

    public static let fields: [Field<EmergencyPath>] = [
      .duration("grace", \.grace, "time for the full chain after the end, `24h`"),
      .texts("authority", \.authority, "roles that may decide"),
    ]
  }

  /// Limits of a sign-off.
  public struct SignoffLimits: FieldOwner {
    public var span = Span(0, 0)
    public var maxAge: Located<String>?
    public var maxWindow: Located<String>?

    public init() {}

    public static let fields: [Field<SignoffLimits>] = [
      .duration("max_age", \.maxAge, "how old it may be at the start, `7d`"),
      .duration("max_window", \.maxWindow, "how wide its window may be, `4h`"),
    ]
  }

  /// Validations that a category demands.
  public struct ValidationDemands: FieldOwner {
    public var span = Span(0, 0)
    public var required: [Demand] = []
    public var deadline: Located<String>?

    public init() {}

    public static let fields: [Field<ValidationDemands>] = [
      Field("required", .dictionary(.list(.text)), "kinds of validation by category of change") {
        $1.required = $2.demands($0)
      },
      .duration("deadline", \.deadline, "time after the end, `24h`"),
    ]
  }

  /// Kinds of validation that one category demands.
  public struct Demand: Sendable {
    public var category: Located<String>
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
