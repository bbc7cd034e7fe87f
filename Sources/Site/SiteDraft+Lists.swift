import Documents
import Incidents
import Reports
import Store

extension SiteDraft {
  /// Keeps or makes the pages about many documents, and the reports. The home page depends on all cards:
  /// where its key is the same, no list can differ but those that name the revision.
  func addLists(
    to after: inout SiteManifest, from store: KnowledgeBaseStore, _ history: SiteHistory
  ) throws {
    let former = before.lists
    for page in former { after[page.path] = nil }
    let all = after.entries.filter { $0.entry.card != nil }
    let cardKeys = all.map { (address: $0.path, card: $0.entry.card) }
    let key = keys.lists(of: cardKeys)
    let keyOfRevision = keys.list(["revision", history.revision ?? ""], of: cardKeys)
    let formerRevision = before[Address.about]?.key
    // They take longest, and so they are begun first.
    var groups = try reportGroups(from: store, history)
    let own = former.filter { $0.entry.key == formerRevision }
    let rest = former.filter { $0.entry.key != formerRevision }
    let isSame =
      try before[Address.home]?.key == key && formerRevision != key && keep(rest.map(\.path))
    if isSame {
      for page in rest { after[page.path] = page.entry }
      if formerRevision == keyOfRevision, try keep(own.map(\.path)) {
        for page in own { after[page.path] = page.entry }
        return try addReports(groups, to: &after)
      }
    }
    let documents = Dictionary(uniqueKeysWithValues: cardKeys.map { ($0.address, $0.card) })
    // Where every document was read the cards are at hand.
    let cards = cardsAtHand
    let whole =
      cards.count == documents.count
      ? Catalogue(cards) : try Catalogue(store, theme.words, in: options.zone)
    var told = options
    told.revision = history.revision
    let builder = SiteBuilder(catalogue: whole, options: told, theme: theme)
    groups += isSame ? builder.revisionGroups() : try builder.listGroups()
    if !isSame, let search {
      groups.append(
        PageGroup { [severities = options.severities] in
          search.list(of: whole, severities: severities)
        })
    }
    for page in before.formerReports { after[page.path] = nil }
    try add(groups, of: documents, before: former + before.formerReports, to: &after) {
      $0.showsRevision ? keyOfRevision : key
    }
  }

  /// Keeps or makes the pages about findings: their keys say all that they show.
  func addFindings(to after: inout SiteManifest, from store: KnowledgeBaseStore) throws {
    let former = before.formerLint
    for page in former { after[page.path] = nil }
    guard !options.identity.without.contains(.lint) else { return }
    let status = try store.findingStatus(
      findings: LintPages.findings, files: LintPages.files)
    try add(builder.lintGroups(status), of: [:], before: former, to: &after) { _ in "" }
  }

  /// Keeps or makes the reports alone.
  func addReports(
    to after: inout SiteManifest, from store: KnowledgeBaseStore, _ history: SiteHistory
  ) throws {
    try addReports(reportGroups(from: store, history), to: &after)
  }

  private func addReports(_ groups: [PageGroup], to after: inout SiteManifest) throws {
    let documents = Dictionary(
      after.entries.filter { $0.entry.card != nil }.map { ($0.path, $0.entry.card) },
      uniquingKeysWith: { first, _ in first })
    let former = before.formerReports
    for page in former { after[page.path] = nil }
    try add(groups, of: documents, before: former, to: &after) { _ in "" }
  }

  /// The reports in one group: they tell of all cards, of the history, and of how much is wrong in what is not
  /// final. None where the site is without.
  private func reportGroups(
    from store: KnowledgeBaseStore, _ history: SiteHistory
  ) throws -> [PageGroup] {
    guard !options.identity.without.contains(.reports) else { return [] }
    let unfinished = try store.findingsOfUnfinished().map { "\($0.path) \($0.count)" }
    let about = [Address.reports, history.revision ?? "", history.isShallow ? "shallow" : ""]
    return [
      PageGroup(about: about + unfinished, cards: catalogue.events + catalogue.guides) { [self] in
        let source = try ReportSource(
          store: store, policy: policy, configuration: configuration,
          isShallow: history.isShallow)
        return try builder.reportPages(SiteReport.latest(source, today: options.today))
      }
    ]
  }

  /// Keeps or makes the pages of `groups`, which show some of `documents`, given by the keys of their cards.
  /// `former` are the pages that may be kept, `key` gives the key of a group that names no cards.
  private func add(
    _ groups: [PageGroup], of documents: [String: String?],
    before former: [(path: String, entry: SiteManifest.Entry)], to after: inout SiteManifest,
    key: @escaping @Sendable (PageGroup) -> String
  ) throws {
    let paths = Dictionary(grouping: former, by: \.entry.key).mapValues { $0.map(\.path) }
    // All at once: where each waited for its turn, all would wait for the reports.
    let results = OrderedWork.all(groups) { [self] group in
      Result { () throws -> (key: String, paths: [String]) in
        let own = group.cards.map { cards in
          keys.list(group.about, of: cards.map { ($0.address, documents[$0.address] ?? nil) })
        }
        if let own, let kept = paths[own], try keep(kept) { return (own, kept) }
        return (own ?? key(group), try add(group.make()))
      }
    }
    for result in results {
      let (key, paths) = try result.get()
      for path in paths { after[path] = SiteManifest.Entry(key: key, card: nil) }
    }
  }
}
