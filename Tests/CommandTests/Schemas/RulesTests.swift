import Foundation
import Testing

/// `rules` lists what there is.
struct RulesTests {
  private static let pages: [String] = {
    ((try? Repository.names(in: "docs/rules")) ?? []).filter { $0.hasSuffix(".md") }
      .map { String($0.dropLast(3)) }
  }()

  @Test func `every rule that has a page is listed, in lines of 80 cells`() throws {
    let outcome = try Program.run(["rules"], in: Repository.folder.path)
    #expect(outcome.exitCode == 0)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    let names = lines.compactMap { line in
      line.wholeMatch(of: #/\s\s(\S+)\s+(error|warning|note)\s.*/#).map { String($0.1) }
    }
    #expect(names.sorted() == Self.pages.filter { $0 != "README" }.sorted())
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains("signoff"))
  }

  @Test func `JSON has the same rules`() throws {
    let outcome = try Program.run(["rules", "--json"], in: Repository.folder.path)
    let list = try JSONDecoder().decode(JSONTree.self, from: Data(outcome.output.utf8))
    guard case .array(let rules) = list["rules"] else { throw Missing() }
    #expect(rules.flatMap { $0["name"]?.texts ?? [] }.count == Self.pages.count { $0 != "README" })
    let missing = rules.first { $0["name"] == .text("signoff-missing") }
    #expect(missing?["control"] == .text("signoff"))
    #expect(missing?["wakes"] == .text("draft"))
  }

  private struct Missing: Error {}
}
