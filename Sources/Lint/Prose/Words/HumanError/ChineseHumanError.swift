extension WordList {
  /// Words that take a person's slip for a cause, in Chinese.
  static let chineseHumanError = [
    WordList(
      .humanError, instead: "what let a single slip through is the cause: name that condition",
      unless: {
        $0.hasBefore(ChineseConditions.before, within: 12)
          || $0.hasAfter(ChineseConditions.after, within: 8)
      },
      """
      人为失误, 人为错误, 人为原因, 人为因素, 人为疏忽, 人员失误, 操作失误, 操作错误, 操作不当, 误操作, 手误, 误删,
      忘记, 忘了, 人工失误, 配置失误
      """)
  ]
}

/// What makes of a slip the description of a condition: that nothing stops it, or that something
/// shall.
enum ChineseConditions {
  static let before = Scalars.list("防 避免 拦截 阻止 缺 没有 无 允许 可能 容易 任何 能够 不是 并非 一旦")
  static let after = Scalars.list("保护 防护 拦截 防范 风险 检查 校验 的可能 没有 无法 不会 也能 就会 即可 就能")
}
