/// Operations told in Chinese, where a word is a verb or a noun by its neighbours only.
enum ChineseOperations {
  private static let words = Scalars.list("重启 扩容 缩容 上线 发布 回滚 挂载 切换 备份 清空 重新部署 杀掉 kill")

  /// Denied, wished, planned, feared or asked about; or something that happens by itself.
  private static let before = Scalars.list(
    """
    未 没 不 无 勿 别 需 应 要 建议 计划 打算 准备 考虑 讨论 决定 是否 能否 等待 如果 若 请求 申请 询问 怕 待 拟 \
    发现 确认 怀疑 由于 因 主备 主从 自动 曾 关于 检查 查看 导致 的 可 同步 经常 一旦 才能 想 例如 比如 再 、 \
    反复 一直 不断 频繁 持续 自己 自行 反馈
    """)

  /// What makes a noun or a point in time of the word before.
  private static let after = Scalars.list(
    """
    后 前 时 之 以 期 过程 中 的 会 演练 逻辑 工具 流程 方案 计划 策略 窗口 申请 告警 报警 日志 点 进度 状态 单 是 有 \
    存在 不 率 频率 延迟 机制 脚本 记录 公告 失败 、 和 与 次数 按钮 以来 即可 有效 可用 正常 完好
    """)

  /// Who restarts and switches what is theirs, right before the word; unless it is done for them.
  private static let others = Scalars.list(
    "用户 客户 客户端 商户 商家 门店 银行 运营商 玩家 买家 对方 合作方 供应商 第三方 电源")
  private static let forThem = Scalars.list("帮 给 为 替 让")

  /// Behind the word: what is not ours, or no part of production.
  private static let theirs = Scalars.list("他们的 自己的 对方的")
  private static let devices = Scalars.list("电脑 手机 App APP app 浏览器 VPN 收银机 扫码枪 手持 打印机")

  /// What runs empty without anybody's doing: 队列已清空, unless somebody does it, 把队列清空.
  private static let drained = Scalars.list("队列 积压 堆积")
  private static let object = Scalars.list("把 将 对")
  private static let empty = Scalars("清空".unicodeScalars)

  /// How long something has been in use: 已上线三年.
  private static let age = Scalars.list("半年 一年 两年 三年 四年 五年 多年 几年 一周 两周 三周 数年")

  /// What is backed up to, or released by; other operations are done to these very things.
  private static let afterNoun = Scalars.list("库 文件 数据 任务 系统 平台 服务 集群 节点 实例 恢复")
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
          !(nouns.contains(word) && text.hasNext(end, oneOf: afterNoun)),
          !isOfOthers(text, start..<end, word), !text.hasNext(end, oneOf: age),
          !(word == empty && text.hasBefore(start, within: 6, oneOf: drained)
            && !text.hasBefore(start, within: 8, oneOf: object))
        else { continue }
        return String(String.UnicodeScalarView(word))
      }
    }
    return nil
  }

  /// Whether others do it to what is theirs.
  private static func isOfOthers(_ text: Scalars, _ place: Range<Int>, _ word: Scalars) -> Bool {
    if text.hasAfter(place.upperBound, within: 6, oneOf: theirs) { return true }
    if word == restart, text.hasAfter(place.upperBound, within: 8, oneOf: devices) { return true }
    return text.hasJustBefore(place.lowerBound, oneOf: others)
      && !text.hasBefore(place.lowerBound, within: 5, oneOf: forThem)
  }
}
