public import Documents
public import Incidents

/// What lists say of one document: everything the pages about many documents are written from.
/// A value that never changes; a class, because lists hand cards around by the hundred thousand.
public final class Card: Sendable {
  /// Its id, which is safe in a path.
  public let id: String
  /// Path of its file, for links between documents.
  public let path: String
  /// One sentence: what happened; the id where it has none.
  public let title: String
  /// What it tells of, `incident` where it names nothing that is known.
  public let type: DocumentType
  /// How far it has come, `active` where it names nothing that is known.
  public let status: Status
  /// As written; nil where it has none.
  public let severity: String?
  /// Whether it retells someone else's account.
  public let isExternal: Bool
  /// The day it began; nil where no day is known.
  public let day: CivilDay?
  /// Affected services, in the order of the file.
  public let services: [String]
  /// Its phases one after another, for the drawing in lists.
  public let band: PhaseBand
  /// How long it took to notice, mitigate and resolve it.
  public let times: ResponseTimes
  /// Its root causes, in the order of the file.
  public let causes: [CauseCard]
  /// Its action items, in the order of the file.
  public let items: [ItemCard]
  /// Its changes, in the order of the file.
  public let changes: [ChangeCard]
  /// The documents that it names in `related`, in the order of the file.
  public let related: [Link]
  /// Ids that the document had before, the oldest first.
  public let formerIDs: [String]
  /// The action items that are still open: the few that most lists ask for.
  let openItems: [ItemCard]
  /// Categories of its causes, each once, in order.
  let categories: [String]

  /// A mention of another document.
  public struct Link: Sendable, Hashable {
    /// Id of the other document, as written.
    public var id: String
    /// How this one is related to it; nil where no known word is written.
    public var kind: Relation.Kind?

    /// A mention of `id`.
    public init(id: String, kind: Relation.Kind?) {
      self.id = id
      self.kind = kind
    }
  }

  /// A card of its parts.
  init(
    id: String, path: String, title: String, type: DocumentType, status: Status,
    severity: String?, isExternal: Bool, day: CivilDay?, services: [String], band: PhaseBand,
    times: ResponseTimes, causes: [CauseCard], items: [ItemCard], changes: [ChangeCard],
    related: [Link],
    formerIDs: [String]
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.type = type
    self.status = status
    self.severity = severity
    self.isExternal = isExternal
    self.day = day
    self.services = services
    self.band = band
    self.times = times
    self.causes = causes
    self.items = items
    self.changes = changes
    self.related = related
    self.formerIDs = formerIDs
    openItems = items.filter { !$0.state.isClosed }
    categories = unique(causes.compactMap(\.category))
  }

  /// The card of `document`, in which `findings` were made, told in `words`; `stories` are what git tells of
  /// its items. Nil where it has no id that can name a page.
  public init?(
    _ document: Document, findings: [Diagnostic] = [], stories: [String: ItemStory] = [:],
    _ words: Words
  ) {
    guard let id = document.id?.value, Address.isSafe(id) else { return nil }
    self.id = id
    path = document.source.path
    title = document.title?.value ?? id
    type = document.effectiveType
    status = document.effectiveStatus
    severity = document.severity?.value
    isExternal = document.isExternal
    day = document.firstDay
    services = document.services.map(\.value)
    band = PhaseBand(document.phases)
    times = ResponseTimes(
      detect: document.milestones.timeToDetect, mitigate: document.milestones.timeToMitigate,
      resolve: document.milestones.timeToResolve)
    causes = document.causes.map(CauseCard.init)
    items = document.items.map { ItemCard($0, stories[$0.id.value]) }
    openItems = items.filter { !$0.state.isClosed }
    categories = unique(causes.compactMap(\.category))
    let objections = EvidenceObjections.byChange(findings)
    changes = document.changes.map { change in
      ChangeCard(
        change, of: document, change.id.flatMap { objections[$0.value] } ?? EvidenceObjections(),
        words)
    }
    related = document.related.compactMap { relation in
      relation.id.map { Link(id: $0.value, kind: relation.kind?.value) }
    }
    formerIDs = document.formerIDs.map(\.value)
  }

  /// The card as lists show it: what was in a withdrawn document counts no more.
  var listed: Card {
    guard status == .withdrawn else { return self }
    return Card(
      id: id, path: path, title: title, type: type, status: status, severity: severity,
      isExternal: isExternal, day: day, services: services, band: band, times: times,
      causes: [], items: [], changes: [], related: related, formerIDs: formerIDs)
  }

