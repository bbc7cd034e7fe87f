public import Documents

/// `vocabulary.yml`: the words by which documents are classified, each with its meaning.
public struct Vocabulary: FieldOwner {
  public var span = Span(0, 0)
  public var causeCategories: [Named<Located<String>>] = []
  public var failureClasses: [Named<Located<String>>] = []
  public var symptoms: [Named<Located<String>>] = []
  public var tags: [Named<Located<String>>] = []

  public init() {}

  public static let fields: [Field<Vocabulary>] = [
    Field("cause_categories", .dictionary(.text), "categories of root causes") {
      $1.causeCategories = $2.textDictionary($0, "cause_categories")
    },
    Field("failure_classes", .dictionary(.text), "classes of failures") {
      $1.failureClasses = $2.textDictionary($0, "failure_classes")
    },
    Field("symptoms", .dictionary(.text), "what failures look like from outside") {
      $1.symptoms = $2.textDictionary($0, "symptoms")
    },
    Field("tags", .dictionary(.text), "tags") { $1.tags = $2.textDictionary($0, "tags") },
  ]
}

/// One of `waivers.yml`: a finding that somebody took upon himself, until a day.
public struct Waiver: FieldOwner {
  public var span = Span(0, 0)
  public var rule: Located<String>?
  public var document: Located<String>?
  public var entity: Located<String>?
  public var reason: Located<String>?
  public var approver: Located<String>?
  public var until: Located<Moment>?

  public init() {}

  public static let fields: [Field<Waiver>] = [
    .text("rule", \.rule, "the rule that is waived"),
    .text("document", \.document, "the document"),
    .text("entity", \.entity, "the change, cause or item"),
    .text("reason", \.reason, "why"),
    .text("approver", \.approver, "who took it upon himself"),
    .moment("until", \.until, "last day"),
  ]
}

/// `waivers.yml` as a whole: `waivers:` with a list.
struct WaiversFile: FieldOwner {
  var span = Span(0, 0)
  var waivers: [Waiver] = []
  init() {}
  static let fields: [Field<WaiversFile>] = [
    .mappings("waivers", \.waivers, "waived findings")
  ]
}
