import Documents
import Testing

@testable import Lint

struct UnlinkedChangeTests {
  private func isReported(_ entry: String) -> Bool {
    !Example.timeline("- 10:00 \(entry)", rule: "timeline-unlinked-change").isEmpty
  }

  @Test(
    arguments: [
      "note: [dba] restarts the primary", "the pods were restarted", "Rolled back to 1.4",
      "mitigate: we scaled out the frontends", "mitigate: [dba] failed over to the replica",
      "introduced: [dev] deployed version 7", "resolve: [ops] rolls the release back",
      "mitigate: [dba] kills all queries older than two seconds", "change: the pool is enlarged",
      "mitigate: 重启数据库", "运维重启了三台机器", "开发修改代码上线,彻底堵住", "mitigate: 对 A 服务进行缩容",
      "mitigate: 停掉全量备份", "mitigate: 回滚到上一版本", "清空这批用户的缓存",
      "kill一批大于2秒的sql,发现还慢", "果断迅速重启该实例", "让驻场运维开始kill 慢sql", "杀掉几个从库",
      "把队列清空", "帮用户重启实例", "厂商重启了实例", "重启了客户数据库", "扩容到一半流量就降了", "清空了死信队列",
      "データベースを再起動した", "mitigate: 新しいサーバーを投入した", "ホットスタンバイに切り替えた",
      "mitigate: バックアップを停止", "前のバージョンにロールバックした",
      "追加インスタンスを緊急に投入し始めた", "再起動するとエラーはなくなった", "サーバーが投入され始めた",
    ])
  func `an operation without a change is reported`(entry: String) {
    #expect(isReported(entry))
  }

  @Test(
    arguments: [
      // Linked, by reference or by name.
      "change(CHG-1): [dba] restarts the primary", "mitigate(CHG-1): the pods were restarted",
      "note: the pods were restarted (CHG-1)", "change(none): nothing is restarted",
      // Signals, talk and thoughts.
      "alert: the instance was restarted", "diagnose: [dba] sees that pods were killed",
      "decide: the release is rolled back", "escalate: asks who restarted it", "运维",
      // Denied, planned, asked.
      "note: the service was not restarted", "nobody restarted anything",
      "[dba] cannot say whether it was restarted", "it will be rolled back tomorrow",
      "[ops] wants it to be deployed on Monday", "before it was restarted the pool was full",
      // By itself.
      "note: the database restarts", "mysqld was killed by the OOM killer",
      "[dba] the instance restarted automatically", "the process restarted by itself",
      // Words that only look alike.
      "the disk is mounted-on-demand", "requests were backed up in the queue", "skills are missing",
      "`systemctl restarted` is printed", "the check fails over and over",
      // Chinese: nouns, points in time, denials.
      "没有重启服务", "无法挂载主实例", "重启后连接数下降", "备份文件不完整", "备份任务正在运行", "上线时间未定",
      "发布会上宣布", "主备切换演练", "偶然听到备份的事", "准备回滚", "建议扩容", "是否重启还在讨论",
      "结果打开一瞬间触发了一个bug,数据库重启了", "备份、删除都没有做", "一旦重启就会失败", "例如备份",
      // Japanese: outages, denials, plans.
      "サービスが停止した", "再起動できなかった", "再起動する予定", "切り替えの手順を確認", "再起動しない",
      "自動で再起動した", "バックアップの失敗に気付く", "投入を検討",
      // What others do with what is theirs, what runs by itself, what was done long ago.
      "队列清空", "死信队列已清空", "用户重启 App 后恢复", "用户反馈重启 App 有效", "银行切换到备用线路", "厂商重启了他们的网关",
      "这个功能已上线三年", "备份可用", "切换按钮是灰的", "重启次数从 3 涨到 40", "容器反复重启", "机器自己重启了", "门店重启收银机后恢复",
      "值班同学重启了 VPN 客户端", "备份恢复演练改到周五", "[ops] restarts of the pod went from 3 to 40",
      "we killed time until the bank called back", "the acquirer's switch had been restarted",
      "お客様がアプリを再起動すると直った", "銀行側が予備の回線に切り替えた", "端末を再起動すると直った", "店舗でレジを再起動した",
    ])
  func `what is no operation, or is linked, is not reported`(entry: String) {
    #expect(!isReported(entry))
  }

  @Test func `the finding stands at the word`() {
    let found = Example.timeline(
      "- 16:25 mitigate: 停止掉全量备份,业务恢复", rule: "timeline-unlinked-change")
    #expect(
      found.first?.message
        == "the entry at 16:25 tells of an operation (\"备份\") and refers to no change")
    // `- 16:25 mitigate: ` is 18 scalars, 停止掉全量 five more.
    #expect(found.first?.place.start.column == 24)
  }

  @Test(arguments: [("10:41", false), ("10:42", true)])
  func `an entry while a declared change runs tells of that change`(time: String, isTold: Bool) {
    let found = Example.findings(
      """
      id: X
      status: final
      timezone: UTC
      changes: [{id: CHG-1, started_at: 2026-03-01 10:30, ended_at: 2026-03-01 10:41}]
      """, body: "## Timeline\n\n### 2026-03-01\n- \(time) note: 切换完成",
      rule: "timeline-unlinked-change")
    #expect(found.isEmpty != isTold)
  }
}
