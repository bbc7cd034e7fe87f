extension WordList {
  /// Words that tell of what did not happen, in Chinese.
  static let chineseCounterfactual = [
    WordList(
      .counterfactual, instead: "tell what did happen, and what made it look right then",
      exceptBehind: "副, 脚, 版, 文, 样, 基, 成, 资, 日, 课, 书, 剧, 标, 根, 读, 译, 抄, 底, 亏, 股, 范, 单",
      "本应, 本该, 本可, 本来应该, 本来可以, 本来就该"),
    WordList(
      .counterfactual, instead: "tell what did happen, and what made it look right then",
      exceptBefore: "是, 就是",
      "原本应该, 原本可以, 理应, 早该, 早应该, 早就该, 早就应该, 当初应该, 当时就应该, 当时应该, 当时就该"),
    WordList(
      .counterfactual, instead: "tell what was known then; hindsight knows the end of the story",
      exceptBefore: "上, 晨, 高峰",
      """
      如果当时, 要是当时, 假如当时, 倘若当时, 若当时, 如果当初, 要是当初, 如果早, 要是早, 假如早, 早知道, 事后看来,
      事后来看, 事后诸葛亮
      """),
  ]
}
