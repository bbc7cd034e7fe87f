import Documents

extension Detection: FieldOwner {
  /// Every key that `detection:` may have, with its meaning.
  public static let fields: [Field<Detection>] = [
    .word("method", { $0.method = $1 }, "how it was noticed"),
    .texts("missed", { $0.missed = $1 }, "signals nobody acted on"),
  ]
}

extension Failure: FieldOwner {
  /// Every key that `failure:` may have, with its meaning.
  public static let fields: [Field<Failure>] = [
    .text("class", { $0.failureClass = $1 }, "class of failure, from the vocabulary"),
    .text("symptom", { $0.symptom = $1 }, "what it looked like from outside"),
    .text("component", { $0.component = $1 }, "the part that failed"),
    .text("version", { $0.version = $1 }, "its version"),
  ]
}

extension KnownDefect: FieldOwner {
  /// Every key that an entry of `known_defects:` may have, with its meaning.
  public static let fields: [Field<KnownDefect>] = [
    .text("id", { $0.id = $1 }, "its name in the upstream tracker"),
    .text("component", { $0.component = $1 }, "the part that has it"),
    .texts("affected", { $0.affected = $1 }, "versions that have it"),
    .texts("fixed_in", { $0.fixedIn = $1 }, "versions that no longer have it"),
    .text("url", { $0.url = $1 }, "where to read about it"),
  ]
}

extension Relation: FieldOwner {
  /// Every key that an entry of `related:` may have, with its meaning.
  public static let fields: [Field<Relation>] = [
    .text("id", { $0.id = $1 }, "the other document"),
    .word("relation", { $0.kind = $1 }, "how they hang together"),
  ]
}

extension SourceCredit: FieldOwner {
  /// Every key that `source:` may have, with its meaning.
  public static let fields: [Field<SourceCredit>] = [
    .text("title", { $0.title = $1 }, "title of the account"),
    .text("publisher", { $0.publisher = $1 }, "who published it"),
    .text("language", { $0.language = $1 }, "its language"),
    .text("note", { $0.note = $1 }, "what the reader should know about it"),
  ]
}

extension Impact: FieldOwner {
  /// Every key that an entry of `impact:` may have, with its meaning.
  public static let fields: [Field<Impact>] = [
    .text("service", { $0.service = $1 }, "the service that users felt it on"),
    .word("kind", { $0.kind = $1 }, "what they had of it"),
    .moment("from", { $0.from = $1 }, "its start"),
    .moment("to", { $0.to = $1 }, "its end"),
    .text("users", { $0.users = $1 }, "how many users"),
    .text("requests", { $0.requests = $1 }, "how many requests"),
    .text("money", { $0.money = $1 }, "what it cost"),
    .text("note", { $0.note = $1 }, "what the figures do not say"),
  ]
}

extension DataLoss.Window: FieldOwner {
  /// Every key that one range of `data_loss:` may have, with its meaning.
  public static let fields: [Field<DataLoss.Window>] = [
    .text("store", { $0.store = $1 }, "the store"),
    .moment("from", { $0.from = $1 }, "first moment concerned"),
    .moment("to", { $0.to = $1 }, "last moment concerned"),
    .word("state", { $0.state = $1 }, "what became of the data"),
    .text("records", { $0.records = $1 }, "how many records"),
    .text("reconciled_by", { $0.reconciledBy = $1 }, "the action item that repairs it"),
  ]
}

/// `data_loss: {none: …, checked: …}`
struct NoDataLoss: FieldOwner {
  var span = Span(0, 0)
  var isNone: Located<Bool>?
  var checked: Located<String>?

  init() {}

  static let fields: [Field<NoDataLoss>] = [
    .flag("none", { $0.isNone = $1 }, "that no data was lost"),
    .text("checked", { $0.checked = $1 }, "how that was checked"),
  ]
}
