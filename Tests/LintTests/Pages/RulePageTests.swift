import Documents
import Foundation
import Incidents
import Testing

@testable import Lint

/// The pages of the rules in the repository. With `POSTMORTEM_RECORD` set, the tests write what the
/// linter says into the pages, and fail.
private enum Pages {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/rules")

  static let isRecording = ProcessInfo.processInfo.environment["POSTMORTEM_RECORD"] != nil

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "\(name).md"), encoding: .utf8)
  }

  /// Replaces the profile and the block of findings of a page.
  static func record(_ rule: Rule, _ lines: [String]) throws {
    var page = try text(rule.name).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    if page.count > 4 { page[4] = rule.profile }
    guard let fails = page.firstIndex(of: "## Fails"), let passes = page.firstIndex(of: "## Passes")
    else { return }
    let start = page[fails..<passes].firstIndex(of: "```text") ?? passes
    page.replaceSubrange(start..<passes, with: ["```text"] + lines + ["```", ""])
    try page.joined(separator: "\n")
      .write(to: folder.appending(path: "\(rule.name).md"), atomically: true, encoding: .utf8)
  }
}

struct RulePageTests {
  @Test(arguments: Rule.all.map(\.name))
  func `the failing example of a page yields the findings shown below it`(name: String) throws {
    let rule = try #require(Rule.named(name))
    let example = PageExample("Fails", of: try Pages.text(name))
    let lines = example.lines(of: rule)
    let profile = try Pages.text(name).split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(4).first.map(String.init)
    if Pages.isRecording, lines != example.expected || profile != rule.profile {
      try Pages.record(rule, lines)
      Issue.record("recorded the page of \(name)")
    }
    #expect(lines == example.expected)
    #expect(!lines.isEmpty)
  }

  @Test(arguments: Rule.all.map(\.name))
  func `the passing example of a page yields no finding of its rule`(name: String) throws {
    let rule = try #require(Rule.named(name))
    let example = PageExample("Passes", of: try Pages.text(name))
    #expect(!example.documents.isEmpty)
    #expect(example.lines(of: rule) == [])
  }

  @Test(arguments: Rule.all.map(\.name), ["Fails", "Passes"])
  func `the policy beside an example is a valid one`(name: String, heading: String) throws {
    let example = PageExample(heading, of: try Pages.text(name))
    let known = ["postmortem.yml"] + Policy.File.allCases.map { "policy/\($0.rawValue)" }
    #expect(example.settings.map(\.path).filter { !known.contains($0) } == [])
    #expect(example.configured().2.map { "\($0.place.path): \($0.message)" } == [])
  }

  @Test(arguments: Rule.all.map(\.name))
  func `a page begins with the name, the demand and the profile of its rule`(name: String) throws {
    let rule = try #require(Rule.named(name))
    let lines = try Pages.text(name).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.prefix(1) == ["# \(name)"])
    #expect(lines.dropFirst(4).first.map(String.init) == rule.profile)
    for heading in ["## Why", "## Fails", "## Passes", "## How to fix it honestly", "## Options"] {
      #expect(lines.contains { $0 == heading }, "the page has no \(heading)")
    }
  }

  @Test func `every page of the folder is that of a rule and every rule has one`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Pages.folder.path)
    let names = files.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
    #expect(names.sorted() == Rule.all.map(\.name).sorted())
  }

  @Test(arguments: Rule.all.map(\.name))
  func `the binary carries the page as it is in the folder`(name: String) throws {
    let page = try #require(RulePage(named: name), "pages.c does not list it")
    #expect(try page.text == Pages.text(name))
  }

  @Test func `the binary carries no other pages`() {
    #expect(RulePage.all.map(\.name).sorted() == Rule.all.map(\.name).sorted())
  }

  @Test(
    arguments: [
      ("signof-missing", "signoff-missing"), ("timeline-gaps", "timeline-gap"),
      ("duplicate-id", "document-duplicate-id"), ("near miss", "timeline-near-miss-date"),
    ])
  func `a misspelt or shortened rule name leads to the rule`(written: String, meant: String) {
    #expect(RulePage.suggestion(for: written) == meant)
  }

  @Test func `a word that is no rule leads nowhere`() {
    #expect(RulePage.suggestion(for: "zebra") == nil)
    #expect(RulePage.suggestion(for: "missing") == nil)
  }

  @Test func `headings of a page are emphasised on a terminal and plain elsewhere`() throws {
    let page = try #require(RulePage(named: "signoff-missing"))
    #expect(page.terminalText(.plain) == page.text)
    #expect(page.terminalText(.coloured).contains("\u{1B}[1m## Why\u{1B}[0m"))
  }
}
