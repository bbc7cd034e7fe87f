import Documents
import Foundation
import Incidents
import Store
import Testing

@testable import Site

/// The pages about what the linter says.
@Suite struct LintPageTests {
  @Test func `the overview counts what rules found and leads to their pages`() throws {
    let page = try text(
      Address.lint, [rule("action-no-owner", 3, silenced: 1), rule("leak-secret", 1)])
    #expect(page.contains("4 errors, 1 silenced"))
    #expect(page.contains("href=\"lint/action-no-owner.html\""))
    #expect(page.contains("id=\"leak\""))
    #expect(page.contains("What leak-secret asks."))
  }

  @Test func `where nothing is wrong the overview says so`() throws {
    #expect(try text(Address.lint, []).contains("Nothing is wrong."))
  }

  @Test func `findings go on on pages of their own, and what is left out is counted`() throws {
    var rule = rule("action-no-owner", 120)
    rule.counts.open[.error] = 4_000
    let pages = try pages([rule])
    let name = "lint/action-no-owner"
    #expect(
      pages.keys.sorted() == [
        "lint.html", "\(name).html", "page/\(name)/open-2.html", "page/\(name)/open-3.html",
        "page/\(name)/open.html",
      ])
    #expect(pages["\(name).html"]?.contains("The first 120 of 4000") == true)
    #expect(pages["\(name).html"]?.contains("Because <code>it</code> helps.") == true)
    #expect(pages["page/\(name)/open.html"]?.contains("Because") == false)
  }

  @Test func `a finding names its document, its place, and the ways out`() throws {
    let page = try text("lint/action-no-owner.html", [rule("action-no-owner", 1)])
    #expect(page.contains("href=\"../incidents/INC-1.html#findings\""))
    #expect(page.contains("incidents/full.md:1:4"))
    #expect(page.contains("name &lt;b&gt;somebody&lt;/b&gt;"))
  }

  @Test func `the same ways out are said once, and what stands between backticks is code`() throws {
    var rule = rule("action-no-owner", 3)
    for index in 0..<2 { rule.open[index].help = ["`@name`, or <b>somebody</b>"] }
    let page = try text("lint/action-no-owner.html", [rule])
    let parts = page.components(separatedBy: "<code>@name</code>, or &lt;b&gt;somebody")
    #expect(parts.count == 2)
    #expect(page.components(separatedBy: "name &lt;b&gt;somebody&lt;/b&gt;").count == 2)
    rule.open[0].message = "one ` alone, <b>and no code"
    #expect(
      try text("lint/action-no-owner.html", [rule]).contains("one ` alone, &lt;b&gt;and no code"))
  }

  @Test func `a finding in a file that is no document has no link`() throws {
    var rule = rule("policy-unknown-key", 1)
    rule.open[0].place.path = "policy/people.yml"
    let page = try text("lint/policy-unknown-key.html", [rule])
    #expect(page.contains("policy/people.yml:1:4"))
    #expect(!page.contains("#findings"))
  }

  @Test func `what is silenced stands apart, with its reason`() throws {
    let page = try text("lint/leak-secret.html", [rule("leak-secret", 0, silenced: 1)])
    #expect(page.contains("waiver · <span>known &amp; rotated</span>"))
    #expect(!page.contains("id=\"open\""))
  }

  @Test func `a page depends on the findings of its rule and on no others`() throws {
    let builder = try builder()
    func keys(_ rules: [FindingStatus.RuleStatus]) -> [[String]] {
      builder.lintGroups(FindingStatus(rules: rules)).map(\.about)
    }
    let before = keys([rule("action-no-owner", 2), rule("leak-secret", 1)])
    var moved = rule("leak-secret", 1)
    moved.open[0].place.start.line += 1
    let after = keys([rule("action-no-owner", 2), moved])
    #expect(zip(before, after).map(==) == [true, true, false])
  }

  // MARK: Helpers

  /// A rule that found something in the first documents.
  private func rule(
    _ name: String, _ open: Int, silenced: Int = 0
  ) -> FindingStatus.RuleStatus {
    var status = FindingStatus.RuleStatus(name: name)
    status.counts = FindingStatus.Counts(open: [.error: open], silenced: silenced)
    status.open = (0..<open).map { finding(name, line: $0 + 1) }
    status.silenced = (0..<silenced).map { number in
      var finding = finding(name, line: number + 1)
      finding.suppression = Suppression(.waiver, reason: "known & rotated", place: finding.place)
      return finding
    }
    return status
  }

  private func finding(_ rule: String, line: Int) -> Diagnostic {
    Diagnostic(
      rule, .error, "it is so",
      at: Place(
        path: "incidents/full.md", start: Position(line: line, column: 4),
        end: Position(line: line, column: 5)), help: ["name <b>somebody</b>"])
  }

  private func builder() throws -> SiteBuilder {
    let theme = try Theme.builtIn(language: .en)
    var options = SiteOptions(title: "Postmortems", today: Fixture.today)
    options.rule = { SiteRule(summary: "What \($0) asks.", reason: "Because `it` helps.") }
    let catalogue = Catalogue(Fixture.documents.compactMap { Card($0.document, theme.words) })
    return SiteBuilder(catalogue: catalogue, options: options, theme: theme)
  }

  private func pages(_ rules: [FindingStatus.RuleStatus]) throws -> [String: String] {
    let files = try builder().lintPages(FindingStatus(rules: rules))
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private func text(_ path: String, _ rules: [FindingStatus.RuleStatus]) throws -> String {
    try pages(rules)[path] ?? ""
  }
}
