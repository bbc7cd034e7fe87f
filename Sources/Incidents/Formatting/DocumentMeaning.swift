import Documents

/// Everything that is read from a document but places and the letters in which times are written:
/// two texts with one meaning are the same document.
struct DocumentMeaning: Equatable {
  private var frontMatter: [String] = []
  private var zone: String?
  private var parts: [String] = []
  private var body: [String] = []
  private var findings: [String] = []

  /// The meaning of a document, without that of the item at `left`, of what is nested below it, and
  /// of findings, where one is left out.
  init(_ document: Document, _ context: ReadingContext, without left: Int? = nil) {
    zone = document.timezone?.value ?? context.zone?.name
    if let root = YAMLReader.read(document.source, document.frontMatter).root {
      describe(root, "")
      frontMatter.removeAll { $0.hasPrefix(".timezone=") }
    }
    parts += document.changes.flatMap { [$0.startedAt, $0.endedAt].map(Self.text) }
    parts += document.impact.flatMap { [$0.from, $0.to].map(Self.text) }
    parts += document.timeline.map(Self.text)
    parts += document.causes.map {
      "\($0.id.value) \($0.role?.value.rawValue ?? "-") \($0.category?.value ?? "-")"
    }
    parts += document.items.enumerated().map { $0 == left ? "" : Self.text($1) }
    parts += document.extraFields.map { "\($0.path)=\($0.text)" }
    parts += document.suppressions.map { "\($0.rules.map(\.value)) \($0.reason?.value ?? "-")" }
    guard let left else {
      findings = document.diagnostics.map { "\($0.rule) \($0.message)" }.sorted()
      body = BodyMeaning.lines(of: document, in: [1..<document.body.nodes.count])
      return
    }
    let nested = document.items[left].nested
    body = BodyMeaning.lines(
      of: document, in: [1..<nested.lowerBound, nested.upperBound..<document.body.nodes.count])
  }

  private mutating func describe(_ node: YAMLNode, _ path: String) {
    switch node.content {
    case .scalar(let text, let isPlain): frontMatter.append("\(path)=\(text) \(isPlain)")
    case .sequence(let items):
      frontMatter.append("\(path)[\(items.count)]")
      for (index, item) in items.enumerated() { describe(item, "\(path).\(index)") }
    case .mapping(let pairs):
      frontMatter.append(
        "\(path){\(pairs.count - (pairs.contains { $0.key.value == "timezone" } ? 1 : 0))}")
      for pair in pairs { describe(pair.value, "\(path).\(pair.key.value)") }
    }
  }

  static func text(_ moment: Located<Moment>?) -> String {
    guard let moment = moment?.value else { return "-" }
    let day = moment.day?.description ?? "+\(moment.dayOffset)"
    let second = moment.secondOfDay.map(String.init) ?? "-"
    let offset = moment.offset.map(String.init) ?? "-"
    return "\(day) \(second) \(offset) \(moment.hasWrittenOffset) \(moment.isApproximate) "
      + "\(moment.occurrence) \(moment.precision)"
  }

  private static func text(_ entry: TimelineEntry) -> String {
    let actor =
      switch entry.actor?.value {
      case .person(let name): "@\(name)"
      case .role(let name): "[\(name)]"
      case nil: "-"
      }
    return "\(text(entry.start)) to \(text(entry.end)) \(entry.kind) \(entry.kindSpan != nil) "
      + "\(entry.references.map(\.value)) \(actor) \(entry.isSic)"
  }

  private static func text(_ item: ActionItem) -> String {
    var words = [item.id.value, item.state.rawValue, item.kind?.value.rawValue ?? "-"]
    words.append(item.priority.map { "P\($0.value)" } ?? "-")
    words += item.causes.map(\.value)
    words += [item.owner?.value ?? "-", item.due?.value.description ?? "-"]
    words += [item.closed?.value.description ?? "-", item.writtenStatus?.value.rawValue ?? "-"]
    words += item.fields.map { "\($0.name.value): \($0.value.value)" }
    words.append(
      item.verification.map { "\($0.by?.value ?? "-") \($0.on?.value.description ?? "-")" } ?? "-")
    words += item.slips.map {
      "\($0.from?.value.description ?? "-") \($0.to?.value.description ?? "-") \($0.reason)"
    }
    words.append(item.decline.map { "\($0.reason) \($0.by?.value ?? "-")" } ?? "-")
    return words.joined(separator: " | ")
  }
}
