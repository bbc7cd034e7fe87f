import DamagedText
import Documents
import Foundation
import Incidents
import Testing

@testable import Lint

/// Documents and policies of the fixtures, damaged in every way: the linter ends, and what it says is
/// about the files it was given.
struct MutationTests {
  @Test(.timeLimit(.minutes(2)), arguments: 0..<4)
  func `damaged documents are judged by a damaged policy`(part: Int) throws {
    let documents = try Self.texts(["ferry-desk/incidents", "honest-clinic/incidents"])
    let policies = try Self.texts(["ferry-desk/policy"])
    try #require(documents.count > 40 && policies.count > 4)
    for seed in 0..<Self.rounds where seed % 4 == part {
      var mutation = Mutation(seed: UInt64(seed))
      var policy = Policy()
      let broken = mutation.next(policies.count + 1)
      var sources: [SourceText] = []
      for (index, source) in policies.enumerated() {
        sources.append(index == broken ? mutation.damage([source]) : source)
        guard let file = Policy.File(rawValue: String(source.path.dropFirst(7))) else { continue }
        _ = policy.read(file, sources[index])
      }
      var context = LintContext(
        now: 1_780_272_000, configuration: Configuration(), policy: policy)
      context.speaksForAllStatuses = seed % 2 == 0
      let source = mutation.damage(documents)
      let document = DocumentReader.read(source, context: ReadingContext(zone: Zone("UTC")))
      let findings = Linter().check(document, context)
      let all = findings + Linter().check([document.outline], context, usedWaivers: [])
      for finding in all {
        let places = [finding.place] + finding.related.map(\.place)
        for place in places {
          let known = sources + [source]
          let lines = known.first { $0.path == place.path }?.lineStarts.count ?? 0
          #expect(1 <= place.start.line && place.start.line <= lines, "\(seed): \(finding)")
          #expect(place.start <= place.end, "\(seed): \(finding)")
        }
        #expect(!finding.message.isEmpty && !finding.message.contains("\n"), "\(seed)")
        #expect(finding.fix.map { !$0.edits.isEmpty } ?? true, "\(seed)")
      }
      #expect(SignoffRow.rows(of: document, findings: findings).count >= document.changes.count)
    }
  }

  /// Few enough for every run; many thousands were tried by hand.
  private static let rounds = 240

  /// The files of folders of `Tests/Fixtures`, `policy/` before the names of policies.
  private static func texts(_ folders: [String]) throws -> [SourceText] {
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures")
    return try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(
        at: fixtures.appending(path: folder), includingPropertiesForKeys: nil
      ).sorted { $0.path < $1.path }.map { file in
        let parent = file.deletingLastPathComponent().lastPathComponent
        return SourceText(
          path: "\(parent)/\(file.lastPathComponent)", bytes: Array(try Data(contentsOf: file)))
      }
    }
  }
}
