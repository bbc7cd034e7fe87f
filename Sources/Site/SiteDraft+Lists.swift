import Documents
import Incidents
import Reports
import Store

extension SiteDraft {
  /// Keeps or makes the pages about many documents. The home page depends on all cards: where its
  /// key is the same, no other can differ but those that name the revision.
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
    let own = former.filter { $0.entry.key == formerRevision }
    let rest = former.filter { $0.entry.key != formerRevision }
    let isSame =
      try before[Address.home]?.key == key && formerRevision != key && keep(rest.map(\.path))
    if isSame {
      for page in rest { after[page.path] = page.entry }
      if formerRevision == keyOfRevision, try keep(own.map(\.path)) {
        for page in own { after[page.path] = page.entry }
        return
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
    var groups = isSame ? builder.revisionGroups() : try builder.listGroups()
    if !isSame, let search {
      groups.append(
        PageGroup { [severities = options.severities] in
          search.list(of: whole, severities: severities)
        })
    }
    try add(groups, of: documents, before: former, to: &after) {
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

  /// Keeps or makes the reports: they tell of all cards, of the history, and of how much is wrong in what is
  /// not final.
  func addReports(
    to after: inout SiteManifest, from store: KnowledgeBaseStore, _ history: SiteHistory
  ) throws {
    let former = before.formerReports
    for page in former { after[page.path] = nil }
    guard !options.identity.without.contains(.reports) else { return }
    let cards = after.entries.filter { $0.entry.card != nil }
    let key = keys.list(
      ["reports", history.revision ?? "", history.isShallow ? "shallow" : ""]
        + (try store.findingsOfUnfinished()).map { "\($0.path) \($0.count)" },
      of: cards.map { ($0.path, $0.entry.card) })
    if before[Address.reports]?.key == key, try keep(former.map(\.path)) {
      for page in former { after[page.path] = page.entry }
      return
    }
    let source = try ReportSource(
      store: store, policy: policy, configuration: configuration, isShallow: history.isShallow)
    let pages = try builder.reportPages(SiteReport.latest(source, today: options.today))
    for path in try add(pages) { after[path] = SiteManifest.Entry(key: key, card: nil) }
  }

  /// Keeps or makes the pages of `groups`, which show some of `documents`, given by the keys of their cards.
  /// `former` are the pages that may be kept, `key` gives the key of a group that names no cards.
  private func add(
    _ groups: [PageGroup], of documents: [String: String?],
    before former: [(path: String, entry: SiteManifest.Entry)], to after: inout SiteManifest,
    key: @escaping @Sendable (PageGroup) -> String
  ) throws {
    let paths = Dictionary(grouping: former, by: \.entry.key).mapValues { $0.map(\.path) }
    try OrderedWork.map(
      groups, chunk: 1,
      { [self] group in
        Result { () throws -> (key: String, paths: [String]) in
          let own = group.cards.map { cards in
            keys.list(group.about, of: cards.map { ($0.address, documents[$0.address] ?? nil) })
          }
          if let own, let kept = paths[own], try keep(kept) { return (own, kept) }
          return (own ?? key(group), try add(group.make()))
        }
      },
      consume: { results in
        for result in results {
          let (key, paths) = try result.get()
          for path in paths { after[path] = SiteManifest.Entry(key: key, card: nil) }
        }
      })
  }
}
