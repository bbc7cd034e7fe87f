import Documents
import Incidents
import Testing

@testable import Lint

/// What comments and waivers do to findings.
struct SuppressionTests {
  private static let head = """
    ---
    id: INC-1
    title: T
    status: draft
    severity: SEV1
    timezone: Asia/Tokyo
    """
  /// 2026-05-31T20:00Z, which is the first of June in Tokyo.
  private static let now = 1_780_257_600

  private func findings(
    _ fields: String, body: String = "", waivers: String? = nil, zone: String? = nil
  ) -> [Diagnostic] {
    var configuration = Configuration()
    if let zone {
      configuration = Configuration.read(SourceText(path: "postmortem.yml", text: zone)).0
    }
    var policy = Policy()
    if let waivers {
      let source = SourceText(path: "policy/waivers.yml", text: "waivers:\n\(waivers)\n")
      #expect(policy.read(.waivers, source).isEmpty)
    }
    let context = LintContext(now: Self.now, configuration: configuration, policy: policy)
    let document = DocumentReader.read(
      SourceText(path: "a.md", text: "\(Self.head)\n\(fields)\n---\n\(body)"))
    let linter = Linter()
    let found = linter.check(document, context)
    let used = found.compactMap(\.suppression).filter { $0.kind == .waiver }.map(\.place)
    return found + linter.check([document.outline], context, usedWaivers: Set(used))
  }

  private static let change = """
    changes:
      - id: CHG-1
        title: Restart
        started_at: 2026-03-01 14:00
    """

  private func said(_ findings: [Diagnostic]) -> [String] {
    findings.filter { $0.rule.hasPrefix("suppression") }
      .map { "\($0.place.path):\($0.place.start.line) \($0.rule)" }
  }

  @Test func `a silenced finding says by what and why and where`() throws {
    let found = findings("region: eu # lint: allow document-unknown-key: imported")
    let finding = try #require(found.first { $0.rule == "document-unknown-key" })
    #expect(finding.suppression?.kind == .inline)
    #expect(finding.suppression?.reason == "imported")
    #expect(finding.suppression?.place.start == Position(line: 7, column: 26))
    let unnamed = found.filter { $0.rule == "document-unknown-key" }
    #expect(FindingSummary(unnamed, files: 1).line == "no findings in 1 file, 1 suppressed")
  }

  @Test func `a comment on another line silences nothing and is unused`() {
    let found = findings("region: eu\n# lint: allow document-unknown-key: imported\ntags: [a]")
    #expect(found.contains { $0.rule == "document-unknown-key" && $0.isOpen })
    #expect(said(found) == ["a.md:8 suppression-unused"])
  }

  @Test func `a rule that sleeps may have its comment in advance`() {
    #expect(said(findings("tags: [a] # lint: allow timeline-gap: the pager was down")) == [])
  }

  @Test(
    arguments: [
      ("# lint: allow document-unknown-key", ["suppression-without-reason"]),
      ("# lint: allow document-unknown-kee: why", ["suppression-unknown"]),
      ("# lint: allow document: why", ["suppression-unknown"]),
      ("# lint: disable document-unknown-key", ["suppression-unknown"]),
      ("# lint: allow", ["suppression-unknown", "suppression-without-reason"]),
      ("# lint: allow document-invalid-value: why", ["suppression-forbidden"]),
      ("# lint: allow signoff-missing: why", ["suppression-forbidden"]),
      ("# lint: allow document-unknown-key until 2026-05-31: why", ["suppression-expired"]),
      ("# lint: allow document-unknown-key until May: why", ["suppression-expired"]),
      ("# lint: allow document-unknown-key until 2026-06-01: why", []),
    ] as [(String, [String])])
  func `a comment that cannot count silences nothing`(comment: String, rules: [String]) {
    let found = findings("region: eu \(comment)", zone: "timezone: Asia/Tokyo")
    #expect(said(found) == rules.map { "a.md:7 \($0)" })
    #expect(found.contains { $0.rule == "document-unknown-key" && $0.isOpen } == !rules.isEmpty)
  }

  @Test func `a comment that names two rules is told for the unused one`() throws {
    let found = findings(
      "region: eu # lint: allow document-unknown-key, timeline-near-miss-date: why")
    let unused = try #require(found.first { $0.rule == "suppression-unused" })
    let edit = try #require(unused.fix?.edits.first)
    #expect(edit.place.start.column == 46)
    #expect(unused.fix?.applicability == .safe)
  }

  private static let waiver =
    "  - {rule: signoff-missing, document: INC-1, entity: CHG-1, reason: why, approver: alice, until: "

  @Test func `a waiver silences its rule, document and entity until its last day`() throws {
    let found = findings(
      Self.change, waivers: Self.waiver + "2026-06-01}", zone: "timezone: Asia/Tokyo")
    let finding = try #require(found.first { $0.rule == "signoff-missing" })
    #expect(finding.suppression?.kind == .waiver)
    #expect(finding.suppression?.place.path == "policy/waivers.yml")
    #expect(said(found) == [])
  }

  @Test(
    arguments: [
      ("signoff-missing", "INC-1", "CHG-1", "until: 2026-05-31", "expired"),
      ("signoff-mising", "INC-1", "CHG-1", "until: 2026-12-31", "unknown"),
      ("document-invalid-value", "INC-1", "CHG-1", "until: 2026-12-31", "forbidden"),
      ("signoff-missing", "INC-1", "CHG-2", "until: 2026-12-31", "unused"),
      ("signoff-missing", "INC-2", "CHG-1", "until: 2026-12-31", "unused"),
      ("signoff-missing", "INC-1", "CHG-1", "x-note: forever", "without-reason"),
      ("signoff-missing", "INC-1", "CHG-1", "until: 14:00", "expired"),
    ])
  func `a waiver that cannot count is told at its place`(
    rule: String, document: String, entity: String, until: String, fault: String
  ) {
    let found = findings(
      Self.change,
      waivers: """
          - rule: \(rule)
            document: \(document)
            entity: \(entity)
            reason: why
            approver: alice
            \(until)
        """, zone: "timezone: Asia/Tokyo")
    #expect(found.contains { $0.rule == "signoff-missing" && $0.isOpen })
    let places = said(found)
    #expect(places.count == 1)
    #expect(places.first?.hasPrefix("policy/waivers.yml:") == true)
    #expect(places.first?.hasSuffix("suppression-\(fault)") == true)
  }

  @Test func `a waiver without an approver does not count`() {
    let found = findings(
      Self.change,
      waivers: "  - {rule: signoff-missing, document: INC-1, reason: why, until: 2026-12-31}")
    #expect(found.contains { $0.rule == "signoff-missing" && $0.isOpen })
    #expect(
      found.first { $0.rule == "suppression-without-reason" }?.message
        == "the waiver has no `approver`")
  }
}
