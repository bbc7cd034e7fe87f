import Documents
import Testing

@testable import Lint

/// A value that cannot be read is told once, where it stands.
struct UnreadValueTests {
  @Test func `an unknown type brings nothing but itself`() {
    let found = Example.findings(
      """
      id: CHG-DOC-1
      title: A release
      type: chnage
      status: final
      timezone: UTC
      """)
    #expect(found.map(\.rule) == ["document-invalid-value"])
    #expect(found.first?.help.first == "did you mean `change`?")
  }

  @Test func `controls are asked for whatever the type`() {
    let found = Example.findings(
      "id: X\ntitle: x\ntype: chnage\nstatus: draft\ntimezone: UTC\nchanges: [{id: CHG-1}]",
      rule: "signoff-missing")
    #expect(found.count == 1)
  }

  @Test(arguments: [
    ("signoffs: [{by: li, role: business-owner, at: 2026-02-28 10:00, decision: aproved}]", 1),
    // Without its list, which is told as well.
    ("signoffs: {by: li, role: business-owner, at: 2026-02-28 10:00, decision: aproved}", 2),
    ("validations: [1, {kind: functional, by: y, at: 2026-03-01 11:00, result: pasd}]", 2),
    ("kind: normall", 1), ("started_at: noon", 1),
  ])
  func `a misspelt value is not missing as well`(part: String, values: Int) {
    var change = [
      "id": "CHG-1", "title": "x", "kind": "normal", "risk": "low", "targets": "[a]",
      "executed_by": "z", "started_at": "2026-03-01 10:00",
    ]
    let name = part.prefix { $0 != ":" }
    change[String(name)] = nil
    let fields = change.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" } + [part]
    let found = Example.findings(
      """
      id: X
      title: x
      status: review
      timezone: UTC
      changes:
        - nothing
        - \(fields.joined(separator: "\n    "))
      """)
    // The first entry of the list is no change, which is told, too.
    #expect(found.count { $0.rule == "document-invalid-value" } == values + 1, "\(found)")
    let missing = found.filter {
      $0.rule.hasSuffix("-incomplete") || $0.rule == "change-missing-field"
    }
    #expect(!missing.contains { $0.message.contains("`result`") }, "\(missing)")
    #expect(!missing.contains { $0.message.contains("`decision`") }, "\(missing)")
    #expect(!missing.contains { $0.rule == "change-missing-field" }, "\(missing)")
  }
}
