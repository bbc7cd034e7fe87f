import Documents
import Incidents
import Testing

@testable import Lint

struct ReferenceTests {
  private func outline(_ path: String, _ frontMatter: String) -> Outline {
    DocumentReader.read(SourceText(path: path, text: "---\n\(frontMatter)\n---\n")).outline
  }

  @Test func `a document that is referred to must exist`() {
    let found = Linter().check(
      [
        outline("a.md", "id: INC-1\nstatus: final"),
        outline("b.md", "id: INC-2\nstatus: draft\nrelated: [{id: INC-1}, {id: INC-3}]"),
      ], LintContext(now: Example.now))
    #expect(found.map(\.message) == ["no document has the id `INC-3`"])
    #expect(found.first?.place.start == Position(line: 4, column: 29))
  }

  @Test func `a former id is known, and nobody else's`() {
    let found = Linter().check(
      [
        outline("a.md", "id: INC-1\nstatus: final\nformer_ids: [INC-0, INC-2]"),
        outline("b.md", "id: INC-2\nstatus: draft\nrelated: [{id: INC-0}]"),
        outline("c.md", "id: INC-3\nstatus: draft\nformer_ids: [INC-0]"),
      ], LintContext(now: Example.now))
    #expect(
      found.map { "\($0.place.path):\($0.place.start.line):\($0.place.start.column) \($0.message)" }
        == [
          "a.md:4:21 the former id `INC-2` is also that of b.md",
          "c.md:4:14 the former id `INC-0` was also that of a.md",
        ])
  }

  @Test func `a document that is still active is not asked for its references`() {
    let found = Linter().check(
      [outline("b.md", "id: INC-2\nstatus: active\nrelated: [{id: INC-3}]")],
      LintContext(now: Example.now))
    #expect(found.isEmpty)
  }

  @Test func `of three documents with one id the first keeps it`() {
    let found = Linter().check(
      ["c.md", "a.md", "b.md"].map { outline($0, "id: INC-1\nstatus: active") },
      LintContext(now: Example.now))
    #expect(found.map(\.place.path) == ["b.md", "c.md"])
    #expect(found.allSatisfy { $0.related.first?.place.path == "a.md" })
  }

  @Test(
    arguments: [
      ("- start(user-center): x", 0), ("- change(none): x", 0), ("- change(CHG-1): x", 0),
      ("- validate(CHG-2): x", 1), ("- change(resize): x", 1), ("- note(RC-9, AI-9): x", 2),
    ])
  func `the timeline's brackets hold services and entities`(entry: String, count: Int) {
    let found = Example.timeline(entry, rule: "link-unknown-reference")
    #expect(found.count == count)
  }

  @Test func `a misspelt reference is told its neighbour`() {
    let found = Example.timeline("- change(CGH-1): x", rule: "link-unknown-reference")
    #expect(found.first?.help == ["did you mean `CHG-1`?"])
  }
}
