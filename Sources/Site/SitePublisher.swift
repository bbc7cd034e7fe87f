package import Documents
package import Incidents
package import Store

/// Brings a site up to the database: makes the pages whose sources changed, keeps the others.
package struct SitePublisher: Sendable {
  private let store: KnowledgeBaseStore
  private let options: SiteOptions
  private let theme: Theme
  private let keys: SiteKeys

  /// Name of the note in the database that names its contents.
  package static let contentNote = "content"

  /// A publisher of what `store` holds. `version` is the program's, `context` names configuration
  /// and policy.
  package init(
    _ store: KnowledgeBaseStore, options: SiteOptions, version: String, context: String
  ) throws {
    self.store = store
    self.options = options
    theme = try Theme.builtIn()
    keys = SiteKeys(
      options: options, theme: theme, version: version, context: context,
      content: try store.note(Self.contentNote))
  }

  /// Whether the site whose manifest begins with `former` was made from what the store holds now.
  package func isCurrent(_ former: String) -> Bool {
    keys.state != nil && SiteManifest.state(in: former) == keys.state
  }

  /// Publishes to `output`. `former` is the manifest of the site that is there, `document` gives
  /// the document of a path (and throws where it can no longer be read), `progress` hears how many of
  /// how many pages are made, and may throw to stop.
  package func publish(
    to output: OutputFolder, former: String?,
    document: @escaping @Sendable (String) throws -> Document,
    progress: (_ done: Int, _ total: Int) throws -> Void
  ) throws -> OutputFolder.Publication {
    let before = SiteManifest(former ?? "")
    var after = SiteManifest()
    after.state = keys.state
    let catalogue = Catalogue(try store.outlines())
    let pages = DocumentPages(
      builder: SiteBuilder(catalogue: catalogue, options: options, theme: theme),
      findings: Dictionary(grouping: try store.findings().filter(\.isOpen), by: \.place.path),
      document: document)
    let digests = try store.files().map { ($0.path, $0.sha256) }
    let pageKeys = PageKeys(
      keys, catalogue, digests: Dictionary(digests, uniquingKeysWith: { first, _ in first }))
    var missing: [DocumentPages.Order] = []
    for card in catalogue.events + catalogue.guides {
      let key = pageKeys.key(of: card, pages.findings[card.path] ?? [])
      if let entry = before.entries[card.address], entry.key == key, entry.card != nil,
        try output.keep(card.address)
      {
        after.entries[card.address] = entry
      } else {
        missing.append(DocumentPages.Order(path: card.path, key: key))
      }
    }
    try pages.make(missing, in: output, progress: progress) { after.entries[$0] = $1 }
    try publishLists(to: output, before: before, after: &after)
    for asset in theme.assets { try output.add(asset.path, asset.bytes) }
    try output.add(SiteManifest.path, after.bytes)
    return try output.commit()
  }

  /// The pages about many documents are made together: they all depend on all cards.
  private func publishLists(
    to output: OutputFolder, before: SiteManifest, after: inout SiteManifest
  ) throws {
    var writer = KeyWriter()
    writer.add(keys.lists)
    for (path, entry) in after.entries.sorted(by: { $0.key < $1.key }) {
      writer.add(path)
      writer.add(entry.card)
    }
    let key = writer.key
    let kept = before.entries.filter { $0.value.card == nil && $0.value.key == key }
    if !kept.isEmpty, try kept.keys.allSatisfy({ try output.keep($0) }) {
      after.entries.merge(kept) { first, _ in first }
      return
    }
    let builder = SiteBuilder(catalogue: try Catalogue(store), options: options, theme: theme)
    for page in try builder.listPages() {
      after.entries[page.path] = SiteManifest.Entry(key: key, card: nil)
      try output.add(page.path, page.bytes)
    }
  }
}
