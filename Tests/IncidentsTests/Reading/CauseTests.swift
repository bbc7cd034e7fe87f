import Testing

@testable import Documents
@testable import Incidents

struct CauseTests {
  private func read(_ lines: String) -> Written { Written(body: "## Root causes\n\(lines)\n") }

  @Test(
    arguments: [
      ("- RC-1 (trigger, change-control) x", "RC-1 trigger change-control|x"),
      ("- **RC-1** (root) x", "RC-1 root |x"), ("- `RC-1` (latent, 工具): x", "RC-1 latent 工具|x"),
      ("- RC-1（contributing，testing）：x", "RC-1 contributing testing|x"),
      ("- RC-1 x", "RC-1  |x"), ("- RC-2b (root) x", "RC-2b root |x"),
      ("- RC-1 (trigger,\n  tooling) x\n  y", "RC-1 trigger tooling|x y"),
      ("- Group\n  - RC-1 (root) x", "RC-1 root |x"), ("1. RC-1 (root) x", "RC-1 root |x"),
      ("### Sub\n\n- RC-1 (root) x", "RC-1 root |x"),
      ("- RC-1 (tooling, root) x", "RC-1 root tooling|x"),
    ])
  func `a cause is read`(lines: String, expected: String) {
    let written = read(lines)
    let cause = written.firstCause
    let head = "\(cause?.id.value ?? "none") \(cause?.role?.value.rawValue ?? "")"
    #expect(
      "\(head) \(cause?.category?.value ?? "")|\(cause?.statement.plainText ?? "")" == expected)
    #expect(written.findings.isEmpty)
  }

  @Test func `every part of a cause has its place`() {
    let written = read("- **RC-1** (trigger, 变更) x")
    #expect(written.at(written.firstCause?.id) == "5:5 RC-1")
    #expect(written.at(written.firstCause?.role) == "5:13 trigger")
    #expect(written.at(written.firstCause?.category) == "5:22 变更")
  }

  @Test(
    arguments: [
      (
        "- RC-1 (triger, tooling) x", "document-invalid-value 5:9", "did you mean `trigger`?",
        "triger"
      ),
      ("- RC-1 (root, a, b) x", "document-invalid-value 5:18", "write `(role, category)`", "b"),
      (
        "- RC-1 (root, latent) x", "document-invalid-value 5:15", "write `(role, category)`",
        "latent"
      ),
    ])
  func `a word that does not belong is told and kept`(
    line: String, finding: String, help: String, kept: String
  ) {
    let written = read(line)
    #expect(written.findings == [finding])
    #expect(written.document.diagnostics.first?.help.first?.hasPrefix(help) == true)
    #expect(written.document.extraFields.map(\.text) == [kept])
  }

  @Test func `a cause without an id is told`() {
    #expect(
      read("- RC-1 (root) x\n- (trigger, tooling) y").findings == ["document-invalid-value 6:4"])
  }

  @Test func `nested blocks are evidence`() {
    let written = read("- RC-1 (root) x\n\n  more\n  - list")
    #expect(written.firstCause?.evidence.plainText == "more\nlist")
  }
}