  /// Where its page is; the id of a card is always safe.
  var address: String { Address.document(id, type) ?? Address.home }
  /// What language Chinese characters without kana are in here, where the other texts tell.
  var hanLanguage: String? {
    let texts = [[title], causes.map(\.text), items.map(\.text)].joined()
    return texts.contains { PassageLanguage.hasKana($0.utf8) } ? "ja" : nil
  }
}

/// How long an incident took, in seconds from the start of the impact; nil where unknown.
public struct ResponseTimes: Sendable, Hashable {
  /// Until the first `detect` of the timeline.
  public var detect: Int?
  /// Until its first `mitigate`.
  public var mitigate: Int?
  /// Until its last `resolve`.
  public var resolve: Int?

  /// To the end of the impact, or else to where it was smaller.
  var restore: Int? { resolve ?? mitigate }
}

/// A root cause in a list.
public struct CauseCard: Sendable, Hashable {
  /// `RC-1`
  public var id: String
  /// What part it played; nil where no known word is written.
  public var role: RootCause.Role?
  /// A word of the vocabulary, as written; nil where there is none.
  public var category: String?
  /// The statement, plain text.
  public var text: String
}

extension CauseCard {
  /// The card of `cause`.
  public init(_ cause: RootCause) {
    id = cause.id.value
    role = cause.role?.value
    category = cause.category?.value
    text = cause.statement.plainText
  }
}

/// An action item in a list. A value that never changes; a class for the reason that `Card` is one.
public final class ItemCard: Sendable {
  /// `AI-1`
  public let id: String
  /// What is to be done, plain text.
  public let text: String
  /// What the box and the word of `status:` say together.
  public let state: ActionItem.State
  /// What it is for, to prevent or to repair; nil where no known word is written.
  public let kind: ActionItem.Kind?
  /// 0 (highest) to 3; nil where none is written.
  public let priority: Int?
  /// Who has it, without the `@`; nil where nobody has.
  public let owner: String?
  /// The day of `due:`; nil where there is none.
  public let due: CivilDay?
  /// The day on which it was done or declined, as the file says; nil where it names none.
  public let closed: CivilDay?
  /// Who looked at the evidence; nil where nobody is named.
  public let verifiedBy: String?
  /// The day of that; nil where there is none.
  public let verifiedOn: CivilDay?
  /// Causes it answers, `RC-n`.
  public let causes: [String]
  /// How often the due day was moved, as the file says.
  public let slips: Int
  /// Days that the lines below an item in progress name, in order: signs that it moves.
  public let told: [CivilDay]
  /// What git tells of it; nil where it tells nothing.
  public let story: ItemStory?
  /// What its line `ticket:` says; nil where it has none.
  public let ticket: String?

  /// A card of its parts.
  init(
    id: String, text: String, state: ActionItem.State, kind: ActionItem.Kind?, priority: Int?,
    owner: String?, due: CivilDay?, closed: CivilDay?, verifiedBy: String?, verifiedOn: CivilDay?,
    causes: [String], slips: Int, told: [CivilDay], story: ItemStory?,
    ticket: String?
  ) {
    self.id = id
    self.text = text
    self.state = state
    self.kind = kind
    self.priority = priority
    self.owner = owner
    self.due = due
    self.closed = closed
    self.verifiedBy = verifiedBy
    self.verifiedOn = verifiedOn
    self.causes = causes
    self.slips = slips
    self.told = told
    self.story = story
    self.ticket = ticket
  }

  /// The card of `item`, of which git tells `story`.
  public init(_ item: ActionItem, _ story: ItemStory? = nil) {
    id = item.id.value
    text = item.text.plainText
    state = item.state
    kind = item.kind?.value
    priority = item.priority?.value
    owner = item.owner?.value
    due = item.due?.value
    closed = item.closed?.value ?? item.decline?.on?.value
    verifiedBy = item.verification?.by?.value
    verifiedOn = item.verification?.on?.value
    causes = item.causes.map(\.value)
    slips = item.slips.count
    told =
      item.state == .inProgress
      ? ItemProgress.days(
        in: item.fields.map { ($0.name.value, $0.value.value) }, item.details.plainText) : []
    self.story = story
    ticket = item.field("ticket")
  }

  /// How often the due day was moved to a later one, as the file or git says: people forget to write it
  /// down, and a file may be older than its history.
  var timesMoved: Int { max(slips, story?.slips ?? 0) }

  /// Whether it is open and its day has passed.
  func isOverdue(on today: CivilDay) -> Bool {
    guard let due, !state.isClosed else { return false }
    return due < today
  }
}

/// `values` without repetitions, in order.
func unique(_ values: [String]) -> [String] {
  var seen: Set<String> = []
  return values.filter { seen.insert($0).inserted }
}
