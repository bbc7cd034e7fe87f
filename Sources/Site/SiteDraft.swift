public import Documents
public import Incidents
public import Store
import Synchronization

/// A site while it is made. The pages of documents are added while these are read, in any order and
/// by any thread; in the end the others are looked after, and everything takes its place.
public final class SiteDraft: Sendable {
  /// What was made or kept so far.
  private struct Made {
    var entries: [String: SiteManifest.Entry] = [:]
    var cards: [Card] = []
    /// What documents that were read link to of what may be an attachment, by their paths.
    var files: [String: [String]] = [:]
  }

  let builder: SiteBuilder
  let keys: SiteKeys
  private let pageKeys: PageKeys
  /// The search; nil where the site is without it.
  let search: SearchDraft?
  let catalogue: Catalogue
  let options: SiteOptions
  let theme: Theme
  let before: SiteManifest
  /// Whether pages are right as they were before, where nobody says that they may not be.
  private let isRight: Bool
  private let output: OutputFolder
  private let attachments: Attachments
  /// What documents that are not read link to of what may be an attachment, by their paths.
  private let files: [String: [String]]
  /// What git tells of the action items of the documents that are read.
  private let stories: ItemStories
  /// What reports are judged by.
  let policy: Policy
  let configuration: Configuration
  private let made = Mutex(Made())

  /// Cards of the documents that were read, as lists show them.
  var cardsAtHand: [Card] { made.withLock(\.cards) }

  init(
    of heads: [Outline], in base: KnowledgeBase, _ linked: LinkedFiles, stories: ItemStories,
    before: SiteManifest,
    isRight: Bool,
    keys: SiteKeys, options: SiteOptions, theme: Theme, output: OutputFolder
  ) {
    let catalogue = Catalogue(heads)
    self.catalogue = catalogue
    self.stories = stories
    policy = base.policy
    configuration = base.configuration
    self.before = before
    self.isRight = isRight
    self.keys = keys
    self.options = options
    self.theme = theme
    self.output = output
    attachments = Attachments(of: base, linked, before: before, in: output)
    files = Dictionary(
      heads.lazy.filter { !$0.links.isEmpty }.map {
        ($0.path, Attachments.candidates($0.links.map(\.path)))
      },
      uniquingKeysWith: { first, _ in first })
    builder = SiteBuilder(
      catalogue: catalogue, options: options, theme: theme, attachments: attachments)
    pageKeys = PageKeys(keys, catalogue)
    search =
      options.identity.without.contains(.search)
      ? nil : SearchDraft(of: catalogue, key: keys.pages, in: output)
  }

  /// Adds the page of a document that was just read; the one that is there stays where it shows the
  /// same. `prepared` is the document for the database, and `found` is what is wrong in the document
  /// alone, in reading order. A document without a page of its own is passed over.
  public func add(
    _ document: Document, _ prepared: PreparedDocument, sha256: String, findings found: [Diagnostic]
  ) throws {
    let stories = self.stories[document.id?.value ?? ""]
    guard let card = Card(document, findings: found, stories: stories, theme.words),
      catalogue.card(id: card.id)?.path == card.path
    else { return }
    let shown = found.filter(\.isOpen)
    let files = Attachments.candidates(
      document.links.compactMap { DocumentLink.file(at: $0.written, in: card.path) })
    let key = pageKeys.key(
      of: card, sha256: sha256, shown, files: try attachments.take(files), stories: stories)
    if try !keeps(card, key: key) { try makePage(of: document, card, shown) }
    try search?.add(card, prepared.passages, about: try builder.searchLine(of: card))
    made.withLock { made in
      made.entries[card.address] = SiteManifest.Entry(key: key, card: card.key(of: document))
      made.cards.append(card.listed)
      if !files.isEmpty { made.files[card.path] = files }
    }
  }

  /// Takes back the pages of the documents at `paths`: more is wrong in them than they say. They are
  /// made anew when the site is published.
  public func withdraw(_ paths: Set<String>) throws {
    for path in paths.sorted() {
      guard let card = catalogue.card(path: path) else { continue }
      let wasMade = made.withLock { $0.entries.removeValue(forKey: card.address) != nil }
      if wasMade {
        for path in [card.address] + builder.beside(card) { try output.withdraw(path) }
      }
    }
  }

