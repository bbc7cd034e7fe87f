public import Documents

extension Document: FieldOwner {
  /// An empty document over an empty text.
  public convenience init() {
    self.init(source: SourceText(path: "", bytes: []))
  }

  /// Where the front matter stands.
  public var span: Span {
    get { frontMatter }
    set { frontMatter = newValue }
  }

  /// Every key of the front matter.
  public static let fields: [Field<Document>] = [
    .text("id", { $0.id = $1 }, "unique, never reused"),
    .texts("former_ids", { $0.formerIDs = $1 }, "ids that it had before, the oldest first"),
    .text("title", { $0.title = $1 }, "one sentence: what happened"),
    .word("type", { $0.type = $1 }, "what the document tells of"),
    .word("status", { $0.status = $1 }, "how far it has come"),
    .text("severity", { $0.severity = $1 }, "one of the configured severities"),
    .text("timezone", { $0.timezone = $1 }, "IANA name of the zone of its local times"),
    .texts("services", { $0.services = $1 }, "affected services"),
    .texts("tags", { $0.tags = $1 }, "free words"),
    Field("roles", .dictionary(.list(.text)), "who did what during the incident") {
      $1.roles = $2.roles($0)
    },
    .mapping("detection", { $0.detection = $1 }, "how it was noticed, and what was missed"),
    .mappings("impact", { $0.impact = $1 }, "who felt what, when"),
    Field(
      "data_loss",
      .either([
        .word(["none"]), .mapping(NoDataLoss.fields.map(\.description)),
        .list(.mapping(DataLoss.Window.fields.map(\.description))),
      ]), "what became of the data"
    ) { $1.dataLoss = $2.dataLoss($0) },
    .mapping("failure", { $0.failure = $1 }, "where it belongs in the vocabulary of failures"),
    .texts("error_signatures", { $0.errorSignatures = $1 }, "verbatim error texts"),
    .mappings("known_defects", { $0.knownDefects = $1 }, "defects of others that played a part"),
    .mappings("changes", { $0.changes = $1 }, "operations on production"),
    .mapping(
      "no_changes", { $0.noChanges = $1 }, "who looked for changes and found none, and where"),
    .mappings("related", { $0.related = $1 }, "other documents"),
    .mapping("source", { $0.credit = $1 }, "the public account that the document retells"),
    .word("visibility", { $0.visibility = $1 }, "who may read it"),
  ]
}

extension FieldReader {
  /// `roles: {commander: name}`, or a list of names.
  mutating func roles(_ node: YAMLNode) -> [RoleAssignment] {
    guard case .mapping(let pairs) = node.content else {
      mismatch(node, "`roles` is a mapping of role to person, `commander: name`")
      return []
    }
    var assignments: [RoleAssignment] = []
    for pair in counted(pairs) {
      for person in texts(pair.value, pair.key.value) where !person.value.isEmpty {
        assignments.append(RoleAssignment(role: pair.key, person: person))
      }
    }
    return assignments
  }

  /// `none`, `{none: true, checked: …}` or a list of windows.
  mutating func dataLoss(_ node: YAMLNode) -> DataLoss? {
    var loss = DataLoss()
    loss.span = node.span
    switch node.content {
    case .scalar("none", _):
      loss.isNone = true
    case .scalar:
      mismatch(
        node, "`data_loss` is `none` or a list",
        help: "write `{none: true, checked: how}`, or a list of {store, from, to, state}")
      return nil
    case .mapping where node["none"] == nil && node["checked"] == nil:
      loss.windows = mappings(node, "data_loss", as: DataLoss.Window.self)
    case .mapping:
      guard let none = mapping(node, "data_loss", as: NoDataLoss.self) else { return nil }
      loss.isNone = none.isNone?.value ?? (none.checked != nil)
      loss.checked = none.checked
    case .sequence:
      loss.windows = mappings(node, "data_loss", as: DataLoss.Window.self)
    }
    return loss
  }
}
