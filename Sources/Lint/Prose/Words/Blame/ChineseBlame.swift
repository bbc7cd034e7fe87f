extension WordList {
  /// Words that judge a person, in Chinese.
  static let chineseBlame = [
    WordList(
      .blame, instead: "say what the person could see, and what let the slip through",
      exceptBefore: "率",
      unless: { $0.hasBefore(ChineseDenials.words, within: 4) },
      """
      粗心, 马虎, 疏忽, 大意失, 麻痹大意, 粗心大意, 疏忽大意, 过于大意, 一时大意, 太大意, 失误, 掉以轻心,
      想当然, 低级错误, 不细心, 不认真, 不仔细, 不小心, 不谨慎, 不用心, 不上心, 愚蠢, 糊涂, 偷懒, 懒惰, 懈怠
      """),
    WordList(
      .blame, instead: "say which duty it was, who knew of it, and what would have reminded them",
      """
      责任心不强, 责任心差, 责任心不足, 缺乏责任心, 没有责任心, 不负责任, 责任意识, 意识淡薄, 意识薄弱, 玩忽职守,
      失职, 渎职, 敷衍, 应付了事, 不专业, 业务能力差, 技术水平差, 水平太差, 个人过错, 追责, 通报批评
      """),
  ]
}

/// Words that deny what follows.
enum ChineseDenials {
  static let words = Scalars.list("不是 并非 并不 不算 没有 不再 而非 不要 不应 不怪 不属于 不追")
}
