import Documents
public import Incidents
public import Store

/// What reports are made from: database and policy, read once and looked at as of several days.
public struct ReportSource: Sendable {
  /// A card for every document that is not withdrawn.
  let cards: [DocumentCard]
  /// What became of every action item, whoever has it.
  let items: ItemPasts
  /// Whether the clone is shallow, so that the history begins late.
  let isShallow: Bool
  /// Every change of those documents.
  let changes: [ChangeEvidence]
  /// When every change was over, as far as that is written.
  let ends: [ItemPasts.Key: WrittenTime]
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

  /// Whose part it is; nil where it is all.
  private let audience: ReportAudience?

  /// What `store` holds, judged by `policy`; `isShallow` says whether git could not tell all. With
  /// `audience`, what is theirs. Throws a `StoreError`.
  public init(
    store: KnowledgeBaseStore, policy: Policy = Policy(),
    configuration: Configuration = Configuration(), audience: ReportAudience? = nil,
    isShallow: Bool = false
  ) throws {
    self.audience = audience
    self.isShallow = isShallow
    let judged = JudgedPolicy(policy, configuration: configuration)
    self.policy = judged
    title = configuration.title?.value
    waivers = audience == nil ? policy.waivers : []
    let documents = try store.documentCards()
    let cards = documents.filter { $0.document.status != .withdrawn }
    let days = Dictionary(
      cards.compactMap { card in card.day.map { (card.document.number, $0) } },
      uniquingKeysWith: { first, _ in first })
    self.days = days
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
    items = ItemPasts(
      try store.actionItems(), try store.history(from: .min, before: .max),
      documents: documents.map(\.document), days: days, zone: judged.zone)
    let all = try store.changes()
    ends = Dictionary(
      all.compactMap { change in
        guard let document = change.document.id, let id = change.id,
          let end = change.endedAt ?? change.startedAt
        else { return nil }
        return (ItemPasts.Key(document: document, entity: id), end)
      }, uniquingKeysWith: { first, _ in first })
    changes = all.filter { isTheirs($0.executedBy, $0.document) }
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
    formerIDs = Dictionary(
      outlines.flatMap { outline in outline.formerIDs.map { ($0.id, outline.path) } },
      uniquingKeysWith: { first, _ in first })
    self.teams = teams
    categories = Dictionary(
      causes.compactMap { cause in
        cause.category.map { (CauseKey(document: cause.document.number, cause: cause.id), [$0]) }
      }, uniquingKeysWith: +)
  }

  /// The document with an id, or that had it before: the first by path; nil where there is none.
  public func card(of id: String) -> DocumentCard? {
    let cards = cards.sorted { $0.document.path < $1.document.path }
    return cards.first { $0.document.id == id }
      ?? formerIDs[id].flatMap { path in cards.first { $0.document.path == path } }
  }

  /// Everybody who has an item, and everybody whom the policy names, sorted.
  public var owners: [String] {
    Set(items.all.compactMap { $0.row?.owner } + policy.people.names).sorted()
  }

  /// Every team of the policy, sorted.
  public var everyTeam: [String] {
    Set(policy.services.teams + policy.people.names.compactMap(policy.people.team)).sorted()
  }

  /// Whether the policy knows a person under this name.
  public func isKnown(_ person: String) -> Bool { policy.people.isKnown(person) }

  /// Every id, sorted.
  public var ids: [String] { cards.compactMap(\.document.id).sorted() }

  /// Paths of documents by ids that they had before.
  private let formerIDs: [String: String]

  /// Categories of root causes.
  let categories: [CauseKey: [String]]

  /// A root cause.
  struct CauseKey: Sendable, Hashable {
    /// Number of the document.
    var document: Int
    /// `RC-1`
    var cause: String
  }

  /// Teams of the services that a document names, by its number.
  let teams: [Int: [String]]

  /// Whether what `person` has, in `document`, is theirs for whom the report is.
  func isTheirs(_ person: String?, _ document: DocumentReference) -> Bool {
    audience?.includes(person, teams: teams[document.number] ?? [], in: policy) ?? true
  }
}

/// Whose part of a report it is.
public enum ReportAudience: Sendable, Hashable {
  /// Action items that somebody has, changes that they carried out.
  case owner(String)
  /// What is about the services of a team, and what it and its people have.
  case team(String)

  /// The name.
  public var name: String {
    switch self {
    case .owner(let name), .team(let name): name
    }
  }

  /// `owner` or `team`.
  public var kind: String {
    switch self {
    case .owner: "owner"
    case .team: "team"
    }
  }

  /// Whether something that `person` has, in a document about services of `teams`, is theirs.
  func includes(_ person: String?, teams: [String], in policy: JudgedPolicy) -> Bool {
    switch self {
    case .owner(let name): person.map { policy.people.areSame($0, name) } ?? false
    case .team(let name):
      teams.contains(name)
        || person.map { $0 == name || policy.people.team(of: $0) == name } ?? false
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
