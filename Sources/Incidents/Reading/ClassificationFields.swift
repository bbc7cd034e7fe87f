import Documents

extension Detection: FieldOwner {
  /// Every key that `detection:` may have, with its meaning.
  public static let fields: [Field<Detection>] = [
    .word("method", \.method, "how it was noticed"),
    .texts("missed", \.missed, "signals nobody acted on"),
  ]
}

extension Failure: FieldOwner {
  /// Every key that `failure:` may have, with its meaning.
  public static let fields: [Field<Failure>] = [
    .text("class", \.failureClass, "class of failure, from the vocabulary"),
    .text("symptom", \.symptom, "what it looked like from outside"),
    .text("component", \.component, "the part that failed"),
    .text("version", \.version, "its version"),
  ]
}

extension KnownDefect: FieldOwner {
  /// Every key that an entry of `known_defects:` may have, with its meaning.
  public static let fields: [Field<KnownDefect>] = [
    .text("id", \.id, "its name in the upstream tracker"),
    .text("component", \.component, "the part that has it"),
    .texts("affected", \.affected, "versions that have it"),
    .texts("fixed_in", \.fixedIn, "versions that no longer have it"),
    .text("url", \.url, "where to read about it"),
  ]
}

extension Relation: FieldOwner {
  /// Every key that an entry of `related:` may have, with its meaning.
  public static let fields: [Field<Relation>] = [
    .text("id", \.id, "the other document"), .word("relation", \.kind, "how they hang together"),
  ]
}

extension SourceCredit: FieldOwner {
  /// Every key that `source:` may have, with its meaning.
  public static let fields: [Field<SourceCredit>] = [
    .text("title", \.title, "title of the account"),
    .text("publisher", \.publisher, "who published it"),
    .text("language", \.language, "its language"),
    .text("note", \.note, "what the reader should know about it"),
  ]
}

extension Impact: FieldOwner {
  /// Every key that an entry of `impact:` may have, with its meaning.
  public static let fields: [Field<Impact>] = [
    .text("service", \.service, "the service that users felt it on"),
    .word("kind", \.kind, "what they had of it"),
    .moment("from", \.from, "its start"),
    .moment("to", \.to, "its end"),
    .text("users", \.users, "how many users"),
    .text("requests", \.requests, "how many requests"),
    .text("money", \.money, "what it cost"),
    .text("note", \.note, "what the figures do not say"),
  ]
}

extension DataLoss.Window: FieldOwner {
  /// Every key that one range of `data_loss:` may have, with its meaning.
  public static let fields: [Field<DataLoss.Window>] = [
    .text("store", \.store, "the store"),
    .moment("from", \.from, "first moment concerned"),
    .moment("to", \.to, "last moment concerned"),
    .word("state", \.state, "what became of the data"),
    .text("records", \.records, "how many records"),
    .text("reconciled_by", \.reconciledBy, "the action item that repairs it"),
  ]
}

/// `data_loss: {none: …, checked: …}`
struct NoDataLoss: FieldOwner {
  var span = Span(0, 0)
  var isNone: Located<Bool>?
  var checked: Located<String>?

  init() {}

  static let fields: [Field<NoDataLoss>] = [
    .flag("none", \.isNone, "that no data was lost"),
    .text("checked", \.checked, "how that was checked"),
  ]
}
