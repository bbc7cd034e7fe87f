import Documents

extension Change: FieldOwner {
  /// Every key that an entry of `changes:` may have, with its meaning.
  public static let fields: [Field<Change>] = [
    .text("id", \.id, "name inside the document, `CHG-1`"),
    .text("title", \.title, "what was done"),
    .word("kind", \.kind, "how it came about"),
    .word("relation", \.relation, "what it did to the incident"),
    .word("risk", \.risk, "how much could go wrong"),
    .texts("targets", \.targets, "`service` or `service/resource`"),
    .word("category", \.category, "what it touched"),
    .text("requested_by", \.requestedBy, "who asked for it"),
    .text("executed_by", \.executedBy, "who did it"),
    .text("sponsor", \.sponsor, "who inside answers for an outside executor"),
    .mapping("window", \.window, "when it may be done"),
    .moment("started_at", \.startedAt, "when it began"),
    .moment("ended_at", \.endedAt, "when it was over"),
    .texts("skipped", \.skipped, "deviations from the procedure"),
    .mapping("temporary", \.temporary, "when and by what it is undone"),
    .mappings("notified", \.notified, "who was told before"),
    .mapping("rollback", \.rollback, "how it can be undone"),
    .flag("irreversible", \.irreversible, "whether it cannot be undone"),
    .mapping("emergency", \.emergency, "on whose authority it was done at once"),
    .mappings("signoffs", \.signoffs, "who agreed beforehand"),
    .mappings("validations", \.validations, "who checked what afterwards"),
    .mapping("breach", \.breach, "the honest statement that a control was not kept"),
  ]
}

extension Change.Window: FieldOwner {
  /// Every key that `window:` may have, with its meaning.
  public static let fields: [Field<Change.Window>] = [
    .moment("from", \.from, "its start"), .moment("to", \.to, "its end"),
  ]
}

extension Change.Temporary: FieldOwner {
  /// Every key that `temporary:` may have, with its meaning.
  public static let fields: [Field<Change.Temporary>] = [
    .moment("revert_by", \.revertBy, "the day by which it is undone"),
    .text("reverted_by", \.revertedBy, "the change that undid it"),
  ]
}

extension Change.Notification: FieldOwner {
  /// Every key that an entry of `notified:` may have, with its meaning.
  public static let fields: [Field<Change.Notification>] = [
    .text("who", \.who, "the service or person told"), .moment("at", \.at, "when"),
  ]
}

extension Change.Rollback: FieldOwner {
  /// Every key that `rollback:` may have, with its meaning.
  public static let fields: [Field<Change.Rollback>] = [
    .text("steps", \.steps, "what is done"),
    .text("trigger", \.trigger, "what decides that it is done"),
    .moment("tested_at", \.testedAt, "when it was tried"),
  ]
}

extension Change.Emergency: FieldOwner {
  /// Every key that `emergency:` may have, with its meaning.
  public static let fields: [Field<Change.Emergency>] = [
    .text("authority", \.authority, "who decided"), .text("reason", \.reason, "why at once"),
  ]
}

extension Signoff: FieldOwner {
  /// Every key that an entry of `signoffs:` may have, with its meaning.
  public static let fields: [Field<Signoff>] = [
    .text("by", \.by, "who"),
    .text("role", \.role, "as what"),
    .moment("at", \.at, "when"),
    .word("decision", \.decision, "what they decided"),
    .texts("scope", \.scope, "the targets it covers"),
    .text("evidence", \.evidence, "where it can be seen"),
  ]
}

extension Validation: FieldOwner {
  /// Every key that an entry of `validations:` may have, with its meaning.
  public static let fields: [Field<Validation>] = [
    .word("kind", \.kind, "what was checked"),
    .text("criterion", \.criterion, "what must hold"),
    .text("method", \.method, "how it was checked"),
    .text("by", \.by, "who checked"),
    .moment("at", \.at, "when"),
    .word("result", \.result, "what came out"),
    .text("evidence", \.evidence, "where it can be seen"),
  ]
}

extension Breach: FieldOwner {
  /// Every key that `breach:` may have, with its meaning.
  public static let fields: [Field<Breach>] = [
    .texts("controls", \.controls, "the controls that were not kept"),
    .text("facts", \.facts, "what happened"),
    .mapping("acknowledged", \.acknowledged, "who of the business accepts the statement"),
    .texts("actions", \.actions, "the action items that follow"),
  ]
}

extension Breach.Acknowledgement: FieldOwner {
  /// Every key that `acknowledged:` may have, with its meaning.
  public static let fields: [Field<Breach.Acknowledgement>] = [
    .text("by", \.by, "who"), .text("role", \.role, "as what"), .moment("at", \.at, "when"),
  ]
}

extension NoChanges: FieldOwner {
  /// Every key that `no_changes:` may have, with its meaning.
  public static let fields: [Field<NoChanges>] = [
    .text("by", \.by, "who looked"), .texts("searched", \.searched, "where"),
  ]
}
