import Documents
import Incidents

/// Documents in three languages, read from Markdown as every other one is.
enum Example {
  /// An outage with everything in it that the format knows.
  static let outage = """
    ---
    id: INC-2020-0408
    title: A resize interrupted 备份 and took the primary away
    status: review
    severity: SEV1
    timezone: Asia/Shanghai
    services: [user-center, checkout]
    tags: [rds, resize]
    roles: {commander: alice}
    detection: {method: monitoring, missed: [replica lag warning]}
    impact:
      - {service: user-center, kind: unavailable, from: 2020-04-08 17:30, to: 2020-04-08 18:29, note: nobody could log in}
    data_loss:
      - {store: user, from: 2020-04-08 17:20, to: 2020-04-08 17:30, state: lost, records: 12}
    failure: {class: fail-over, component: rds-proxy, version: 5.7.25}
    error_signatures:
      - com.mysql.jdbc.exceptions.jdbc4.CommunicationsException
    known_defects: [{id: DBCP-470, component: commons-dbcp, affected: [2.1], fixed_in: [2.2]}]
    related: [{id: INC-2020-0409, relation: causes}]
    x-region: cn-north
    changes:
      - id: CHG-1
        title: Resume the interrupted resize by hand
        kind: emergency
        relation: caused
        risk: high
        targets: [rds/user]
        started_at: 2020-04-08 14:23
        skipped: [step 5]
        notified: [{who: user-center, at: 2020-04-08 13:50}]
        temporary: {revert_by: 2020-04-10, reverted_by: CHG-2}
        emergency: {authority: commander, reason: the proxy was stuck}
        breach:
          controls: [signoff]
          facts: nobody of the business was asked
          acknowledged: {by: alice, role: business-owner, at: 2020-04-10 11:00}
          actions: [AI-1]
      - id: CHG-2
        title: Move back to the old primary
        started_at: 2020-04-08 18:00
        signoffs:
          - {by: bob, role: business-owner, at: 2020-04-08 17:55, decision: approved, scope: [rds/user]}
        validations:
          - {kind: data-consistency, criterion: max id is equal, by: dba-li, at: 2020-04-08 18:40, result: fail}
    ---
    Written the day after.

    ## Summary

    The console resumed a task that should not have been resumed.

    ## Timeline

    ### 2020-04-02
    - 12:11 introduced: [vendor] the resize stops half-way

    ### 2020-04-08
    - 14:23 change(CHG-1): [vendor] resumed, skipping a step
    - 17:30 start: user-center refuses connections
      - the log is full of `CommunicationsException`
    - 17:36 detect: @alice sees the alarm
    - ~18:05–18:25 mitigate: repeated attempts
    - 18:29 resolve: connections recover
    - nobody timed the attempts

    ## Root causes

    - RC-1 (trigger, change-control) A task was resumed with its metadata step skipped.

    ## Action items

    - [ ] AI-1 (prevent, P1, RC-1) Refuse a resume whose check fails @dba-li due:2020-04-30
      - slipped: 2020-04-20 → 2020-04-30 the freeze
      - ticket: OPS-123
    - [x] AI-2 (detect) Alert on replicas @ops-wang due:2020-04-20 closed:2020-04-18
    """

  /// A retold account in Chinese without days.
  static let replicas = """
    ---
    id: INC-2018-0618
    title: 半同步复制拖慢主库
    status: final
    severity: SEV2
    services: [checkout]
    source: {title: 大促回顾, publisher: 某电商, language: zh}
    changes:
      - {id: CHG-1, title: 打开半同步, relation: caused}
    ---
    ## 摘要

    连接池耗尽，应用大量报错。

    ## 时间线

    - 10:00 start: 主库变慢
    - 10:30 resolve: 关闭半同步

    ## 根因

    - RC-1 (root, capacity) 十五个从库拖慢了主库。
    """

  /// A rehearsal in Japanese.
  static let drill = """
    ---
    id: DRL-2021-0301
    title: データベース障害の訓練
    type: drill
    status: final
    timezone: Asia/Tokyo
    services: [checkout]
    former_ids: [DRL-1, "DRL-2"]
    ---
    ## 概要

    サーバーの障害を想定し、バックアップから復元した。
    """

  /// The document in `text`.
  static func read(_ path: String, _ text: String) -> Document {
    DocumentReader.read(SourceText(path: path, text: text))
  }

  /// The three documents by path.
  static var documents: [Document] {
    [
      read("incidents/2018/replicas.md", replicas), read("incidents/2020/outage.md", outage),
      read("incidents/2021/drill.md", drill),
    ]
  }
}
