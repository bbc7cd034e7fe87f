import Store
import Testing

/// An approval that was taken back is none, for the table of changes and for the view alike.
struct StandingEvidenceTests {
  @Test(arguments: [
    ("{by: bob, role: business-owner, at: 2026-03-01 09:00, decision: approved}", true),
    ("{by: bob, role: business-owner, at: 2026-03-01 09:00, decision: rejected}", false),
    // The same person, in another role, and the same role, by another person.
    (
      "{by: bob, role: business-owner, at: 2026-03-01 09:00, decision: approved}, "
        + "{by: bob, role: vp, at: 2026-03-01 09:30, decision: rejected}", false
    ),
    (
      "{by: bob, role: business-owner, at: 2026-03-01 09:00, decision: approved}, "
        + "{by: eve, role: business-owner, at: 2026-03-01 09:30, decision: rejected}", false
    ),
    // A refusal of the next day, and one of the same day that may have come before.
    (
      "{by: bob, role: business-owner, at: 2026-03-01 09:00, decision: approved}, "
        + "{by: bob, role: business-owner, at: 2026-03-02, decision: rejected}", false
    ),
    (
      "{by: bob, role: business-owner, at: 2026-03-01 09:00, decision: approved}, "
        + "{by: bob, role: business-owner, at: 2026-03-01, decision: rejected}", true
    ),
    // Somebody else, in another role; a refusal before the approval.
    (
      "{by: bob, role: business-owner, at: 2026-03-01 09:00, decision: approved}, "
        + "{by: eve, role: vp, at: 2026-03-01 09:30, decision: rejected}", true
    ),
    (
      "{by: bob, role: business-owner, at: 2026-03-01 09:00, decision: rejected}, "
        + "{by: bob, role: business-owner, at: 2026-03-01 09:30, decision: approved}", true
    ),
  ])
  func `a sign-off stands until it is taken back`(signoffs: String, stands: Bool) throws {
    let temporary = try TemporaryDatabase()
    let store = try temporary.store([
      Example.read(
        "a.md",
        """
        ---
        id: INC-1
        timezone: UTC
        status: review
        changes:
          - {id: CHG-1, title: x, signoffs: [\(signoffs)]}
        ---
        """)
    ])
    #expect(try store.changes().map(\.hasSignoff) == [stands])
    let lacking = try store.query("SELECT lacks_signoff FROM changes_lacking_evidence").rows
    #expect(lacking == [[.integer(stands ? 0 : 1)]])
  }
}
