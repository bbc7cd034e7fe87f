/// Operations told in Chinese, where a word is a verb or a noun by its neighbours only.
enum ChineseOperations {
  private static let words = Scalars.list("重启 扩容 缩容 上线 发布 回滚 挂载 切换 备份 清空 重新部署 杀掉 kill")

  /// Denied, wished, planned, feared or asked about; or something that happens by itself.
  private static let before = Scalars.list(
    """
    未 没 不 无 勿 别 需 应 要 建议 计划 打算 准备 考虑 讨论 决定 是否 能否 等待 如果 若 请求 申请 询问 怕 待 拟 \
    发现 确认 怀疑 由于 因 主备 主从 自动 曾 关于 检查 查看 导致 的 可 同步 经常 一旦 才能 想 例如 比如 再 、
    """)

  /// What makes a noun or a point in time of the word before.
  private static let after = Scalars.list(
    """
    后 前 时 之 以 期 过程 中 的 会 演练 逻辑 工具 流程 方案 计划 策略 窗口 申请 告警 报警 日志 点 进度 状态 单 是 有 \
    存在 不 率 频率 延迟 机制 脚本 记录 公告 失败 、 和 与
    """)

  /// What is backed up to, or released by; other operations are done to these very things.
  private static let afterNoun = Scalars.list("库 文件 数据 任务 系统 平台 服务 集群 节点 实例")
  private static let nouns = Set(Scalars.list("备份 发布"))

  /// What restarts without anybody's doing: 数据库重启了.
  private static let itself = Scalars.list("数据库 服务 实例 进程 主机 机器 系统 节点 服务器 主库 从库")
  private static let restart = Scalars("重启".unicodeScalars)

  /// The first word that tells of an operation.
  static func told(in text: Scalars) -> String? {
    for word in words {
      for start in text.occurrences(of: word) {
        let end = start + word.count
        guard !text.hasBefore(start, within: 4, oneOf: before),
          !text.hasNext(end, oneOf: after),
          !(word == restart && text.hasJustBefore(start, oneOf: itself)),
          !(nouns.contains(word) && text.hasNext(end, oneOf: afterNoun))
        else { continue }
        return String(String.UnicodeScalarView(word))
      }
    }
    return nil
  }
}
