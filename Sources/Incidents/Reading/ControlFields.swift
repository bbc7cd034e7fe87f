import Documents

extension Change: FieldOwner {
  /// Every key that an entry of `changes:` may have, with its meaning.
  public static let fields: [Field<Change>] = [
    .text("id", { $0.id = $1 }, "name inside the document, `CHG-1`"),
    .text("title", { $0.title = $1 }, "what was done"),
    .word("kind", { $0.kind = $1 }, "how it came about"),
    .word("relation", { $0.relation = $1 }, "what it did to the incident"),
    .word("risk", { $0.risk = $1 }, "how much could go wrong"),
    .texts("targets", { $0.targets = $1 }, "`service` or `service/resource`"),
    .word("category", { $0.category = $1 }, "what it touched"),
    .text("requested_by", { $0.requestedBy = $1 }, "who asked for it"),
    .text("executed_by", { $0.executedBy = $1 }, "who did it"),
    .text("sponsor", { $0.sponsor = $1 }, "who inside answers for an outside executor"),
    .mapping("window", { $0.window = $1 }, "when it may be done"),
    .moment("started_at", { $0.startedAt = $1 }, "when it began"),
    .moment("ended_at", { $0.endedAt = $1 }, "when it was over"),
    .texts("skipped", { $0.skipped = $1 }, "deviations from the procedure"),
    .mapping("temporary", { $0.temporary = $1 }, "when and by what it is undone"),
    .mappings("notified", { $0.notified = $1 }, "who was told before"),
    .mapping("rollback", { $0.rollback = $1 }, "how it can be undone"),
    .flag("irreversible", { $0.irreversible = $1 }, "whether it cannot be undone"),
    .mapping("emergency", { $0.emergency = $1 }, "on whose authority it was done at once"),
    .mappings("signoffs", { $0.signoffs = $1 }, "who agreed beforehand"),
    .mappings("validations", { $0.validations = $1 }, "who checked what afterwards"),
    .mapping("breach", { $0.breach = $1 }, "the honest statement that a control was not kept"),
  ]
}

extension Change.Window: FieldOwner {
  /// Every key that `window:` may have, with its meaning.
  public static let fields: [Field<Change.Window>] = [
    .moment("from", { $0.from = $1 }, "its start"), .moment("to", { $0.to = $1 }, "its end"),
  ]
}

extension Change.Temporary: FieldOwner {
  /// Every key that `temporary:` may have, with its meaning.
  public static let fields: [Field<Change.Temporary>] = [
    .moment("revert_by", { $0.revertBy = $1 }, "the day by which it is undone"),
    .text("reverted_by", { $0.revertedBy = $1 }, "the change that undid it"),
  ]
}

extension Change.Notification: FieldOwner {
  /// Every key that an entry of `notified:` may have, with its meaning.
  public static let fields: [Field<Change.Notification>] = [
    .text("who", { $0.who = $1 }, "the service or person told"),
    .moment("at", { $0.at = $1 }, "when"),
  ]
}

extension Change.Rollback: FieldOwner {
  /// Every key that `rollback:` may have, with its meaning.
  public static let fields: [Field<Change.Rollback>] = [
    .text("steps", { $0.steps = $1 }, "what is done"),
    .text("trigger", { $0.trigger = $1 }, "what decides that it is done"),
    .moment("tested_at", { $0.testedAt = $1 }, "when it was tried"),
  ]
}

extension Change.Emergency: FieldOwner {
  /// Every key that `emergency:` may have, with its meaning.
  public static let fields: [Field<Change.Emergency>] = [
    .text("authority", { $0.authority = $1 }, "who decided"),
    .text("reason", { $0.reason = $1 }, "why at once"),
  ]
}

extension Signoff: FieldOwner {
  /// Every key that an entry of `signoffs:` may have, with its meaning.
  public static let fields: [Field<Signoff>] = [
    .text("by", { $0.by = $1 }, "who"),
    .text("role", { $0.role = $1 }, "as what"),
    .moment("at", { $0.at = $1 }, "when"),
    .word("decision", { $0.decision = $1 }, "what they decided"),
    .texts("scope", { $0.scope = $1 }, "the targets it covers"),
    .text("evidence", { $0.evidence = $1 }, "where it can be seen"),
  ]
}

extension Validation: FieldOwner {
  /// Every key that an entry of `validations:` may have, with its meaning.
  public static let fields: [Field<Validation>] = [
    .word("kind", { $0.kind = $1 }, "what was checked"),
    .text("criterion", { $0.criterion = $1 }, "what must hold"),
    .text("method", { $0.method = $1 }, "how it was checked"),
    .text("by", { $0.by = $1 }, "who checked"),
    .moment("at", { $0.at = $1 }, "when"),
    .word("result", { $0.result = $1 }, "what came out"),
    .text("evidence", { $0.evidence = $1 }, "where it can be seen"),
  ]
}

extension Breach: FieldOwner {
  /// Every key that `breach:` may have, with its meaning.
  public static let fields: [Field<Breach>] = [
    .texts("controls", { $0.controls = $1 }, "the controls that were not kept"),
    .text("facts", { $0.facts = $1 }, "what happened"),
    .mapping("acknowledged", { $0.acknowledged = $1 }, "who of the business accepts the statement"),
    .texts("actions", { $0.actions = $1 }, "the action items that follow"),
  ]
}

extension Breach.Acknowledgement: FieldOwner {
  /// Every key that `acknowledged:` may have, with its meaning.
  public static let fields: [Field<Breach.Acknowledgement>] = [
    .text("by", { $0.by = $1 }, "who"), .text("role", { $0.role = $1 }, "as what"),
    .moment("at", { $0.at = $1 }, "when"),
  ]
}

extension NoChanges: FieldOwner {
  /// Every key that `no_changes:` may have, with its meaning.
  public static let fields: [Field<NoChanges>] = [
    .text("by", { $0.by = $1 }, "who looked"), .texts("searched", { $0.searched = $1 }, "where"),
  ]
}
