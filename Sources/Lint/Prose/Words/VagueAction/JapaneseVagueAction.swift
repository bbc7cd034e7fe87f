extension WordList {
  /// Actions without an end, in Japanese. The verb stands at the end.
  static let japaneseVagueAction = [
    WordList(
      .attitude, instead: "name the thing that will be there: a check, an alert, a limit, a page",
      """
      周知徹底, 徹底する, 徹底します, 徹底を図る, 注意喚起, 注意する, 気をつける, 気を付ける, 意識する, 意識を高め,
      意識向上, 意識を向上, 心がける, 心掛ける, 努める, 再発防止に努, 肝に銘じ
      """),
    WordList(
      .endlessVerb, instead: "say what will be different, and by how much",
      """
      強化する, 強化します, 強化を図る, 改善する, 改善します, 改善を図る, 検討する, 検討します, 検討を行う, 見直す,
      見直します, 見直しを行う, 向上させる, 向上を図る, 最適化する, 整備する
      """),
  ]
}
