package import Documents

/// `vocabulary.yml`: the words by which documents are classified, each with its meaning.
package struct Vocabulary: FieldOwner {
  package var span = Span(0, 0)
  package var causeCategories: [Named<Located<String>>] = []
  package var failureClasses: [Named<Located<String>>] = []
  package var symptoms: [Named<Located<String>>] = []
  package var tags: [Named<Located<String>>] = []

  package init() {}

  package static let fields: [Field<Vocabulary>] = [
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
package struct Waiver: FieldOwner {
  package var span = Span(0, 0)
  package var rule: Located<String>?
  package var document: Located<String>?
  package var entity: Located<String>?
  package var reason: Located<String>?
  package var approver: Located<String>?
  package var until: Located<Moment>?

  package init() {}

  package static let fields: [Field<Waiver>] = [
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
