import Testing

@testable import Documents
@testable import Incidents

/// What cannot be read is told at its place, with the way out, and kept.
struct FieldFaultTests {
  @Test(
    arguments: [
      ("titel: x", "document-unknown-key 2:1", "did you mean `title`?", "titel=x"),
      (
        "region: x", "document-unknown-key 2:1", "fields of your own begin with `x-`: `x-region`",
        "region=x"
      ),
      ("type: incidnet", "document-invalid-value 2:7", "did you mean `incident`?", "type=incidnet"),
      (
        "status: open", "document-invalid-value 2:9",
        "allowed: active, draft, review, final, withdrawn", "status=open"
      ),
      (
        "id: a/b", "document-invalid-value 2:5",
        "up to 64 letters, digits, `.`, `_` and `-`, beginning with a letter or digit", "id=a/b"
      ),
      ("title: [a]", "document-invalid-value 2:8", "", "title.0=a"),
      ("tags: {a: b}", "document-invalid-value 2:7", "", "tags.a=b"),
      ("impact: x", "document-invalid-value 2:9", "", "impact=x"),
      ("detection: x", "document-invalid-value 2:12", "", "detection=x"),
      (
        "data_loss: some", "document-invalid-value 2:12",
        "write `{none: true, checked: how}`, or a list of {store, from, to, state}",
        "data_loss=some"
      ),
      (
        "detection: {methd: staff}", "document-unknown-key 2:13", "did you mean `method`?",
        "detection.methd=staff"
      ),
      (
        "impact: [{from: soon}]", "document-invalid-value 2:17",
        "write 2020-04-08 14:23 (local to `timezone`), or 2020-04-08T14:23+08:00",
        "impact.0.from=soon"
      ),
      (
        "changes: [{kind: urgent}]", "document-invalid-value 2:18",
        "allowed: standard, normal, emergency", "changes.0.kind=urgent"
      ),
      (
        "changes: [{irreversible: maybe}]", "document-invalid-value 2:26", "",
        "changes.0.irreversible=maybe"
      ),
      ("roles: [a]", "document-invalid-value 2:8", "", "roles.0=a"),
      ("title: a\ntitle: b", "document-duplicate-key 3:1", "keep one of them", "title=b"),
    ])
  func `a value that cannot be read`(
    fields: String, finding: String, help: String, kept: String
  ) {
    let written = Written(fields)
    #expect(written.findings == [finding])
    #expect(written.document.diagnostics.first?.help.first ?? "" == help)
    #expect(written.document.extraFields.map { "\($0.path)=\($0.text)" } == [kept])
  }

  @Test func `every problem is reported, in reading order`() {
    let written = Written(
      "type: x\nstatus: y\nimpact:\n  - {kind: z, from: w}\nzone: UTC",
      body: "## Timeline\n- 25:00 x\n## Action items\n- [ ] AI-1 (prevnt) x due:soon")
    #expect(
      written.findings == [
        "document-invalid-value 2:7", "document-invalid-value 3:9", "document-invalid-value 5:12",
        "document-invalid-value 5:21", "document-unknown-key 6:1", "timeline-near-miss-date 9:3",
        "document-invalid-value 11:13", "document-invalid-value 11:27",
      ])
  }

  @Test(arguments: ["title: ''", "title: \"  \"", "title:", "title: ~", "title: null"])
  func `a text that says nothing is not there`(field: String) {
    let written = Written(field)
    #expect(written.document.title == nil && written.findings.isEmpty)
  }

  @Test func `an empty entry of a list is told`() {
    let written = Written("tags:\n  - a\n  -\n  - b")
    #expect(written.document.tags.map(\.value) == ["a", "b"])
    #expect(written.findings.count == 1)
  }

  @Test(arguments: ["impact: {kind: none}", "data_loss: {store: a}", "changes: {id: CHG-1}"])
  func `a mapping where a list belongs is read, and told`(field: String) {
    let written = Written(field)
    let document = written.document
    #expect(
      document.impact.count + document.changes.count + (document.dataLoss?.windows.count ?? 0) == 1)
    #expect(
      document.diagnostics.map(\.message).first?.contains("put `- ` before its first key") == true)
  }

  @Test func `an id that a document has twice is told with the first place`() throws {
    let written = Written(
      "changes: [{id: CHG-1}, {id: CHG-1}]",
      body:
        "## Root causes\n- RC-1 (root) a\n- RC-1 (root) b\n## Action items\n- [ ] AI-1 a\n- [ ] AI-1 b"
    )
    #expect(
      written.findings == [
        "document-duplicate-id 2:29", "document-duplicate-id 6:3", "document-duplicate-id 9:7",
      ])
    let second = try #require(written.document.diagnostics.last)
    #expect(second.related.first?.place.start == Position(line: 8, column: 7))
    #expect(second.entity == "AI-1")
  }

  @Test func `the id of a change must be able to be one`() {
    #expect(Written("changes: [{id: a b}]").findings == ["document-invalid-value 2:16"])
  }

  @Test(
    arguments: [
      ("body", "document-unreadable 1:1"), ("\u{FEFF}body", "document-unreadable 1:1"),
      ("---\nid: A\n", "document-unreadable 1:1"), ("---\n- a\n---\n", "document-unreadable 2:1"),
      ("---\na: 'x\n---\n", "document-unreadable 2:4"), ("", "document-unreadable 1:1"),
    ])
  func `front matter that cannot be read`(file: String, finding: String) {
    let written = Written(file: file)
    #expect(written.findings == [finding])
    #expect(!written.document.isReadable)
  }

  @Test func `a broken front matter does not hide the body`() {
    let written = Written(file: "---\na: 'x\n---\n## Timeline\n- 14:23 x\n")
    #expect(written.document.timeline.count == 1)
  }

  @Test func `line endings and a byte order mark change no column`() {
    let file = "---\nid: A\ntype: incidnet\n---\n## Timeline\n- 14:23 x\n  y\n"
    let plain = Written(file: file)
    let other = Written(
      file: "\u{FEFF}"
        + file.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    #expect(plain.findings == other.findings && plain.findings == ["document-invalid-value 3:7"])
    #expect(plain.at(plain.firstEntry?.start) == other.at(other.firstEntry?.start))
  }
}
