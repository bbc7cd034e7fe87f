extension WordList {
  /// Words that judge a person, in Japanese.
  static let japaneseBlame = [
    WordList(
      .blame, instead: "say what the person could see, and what let the slip through",
      exceptBehind: "無", exceptBefore: "率, 割合, ではな, ではあり, でな",
      """
      不注意, 注意不足, 注意力不足, うっかり, 軽率, 過失, ケアレスミス, 凡ミス, 単純ミス, 初歩的なミス, 落ち度,
      不手際, 気の緩み, 気が緩, 認識が甘, 認識の甘, 考えが甘, 詰めが甘
      """),
    WordList(
      .blame, instead: "say which check it was, who knew of it, and what would have reminded them",
      exceptBefore: "ではな, ではあり, でな",
      """
      怠慢, 怠惰, を怠っ, を怠り, を怠る, 手抜き, 無責任, 責任感, 意識が低, 意識の低, 危機感がな, 危機感の欠如,
      杜撰, ずさん, いい加減な, 不勉強, 当事者意識
      """),
  ]
}
