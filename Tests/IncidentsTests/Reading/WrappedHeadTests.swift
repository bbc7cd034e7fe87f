import Documents
import Incidents
import Testing

/// Heads and tails that an editor has wrapped leave nothing of themselves in the text.
struct WrappedHeadTests {
  private func document(_ body: String) -> Document {
    DocumentReader.read(SourceText(path: "a.md", text: "---\nid: A\n---\n\(body)\n"))
  }

  @Test func `the words behind an item may stand on three lines`() {
    let item = document(
      """
      ## Action items
      - [x] AI-1 (prevent,
        RC-1) Refuse a resume
        whose check fails @dba-li
        due:2020-04-30
        closed:2020-04-18
      """
    ).items.first
    #expect(item?.owner?.value == "dba-li")
    #expect(item?.closed?.value == CivilDay(year: 2020, month: 4, day: 18))
    #expect(item?.text.plainText == "Refuse a resume whose check fails")
  }

  @Test func `the head of a cause may stand on three lines`() {
    let cause = document(
      """
      ## Root causes
      - RC-1
        (trigger,
        tooling) A step was skipped.
      """
    ).causes.first
    #expect(cause?.category?.value == "tooling")
    #expect(cause?.statement.plainText == "A step was skipped.")
  }
}
