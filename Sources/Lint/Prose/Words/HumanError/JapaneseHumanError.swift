extension WordList {
  /// Words that take a person's slip for a cause, in Japanese.
  static let japaneseHumanError = [
    WordList(
      .humanError, instead: "what let a single slip through is the cause: name that condition",
      unless: {
        $0.hasBefore(JapaneseConditions.before, within: 10)
          || $0.hasAfter(JapaneseConditions.after, within: 14)
      },
      """
      人為的ミス, 人為的なミス, 人為ミス, 人的ミス, 人的エラー, ヒューマンエラー, 操作ミス, 作業ミス, 誤操作, オペミス,
      入力ミス, 確認不足, 確認漏れ, 忘れ, 手順ミス
      """)
  ]
}

/// What makes of a slip the description of a condition: that nothing stops it, or that something
/// shall.
enum JapaneseConditions {
  static let before = Scalars.list("防 一度の たとえ 単独の")
  static let after = Scalars.list(
    "を防 を検知 を想定 に対 防止 を許 でき しても でも ても があっ が起 があり が入り ではな がそのまま を止め を拒")
}
