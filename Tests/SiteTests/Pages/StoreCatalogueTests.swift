import Documents
import Foundation
import Incidents
import Store
import Testing

@testable import Site

@Suite struct StoreCatalogueTests {
  @Test func `lists from the database equal lists from the documents`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let documents = Fixture.documents
    let store = try KnowledgeBaseStore.open(at: folder.appendingPathComponent("test.sqlite").path)
    try store.update { session in
      for site in documents {
        let file = FileRecord(
          path: site.document.source.path, size: 1, modified: 1, changed: 1, inode: 1, sha256: "")
        try session.insert(site.document, file: file, findings: [])
      }
    }
    let options = SiteOptions(today: Fixture.today)
    let theme = try Theme.builtIn()
    let stored = try SiteBuilder(
      catalogue: try Catalogue(store, theme.words), options: options, theme: theme
    )
    .listPages()
    let read = try SiteBuilder(
      catalogue: Catalogue(documents.compactMap { Card($0.document, theme.words) }),
      options: options,
      theme: theme
    ).listPages()
    #expect(stored.map(\.path) == read.map(\.path))
    for (one, other) in zip(stored, read) {
      #expect(
        String(decoding: one.bytes, as: UTF8.self) == String(decoding: other.bytes, as: UTF8.self),
        "\(one.path)")
    }
  }
}
