import Documents

/// Writes the site: pages of documents in parallel, then the lists, then the theme's files.
package struct SiteBuilder: Sendable {
  /// What all pages share.
  let frame: Frame

  /// Documents that one task renders.
  private static let chunk = 64

  /// A builder of the site of `catalogue`.
  package init(catalogue: Catalogue, options: SiteOptions, theme: Theme) {
    frame = Frame(theme: theme, options: options, catalogue: catalogue)
  }

  /// Every path of the site, sorted: what is not among them is stale.
  package func paths() throws -> [String] {
    let cards = frame.catalogue.events + frame.catalogue.guides
    let lists = try listPages().map(\.path)
    return (cards.map(\.address) + lists + frame.theme.assets.map(\.path)).sorted()
  }

  /// The page of one document; nil where it has no id that can name a page.
  package func page(of document: SiteDocument) throws -> PageFile? {
    try DocumentPage.page(document, frame: frame)
  }

  /// The page of the document in the file `path`, as a path of the site; nil where it has none.
  /// What a page shows of other documents is only what `neighbours` tells: the page of a document
  /// that did not change, and is no neighbour of one that did, is still right.
  package func address(ofFile path: String) -> String? {
    frame.catalogue.card(path: path)?.address
  }

  /// Files of documents whose pages show something of a document in `files`: they name it in
  /// `related`, or it names them.
  package func neighbours(of files: Set<String>) -> Set<String> {
    var neighbours: Set<String> = []
    for card in files.compactMap({ frame.catalogue.card(path: $0) }) {
      neighbours.formUnion(frame.catalogue.mentions(of: card.id).map(\.path))
      neighbours.formUnion(card.related.compactMap { frame.catalogue.card(id: $0.id)?.path })
    }
    return neighbours.subtracting(files)
  }

  /// A digest of what links between pages depend on: files, ids and types. Where it differs from
  /// the last build's, links in any page may lead elsewhere, and all pages are made anew.
  package var linksFingerprint: String {
    var bytes: [UInt8] = []
    for card in frame.catalogue.events + frame.catalogue.guides {
      bytes.append(contentsOf: "\(card.path)\u{0}\(card.address)\u{0}".utf8)
    }
    return SHA256.digest(of: bytes).hex
  }

  /// All pages about many documents.
  package func listPages() throws -> [PageFile] {
    try PageFamily.all.flatMap { try $0.pages(frame) }
  }

  /// Adds the pages of `documents` to `sink`, `width` tasks at a time; `progress` is told how many
  /// are done. The result does not depend on the order in which they finish.
  package func addDocuments(
    _ documents: [SiteDocument], to sink: some PageSink, width: Int,
    progress: @Sendable (Int) -> Void = { _ in }
  ) async throws {
    try await withThrowingTaskGroup(of: Int.self) { group in
      var next = 0
      var done = 0
      func start() {
        let chunk = documents[next..<min(next + Self.chunk, documents.count)]
        next = chunk.endIndex
        group.addTask {
          for document in chunk {
            try Task.checkCancellation()
            if let page = try page(of: document) { try sink.add(page.path, page.bytes) }
          }
          return chunk.count
        }
      }
      for _ in 0..<max(1, width) where next < documents.count { start() }
      while let count = try await group.next() {
        done += count
        progress(done)
        if next < documents.count { start() }
      }
    }
  }

  /// Adds the pages about many documents and the files of the theme.
  package func addLists(to sink: some PageSink) throws {
    for page in try listPages() { try sink.add(page.path, page.bytes) }
    for file in frame.theme.assets { try sink.add(file.path, file.bytes) }
  }
}
