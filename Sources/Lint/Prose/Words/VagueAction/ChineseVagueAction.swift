extension WordList {
  /// Actions without an end, in Chinese.
  static let chineseVagueAction = [
    WordList(
      .attitude, instead: "name the thing that will be there: a check, an alert, a limit, a page",
      """
      提高意识, 增强意识, 加强意识, 安全意识, 风险意识, 责任意识, 提高警惕, 加强责任心, 增强责任心, 提高责任心,
      引以为戒, 吸取教训, 杜绝此类, 避免类似, 避免再次, 加强学习, 加强沟通, 加强管理, 加强重视, 高度重视, 多加注意,
      加强关注
      """),
    WordList(
      .endlessVerb, instead: "say what will be different, and by how much",
      exceptBefore: "器, 为主, 版",
      "加强, 完善, 优化, 提升, 提高, 强化, 改善, 规范, 梳理, 推进, 改进, 考虑, 研究, 关注, 重视, 注意"),
  ]
}
