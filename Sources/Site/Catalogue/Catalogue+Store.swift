import Documents
public import Incidents
public import Store

extension Catalogue {
  /// The cards of everything that `store` holds, told in `words`; days of git are those of `zone`.
  public init(_ store: KnowledgeBaseStore, _ words: Words, in zone: Zone? = nil) throws {
    let stories = try store.itemStories(in: zone)
    var parts: [Int: CardParts] = [:]
    for row in try store.causes() {
      parts[row.document.number, default: CardParts()].causes.append(
        CauseCard(id: row.id, role: row.role, category: row.category, text: row.statement))
    }
    // Rows come in the order of lists; a card keeps the order of its file.
    for row in try store.actionItems().sorted(by: { ($0.line, $0.column) < ($1.line, $1.column) }) {
      parts[row.document.number, default: CardParts()].items.append(
        ItemCard(row, row.document.id.flatMap { stories[$0][row.id] }))
    }
    for row in try store.changes() {
      parts[row.document.number, default: CardParts()].changes.append(ChangeCard(row, words))
    }
    let outlines = Dictionary(
      try store.heads().map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.init(
      try store.documentCards().compactMap { row in
        Card(
          row, parts[row.document.number] ?? CardParts(), outlines[row.document.path])
      })
  }
}

/// What is collected of one document, table by table.
private struct CardParts {
  var causes: [CauseCard] = []
  var items: [ItemCard] = []
  var changes: [ChangeCard] = []
}

extension Card {
  /// The card of a row and its parts; nil where the document has no id that can name a page.
  fileprivate convenience init?(_ row: DocumentCard, _ parts: CardParts, _ outline: Outline?) {
    guard let id = row.document.id, Address.isSafe(id) else { return nil }
    self.init(
      id: id, path: row.document.path, title: row.document.title ?? id, type: row.document.type,
      status: row.document.status, severity: row.document.severity,
      isExternal: row.document.isExternal, day: row.day, services: row.services,
      band: PhaseBand(row.phases),
      times: ResponseTimes(
        detect: row.timeToDetect, mitigate: row.timeToMitigate, resolve: row.timeToResolve),
      causes: parts.causes, items: parts.items, changes: parts.changes,
      related: outline?.references.map { Link(id: $0.id, kind: $0.relation) } ?? [],
      formerIDs: outline?.formerIDs.map(\.id) ?? [])
  }
}

extension ItemCard {
  fileprivate convenience init(_ row: ActionItemRow, _ story: ItemStory?) {
    self.init(
      id: row.id, text: row.text, state: row.state, kind: row.kind, priority: row.priority,
      owner: row.owner, due: row.due, closed: row.closed ?? row.declinedOn,
      verifiedBy: row.verifiedBy,
      verifiedOn: row.verifiedOn, causes: row.causes, slips: row.slips, told: row.told,
      story: story, ticket: row.ticket)
  }
}

extension ChangeCard {
  fileprivate init(_ row: ChangeEvidence, _ words: Words) {
    let begin = row.startedAt.flatMap { $0.written.contains(":") ? $0.instant : nil }
    self.init(
      id: row.id, title: row.title ?? row.id ?? words[.untitledChange],
      when: row.startedAt?.written,
      day: row.startedAt.flatMap { CivilDay(startOf: $0.written) },
      about: words.about(
        id: row.id, kind: row.kind, risk: row.risk, relation: row.relation,
        executedBy: row.executedBy, requestedBy: row.requestedBy, sponsor: row.sponsor,
        targets: row.targets),
      signoffs: row.signoffs.map { signoff in
        let isLate =
          if let at = signoff.at?.instant, let begin { at > begin } else { false }
        return words.signoff(
          by: signoff.by, role: signoff.role, at: signoff.at.map(words.short),
          decision: signoff.decision, isLate: isLate, evidence: signoff.evidence)
      },
      validations: row.validations.map { validation in
        words.validation(
          validation.kind, criterion: validation.criterion, by: validation.by,
          at: validation.at.map(words.short), result: validation.result,
          evidence: validation.evidence)
      },
      gaps: ChangeCard.gaps(
        breach: row.breach != nil, failed: row.hasFailedValidation, validated: row.hasValidation,
        signedOff: row.hasSignoff, temporary: row.isTemporary && row.revertedBy == nil))
    mark(row.objections, words)
    markNothing(isExternal: row.document.isExternal, words)
  }
}

extension Words {
  /// A recorded time in words, `8 Apr 14:23`; as written where it does not begin with a day.
  fileprivate func short(_ time: WrittenTime) -> String {
    guard let day = CivilDay(startOf: time.written) else { return time.written }
    let rest = time.written.utf8.dropFirst(10).prefix { $0 != UInt8(ascii: "Z") }
    let clock = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "T") }
      .prefix { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }
    let words = dayAndMonth(day)
    return clock.isEmpty ? words : "\(words) \(String(decoding: clock, as: UTF8.self))"
  }
}

extension CivilDay {
  /// The day that `text` begins with (`2020-04-08 …`), nil where it does not.
  init?(startOf text: String) {
    let parts = text.utf8.prefix(10).split(separator: UInt8(ascii: "-")).map {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}
