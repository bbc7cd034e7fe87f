extension WordList {
  /// Words that tell of what did not happen, in Japanese.
  static let japaneseCounterfactual = [
    WordList(
      .counterfactual, instead: "tell what did happen, and what made it look right then",
      "べきだった, べきでした, べきであった, べきではなかった, べきでなかった, べきじゃなかった"),
    WordList(
      .counterfactual, instead: "tell what did happen; what is to change is an action item",
      "防げたはず, 避けられたはず, 気付けたはず, 気づけたはず, 回避できたはず, 検知できたはず, 防止できたはず, 減らせたはず"),
    WordList(
      .counterfactual, instead: "tell what was known then; hindsight knows the end of the story",
      "後知恵, 今にして思えば, 今思えば, 本来なら, 本来であれば, 後から考えれば, 振り返ってみれば"),
  ]
}
