import Foundation
import Testing

/// The pages in the repository hang together.
struct PageTests {
  @Test func `decisions are numbered from one without a hole`() throws {
    let numbers = try Repository.names(in: "docs/decisions").map { Int($0.prefix(4)) }
    #expect(numbers == numbers.indices.map { $0 + 1 })
  }

  @Test(arguments: try Repository.names(in: "docs/decisions"))
  func `a decision is a page with its number and the four parts`(name: String) throws {
    let text = try Repository.text("docs/decisions/\(name)")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count - 1 <= 40)
    #expect(text.hasPrefix("# \(Int(name.prefix(4)) ?? 0). "))
    let headings = lines.filter { $0.hasPrefix("## ") }.map { $0.prefix { $0 != "," } }
    #expect(headings == ["## Context", "## Decision", "## Consequences", "## Alternatives"])
  }

  @Test(arguments: ["README.md", "docs/format.md"])
  func `the postmortem of a page has no errors`(page: String) throws {
    let text = try Repository.text(page)
    let parts = text.split(separator: "```markdown\n", maxSplits: 1)
    let end = try #require(parts.last?.firstRange(of: "\n```"))
    let scratch = try Scratch(["a.md": String(parts[1][..<end.lowerBound])])
    let outcome = try scratch.run("lint", "--as-of", "2026-03-02")
    #expect(outcome.exitCode == 0, "\(outcome.output)")
  }

  @Test(arguments: Repository.pages)
  func `every link of a page leads somewhere`(page: String) throws {
    let text = Self.withoutCode(try Repository.text(page))
    for match in text.matches(of: /\]\(([^)\s]+)\)/) {
      let link = String(match.1)
      if link.contains("://") || link.hasPrefix("mailto:") { continue }
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let folder = URL(fileURLWithPath: "/\(page)").deletingLastPathComponent()
      let target =
        parts[0].isEmpty
        ? page
        : String(folder.appendingPathComponent(String(parts[0])).standardized.path.dropFirst())
      #expect(Repository.has(target), "\(page) leads to \(link)")
      guard parts.count == 2, target.hasSuffix(".md"), Repository.has(target) else { continue }
      let anchors = Self.anchors(in: try Repository.text(target))
      #expect(anchors.contains(String(parts[1])), "\(page) leads to \(link)")
    }
  }

  /// The page without fenced and inline code.
  private static func withoutCode(_ page: String) -> String {
    var isCode = false
    return page.split(separator: "\n").filter { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return !isCode
    }.joined(separator: "\n").replacing(/`[^`\n]*`/, with: "")
  }

  /// Anchors as code hosts make them of headings: lower case, punctuation dropped, blanks as
  /// hyphens.
  private static func anchors(in page: String) -> Set<String> {
    Set(
      withoutCode(page.filter { $0 != "`" }).split(separator: "\n")
        .filter { $0.hasPrefix("#") }
        .map { line in
          String(
            line.drop { $0 == "#" || $0 == " " }.lowercased()
              .filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
              .map { $0 == " " ? "-" : $0 })
        })
  }
}
