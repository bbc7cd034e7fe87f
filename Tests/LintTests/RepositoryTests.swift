import Documents
import Foundation
import Incidents
import Testing

@testable import Lint

/// The documents of this repository.
private enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let paths: [String] = {
    let folder = root.appending(path: "incidents")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "incidents/\($0)" }
  }()
}

struct RepositoryTests {
  @Test(arguments: Repository.paths)
  func `a retold account is never scolded for facts it does not tell`(path: String) throws {
    let data = try Data(contentsOf: Repository.root.appending(path: path))
    let source = SourceText(path: path, bytes: Array(data))
    let document = DocumentReader.read(source)
    var context = LintContext(now: 1_780_000_000)
    context.speaksForAllStatuses = true
    let findings = Linter().check(document, context)
    #expect(findings.filter { $0.severity != .note }.isEmpty)
  }
}
