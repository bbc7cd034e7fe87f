import Documents
package import Incidents
package import Store

/// What reports are made from: database and policy, read once and looked at as of several days.
package struct ReportSource: Sendable {
  /// A card for every document that is not withdrawn.
  let cards: [DocumentCard]
  /// The action items of those documents that the report is about.
  let items: [ActionItemRow]
  /// Every action item, whoever has it.
  let everyItem: [ActionItemRow]
  /// Every change of those documents.
  let changes: [ChangeEvidence]
  /// Every root cause of those documents.
  let causes: [CauseRow]
  /// Ids that a document says it repeats, by number of the document.
  let repeats: [Int: [String]]
  let policy: JudgedPolicy
  let waivers: [Waiver]
  /// Title of the knowledge base; nil where it has none.
  let title: String?
  /// Days on which incidents were over, by number of the document, on the clock of the knowledge base.
  let resolved: [Int: CivilDay]
  /// Days on which documents began, by number of the document; nil where none is written.
  let days: [Int: CivilDay]

  /// What `store` holds, judged by `policy`. With `audience`, what is theirs. Throws a `StoreError`.
  package init(
    store: KnowledgeBaseStore, policy: Policy = Policy(),
    configuration: Configuration = Configuration(), audience: ReportAudience? = nil
  ) throws {
    let judged = JudgedPolicy(policy, configuration: configuration)
    self.policy = judged
    title = configuration.title?.value
    waivers = audience == nil ? policy.waivers : []
    let cards = try store.documentCards().filter { $0.document.status != .withdrawn }
    days = Dictionary(
      cards.compactMap { card in card.day.map { (card.document.number, $0) } },
      uniquingKeysWith: { first, _ in first })
    resolved = Dictionary(
      cards.compactMap { card in
        guard let start = card.started, let length = card.timeToResolve else { return nil }
        return (card.document.number, CivilDay(at: start + length, in: configuration.zone))
      }, uniquingKeysWith: { first, _ in first })
    var teams: [Int: [String]] = [:]
    for card in cards { teams[card.document.number] = judged.teams(of: card.services) }
    func isTheirs(_ person: String?, _ document: DocumentReference) -> Bool {
      audience?.includes(person, teams: teams[document.number] ?? [], in: judged) ?? true
    }
    self.cards = cards.filter { isTheirs(nil, $0.document) }
    everyItem = try store.actionItems()
    items = everyItem.filter { isTheirs($0.owner, $0.document) }
    changes = try store.changes().filter { isTheirs($0.executedBy, $0.document) }
    causes = try store.causes()
    let outlines = try store.outlines()
    let numbers = Dictionary(
      cards.map { ($0.document.path, $0.document.number) }, uniquingKeysWith: { first, _ in first })
    var repeats: [Int: [String]] = [:]
    for outline in outlines {
      guard let number = numbers[outline.path] else { continue }
      let ids = outline.references.filter { $0.relation == .recurrenceOf }.map(\.id)
      if !ids.isEmpty { repeats[number] = ids }
    }
    self.repeats = repeats
    self.teams = teams
  }

  /// Teams of the services that a document names, by its number.
  let teams: [Int: [String]]
}

/// Whose part of a report it is.
package enum ReportAudience: Sendable, Hashable {
  /// Action items that somebody has, changes that they carried out.
  case owner(String)
  /// What is about the services of a team, and what it has itself.
  case team(String)

  /// The name.
  package var name: String {
    switch self {
    case .owner(let name), .team(let name): name
    }
  }

  /// Whether something that `person` has, in a document about services of `teams`, is theirs.
  func includes(_ person: String?, teams: [String], in policy: JudgedPolicy) -> Bool {
    switch self {
    case .owner(let name): person.map { policy.people.areSame($0, name) } ?? false
    case .team(let name): teams.contains(name) || person == name
    }
  }
}

extension JudgedPolicy {
  /// The teams of `services`, each once.
  fileprivate func teams(of services: [String]) -> [String] {
    var teams: [String] = []
    for service in services {
      guard let team = self.services[self.services.service(of: service)]?.team?.value,
        !teams.contains(team)
      else { continue }
      teams.append(team)
    }
    return teams
  }
}
