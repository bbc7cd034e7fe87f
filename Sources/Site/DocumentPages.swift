import Documents
import Incidents

/// Makes the pages of documents on all cores.
struct DocumentPages: Sendable {
  let builder: SiteBuilder
  /// What lint says, by path.
  let findings: [String: [Diagnostic]]
  /// The document of a path; throws where it can no longer be read.
  let document: @Sendable (String) throws -> Document

  /// A page to be made.
  struct Order: Sendable {
    /// Path of the document.
    var path: String
    /// Key of its page.
    var key: String
  }

  /// A page that was made.
  private struct Made: Sendable {
    var path: String
    var entry: SiteManifest.Entry
  }

  /// Makes what is ordered in `output`. `note` hears of each page in order; `progress` hears how
  /// many are made, and may throw to stop.
  func make(
    _ orders: [Order], in output: OutputFolder,
    progress: (_ done: Int, _ total: Int) throws -> Void,
    note: (String, SiteManifest.Entry) -> Void
  ) throws {
    var done = 0
    let pages = self
    try OrderedWork.map(
      orders, { order in Result { try pages.make(order, in: output) } },
      consume: { results in
        for result in results {
          if let made = try result.get() { note(made.path, made.entry) }
        }
        done += results.count
        try progress(done, orders.count)
      })
  }

  private func make(_ order: Order, in output: OutputFolder) throws -> Made? {
    let document = try document(order.path)
    guard let card = Card(document) else { return nil }
    let site = SiteDocument(document, findings: findings[order.path] ?? [])
    guard let page = try builder.page(of: site, card: card) else { return nil }
    try output.add(page.path, page.bytes)
    return Made(path: page.path, entry: SiteManifest.Entry(key: order.key, card: card.key))
  }
}
