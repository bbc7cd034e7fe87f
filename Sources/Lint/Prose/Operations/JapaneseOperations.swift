/// Operations told in Japanese. A noun alone is no deed: `サービスが停止` is an outage, `を停止した` is
/// somebody's act.
enum JapaneseOperations {
  /// Deeds: an object mark before, or the verb's ending behind.
  private static let words = Scalars.list(
    """
    を停止 を投入 投入し 投入され を再起動 再起動すると 再起動し 再起動を実施 再起動を行 に切り替えた に切り替えまし を切り替え を切替 \
    切り替えを実施 切り替えを行 切り戻し ロールバックし をロールバック デプロイし をデプロイ フェイルオーバーし \
    フェイルオーバーを実施 リストアし をリストア バックアップを実施 バックアップを取得 バックアップを停止
    """)

  /// Endings that deny, wish, plan or suppose.
  private static let denials = Scalars.list(
    "ない なか せず れず できず ません べき たい 予定 検討 依頼 提案 前に たら れば する場合 可能")

  /// Things that happen by themselves.
  private static let before = Scalars.list("自動 勝手")

  /// Who does it to what is theirs.
  private static let others = Scalars.list(
    "お客様が お客様は 顧客が 利用者が ユーザーが 店舗が 店舗で 銀行が 銀行側 先方が 先方で 相手側")

  /// What is no part of production.
  private static let devices = Scalars.list("端末 レジ ブラウザ スマホ スマートフォン パソコン")

  /// How far an ending may stand behind its verb.
  private static let reach = 9

  /// The first word that tells of an operation.
  static func told(in text: Scalars) -> String? {
    for word in words {
      for start in text.occurrences(of: word) {
        let end = start + word.count
        let behind = Scalars(
          text[end..<min(end + reach, text.count)].prefix { !"、。，".unicodeScalars.contains($0) })
        guard !text.hasBefore(start, within: 8, oneOf: before),
          !text.hasBefore(start, within: 14, oneOf: others),
          !text.hasBefore(start, within: 8, oneOf: devices),
          !denials.contains(where: { !behind.occurrences(of: $0).isEmpty })
        else { continue }
        return String(String.UnicodeScalarView(word))
      }
    }
    return nil
  }
}
