public import Documents

/// `vocabulary.yml`: the words by which documents are classified, each with its meaning.
public struct Vocabulary: FieldOwner, Sendable {
  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// Categories of root causes; where there are none, any word will do, as in the lists below.
  public var causeCategories: [Named<Located<String>>] = []
  /// Classes of failures: words for `failure.class`.
  public var failureClasses: [Named<Located<String>>] = []
  /// What failures look like from outside: words for `failure.symptom`.
  public var symptoms: [Named<Located<String>>] = []
  /// Words for `tags`; others are not reported.
  public var tags: [Named<Located<String>>] = []

  /// A vocabulary without words.
  public init() {}

  /// Every key that `vocabulary.yml` may have, with its meaning.
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
public struct Waiver: FieldOwner, Sendable {
  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// Name of the rule that is silenced; groups do not count.
  public var rule: Located<String>?
  /// Id of the document in which it is.
  public var document: Located<String>?
  /// The change, cause or item that is meant; where nil, all of the document.
  public var entity: Located<String>?
  /// Why; without it the waiver does not count.
  public var reason: Located<String>?
  /// Who took it upon himself; without a name the waiver does not count.
  public var approver: Located<String>?
  /// The last day on which it counts.
  public var until: Located<Moment>?

  /// An empty value; its fields are read one by one.
  public init() {}

  /// Every key that an entry of `waivers:` may have, with its meaning.
  public static let fields: [Field<Waiver>] = [
    .text("rule", { $0.rule = $1 }, "the rule that is waived"),
    .text("document", { $0.document = $1 }, "the document"),
    .text("entity", { $0.entity = $1 }, "the change, cause or item"),
    .text("reason", { $0.reason = $1 }, "why"),
    .text("approver", { $0.approver = $1 }, "who took it upon himself"),
    .moment("until", { $0.until = $1 }, "last day"),
  ]
}

/// `waivers.yml` as a whole: `waivers:` with a list.
struct WaiversFile: FieldOwner, Sendable {
  var span = Span(0, 0)
  var waivers: [Waiver] = []
  init() {}
  static let fields: [Field<WaiversFile>] = [
    .mappings("waivers", { $0.waivers = $1 }, "waived findings")
  ]
}
