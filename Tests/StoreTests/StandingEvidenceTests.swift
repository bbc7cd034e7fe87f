import Incidents
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

  @Test(arguments: [
    ("{kind: availability, at: 2026-03-01 10:00, result: fail}", true),
    // The same kind passes later, before, and another kind does.
    (
      "{kind: availability, at: 2026-03-01 10:00, result: fail}, "
        + "{kind: availability, at: 2026-03-01 11:00, result: pass}", false
    ),
    (
      "{kind: availability, at: 2026-03-01 09:00, result: pass}, "
        + "{kind: availability, at: 2026-03-01 10:00, result: fail}", true
    ),
    (
      "{kind: availability, at: 2026-03-01 10:00, result: fail}, "
        + "{kind: functional, at: 2026-03-01 11:00, result: pass}", true
    ),
    ("{kind: availability, at: 2026-03-01 10:00, result: partial}", false),
  ])
  func `a check that failed stands until one of its kind passes`(
    validations: String, stands: Bool
  ) throws {
    let temporary = try TemporaryDatabase()
    let document = Example.read(
      "a.md",
      """
      ---
      id: INC-1
      timezone: UTC
      status: review
      changes:
        - {id: CHG-1, title: x, validations: [\(validations)]}
      ---
      """)
    let store = try temporary.store([document])
    #expect(document.changes.map(\.hasStandingFailure) == [stands])
    #expect(try store.changes().map(\.hasFailedValidation) == [stands])
    let rows = try store.query("SELECT has_failed_validation FROM change_evidence").rows
    #expect(rows == [[.integer(stands ? 1 : 0)]])
  }
}
