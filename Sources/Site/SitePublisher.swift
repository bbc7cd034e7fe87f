package import Documents
package import Incidents
package import Store

/// Brings a site up to the database: makes the pages whose sources changed, keeps the others.
package struct SitePublisher: Sendable {
  private let catalogue: Catalogue
  private let builder: SiteBuilder
  /// What every page depends on: program, theme, options, where links in prose may lead.
  private let siteKey: String
  private let files: [FileRecord]
  private let findings: [String: [Diagnostic]]

  /// A publisher of what `store` holds. `version` is the program's.
  package init(_ store: KnowledgeBaseStore, options: SiteOptions, version: String) throws {
    let theme = try Theme.builtIn()
    catalogue = try Catalogue(store)
    builder = SiteBuilder(catalogue: catalogue, options: options, theme: theme)
    files = try store.files()
    findings = Dictionary(grouping: try store.findings(), by: \.place.path)
    let ids = (catalogue.events + catalogue.guides).map { "\($0.path) \($0.address)" }
    let parts = [version, theme.fingerprint, "\(options)"] + ids.sorted()
    siteKey = SHA256.digest(of: parts.joined(separator: "\n")).hex
  }

  /// Publishes to `output`. `former` is the manifest of the site that is there, `document` gives
  /// the document of a path (nil where it can no longer be read), `progress` hears how many of
  /// how many pages are made, and may throw to stop.
  package func publish(
    to output: OutputFolder, former: String?,
    document: @escaping @Sendable (String) -> Document?,
    progress: (_ done: Int, _ total: Int) throws -> Void
  ) throws -> OutputFolder.Publication {
    let before = SiteManifest(former ?? "")
    var after = SiteManifest()
    var missing: [Card] = []
    let digests = Dictionary(
      files.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    for card in catalogue.events + catalogue.guides {
      let key = key(of: card, digest: digests[card.path] ?? "")
      after.keys[card.address] = key
      if before.keys[card.address] == key, try output.keep(card.address) { continue }
      missing.append(card)
    }
    try publish(missing, to: output, document: document, progress: progress)
    try publishLists(to: output, before: before, after: &after)
    for asset in builder.assets { try output.add(asset.path, asset.bytes) }
    try output.add(SiteManifest.path, after.bytes)
    return try output.commit()
  }

  private func publish(
    _ cards: [Card], to output: OutputFolder,
    document: @escaping @Sendable (String) -> Document?,
    progress: (_ done: Int, _ total: Int) throws -> Void
  ) throws {
    var done = 0
    let builder = builder
    let findings = findings
    try OrderedWork.map(
      cards,
      { card in
        Result {
          guard let document = document(card.path) else { return }
          let site = SiteDocument(document, findings: findings[card.path] ?? [])
          guard let page = try builder.page(of: site) else { return }
          try output.add(page.path, page.bytes)
        }
      },
      consume: { results in
        for result in results { try result.get() }
        done += results.count
        try progress(done, cards.count)
      })
  }

  /// The pages about many documents are made together: they all depend on all documents.
  private func publishLists(
    to output: OutputFolder, before: SiteManifest, after: inout SiteManifest
  ) throws {
    let parts = [siteKey] + files.map { "\($0.path) \($0.sha256)" }
    let key = SHA256.digest(of: parts.joined(separator: "\n")).hex
    let kept = before.keys.filter { $0.value == key }.keys
    if !kept.isEmpty, try kept.allSatisfy({ try output.keep($0) }) {
      for path in kept { after.keys[path] = key }
      return
    }
    for page in try builder.listPages() {
      after.keys[page.path] = key
      try output.add(page.path, page.bytes)
    }
  }

  /// What the page of a document depends on, as one word.
  private func key(of card: Card, digest: String) -> String {
    var parts = [siteKey, digest]
    for finding in findings[card.path] ?? [] {
      parts.append("\(finding.rule) \(finding.severity) \(finding.message) \(finding.place)")
    }
    let others =
      card.related.compactMap { catalogue.card(id: $0.id) }
      + catalogue.mentions(of: card.id)
    for other in others {
      parts.append(
        "\(other.id) \(other.title) \(other.severity ?? "") \(other.status) \(other.band)"
          + " \(other.related)")
    }
    return SHA256.digest(of: parts.joined(separator: "\n")).hex
  }
}
