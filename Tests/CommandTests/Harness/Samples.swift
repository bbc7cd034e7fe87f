/// Documents that tests begin with.
enum Samples {
  /// An incident without any finding that counts as an error.
  static let incident = """
    ---
    id: INC-2020-0408
    title: The resize released the live primary
    type: incident
    status: draft
    severity: SEV1
    timezone: Asia/Shanghai
    services: [user-center]
    no_changes: {by: ops-wang, searched: [deploy log]}
    ---

    ## Summary

    主库备份 stopped; 连接池 exhausted.

    ## Timeline

    ### 2020-04-08
    - 17:30 start: user-center refuses connections
    - 17:36 detect: [dba] the instance no longer exists
    - 18:29 resolve: connections recover

    ## Root causes

    - RC-1 (trigger, change-control) A step was skipped.

    ## Action items

    - [ ] AI-1 (prevent, RC-1) The console refuses a resume @dba-li due:2020-04-30
    """

  /// The incident with a change that somebody signed off.
  static let signedOff = incident.replacing(
    "no_changes: {by: ops-wang, searched: [deploy log]}",
    with: """
      changes:
        - {id: CHG-1, title: Resize, kind: normal, risk: low, targets: [user-center], executed_by: li,
           started_at: 2020-04-08 14:00,
           signoffs: [{by: alice, role: business-owner, at: 2020-04-08 13:00, decision: approved}]}
      """)

  /// The incident under another id.
  static func incident(id: String) -> String {
    incident.replacing("INC-2020-0408", with: id)
  }
}