  /// Adds what is missing and publishes. `store` holds what the site is made of, and `affected` are the
  /// paths of the documents whose pages may be other ones than before; nil where all may be.
  /// `hasSameFindings`: nothing else is wrong than was before. `document` gives the document of a path, and throws where it can no longer be read; `progress`
  /// hears how many of how many pages were looked at, and may throw to stop.
  public func publish(
    from store: KnowledgeBaseStore, affecting affected: Set<String>?, hasSameFindings: Bool,
    history: SiteHistory,
    document: @escaping @Sendable (String) throws -> Document,
    progress: (_ done: Int, _ total: Int) throws -> Void
  ) throws -> OutputFolder.Publication {
    let stays = affected != nil && isRight && search?.isMended != false && output.isWhole
    var after = stays ? before : SiteManifest()
    after.state = keys.state(of: try store.note(SitePublisher.contentNote))
    let new = made.withLock(\.entries)
    for (path, entry) in new { after[path] = entry }
    let all = catalogue.events + catalogue.guides
    let others =
      stays ? (affected ?? []).sorted().compactMap { catalogue.card(path: $0) } : all
    try addOthers(
      others.filter { new[$0.address] == nil }, to: &after, from: store, document: document,
      progress: progress)
    let areListsKept = stays && history.isSame && after.hasFormerCards
    if !areListsKept { try addLists(to: &after, from: store, history) }
    let areFindingsKept = stays && hasSameFindings
    if !areFindingsKept { try addFindings(to: &after, from: store) }
    let areReportsKept = areListsKept && areFindingsKept
    if areListsKept, !areFindingsKept { try addReports(to: &after, from: store, history) }
    for (path, entry) in attachments.entries { after[path] = entry }
    try search?.finish()
    for asset in options.identity.assets(theme) { try output.add(asset.path, asset.bytes) }
    try output.add(SiteManifest.path, after.bytes)
    if stays {
      let lists = areListsKept ? [] : before.lists
      let findings = areFindingsKept ? [] : before.formerLint
      let reports = areReportsKept ? [] : before.formerReports
      output.keepRest(but: Set((lists + findings + reports).map(\.path)))
    }
    return try output.commit()
  }

  /// Keeps or makes the pages of documents that were not read in this run.
  private func addOthers(
    _ others: [Card], to after: inout SiteManifest, from store: KnowledgeBaseStore,
    document: @escaping @Sendable (String) throws -> Document,
    progress: (_ done: Int, _ total: Int) throws -> Void
  ) throws {
    guard !others.isEmpty else { return }
    let findings = Dictionary(
      grouping: try store.findings().filter(\.isOpen), by: \.place.path)
    let digests = Dictionary(
      try store.files().map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let read = made.withLock(\.files)
    let stories = try store.itemStories(of: others.map(\.id), in: options.zone)
    var done = 0
    try OrderedWork.map(
      others,
      { [self] card in
        Result { () throws -> SiteManifest.Entry? in
          let shown = findings[card.path] ?? []
          let linked = try attachments.take(read[card.path] ?? files[card.path] ?? [])
          let own = stories[card.id]
          let key = pageKeys.key(
            of: card, sha256: digests[card.path], shown, files: linked, stories: own)
          let isKept = try keeps(card, key: key)
          if isKept, let entry = before[card.address], try search?.keep(card) ?? true {
            return entry
          }
          let document = try document(card.path)
          guard let whole = Card(document, findings: shown, stories: own, theme.words)
          else { return nil }
          if !isKept { try makePage(of: document, whole, shown) }
          try search?.add(
            whole, PreparedDocument(document).passages, about: try builder.searchLine(of: whole))
          return SiteManifest.Entry(key: key, card: whole.key(of: document))
        }
      },
      consume: { results in
        for result in results {
          after[others[done].address] = try result.get()
          done += 1
        }
        try progress(done, others.count)
      })
  }

  /// Keeps the page of `card` where it was made from the same.
  private func keeps(_ card: Card, key: String) throws -> Bool {
    guard let entry = before[card.address], entry.key == key, entry.card != nil else {
      return false
    }
    guard try output.keep(card.address) else { return false }
    for path in builder.beside(card) where try !output.keep(path) {
      try output.withdraw(card.address)
      return false
    }
    return true
  }

  private func makePage(of document: Document, _ card: Card, _ findings: [Diagnostic]) throws {
    let site = SiteDocument(document, findings: findings)
    try add(builder.files(of: site, card: card))
  }

  /// Keeps all of `paths`, or none where one is not there as it was left.
  func keep(_ paths: [String]) throws -> Bool {
    guard paths.allSatisfy(output.holds) else { return false }
    return try paths.allSatisfy { try output.keep($0) }
  }

  @discardableResult
  func add(_ pages: [PageFile]) throws -> [String] {
    for page in pages { try output.add(page.path, page.bytes) }
    return pages.map(\.path)
  }
}
