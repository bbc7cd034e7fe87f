/// Chinese and Japanese words of texts that say nothing. Both are tried together: the characters
/// of one language are seldom a word of the other.
enum CJKVacuity {
  private static let judgements =
    """
    正常 没问题 沒問題 没有问题 沒有問題 无问题 無問題 没异常 没有异常 无异常 無異常 未见异常 未发现异常 \
    未发现问题 没毛病 好了 可以了 可以 良好 成功 通过 符合预期 合格 可用 \
    問題なし 問題無し 問題ない 問題なく 問題無く 問題ありません 問題はありません 問題はない 異常なし 異常無し \
    異常ない 異常はない 異常ありません 異常はありません 大丈夫 期待通り 期待どおり 想定通り 想定どおり 完了 合格 正しく ＯＫ ｏｋ
    """

  private static let fillers =
    """
    一切 都 均 全部 所有 已 已经 了 的 也 很 是 后 目前 基本 系统 系統 服务 服務 功能 业务 業務 应用 页面 网站 \
    运行 運行 工作 使用 状态 狀態 状況 恢复 恢復 确认 验证 检查 测试 观察 看起来 看 结果 一下 没有 问题 异常 \
    すべて 全て 全部 特に は が も の に を と で です でした ます ました した する して いる いた しました しています します されて こと なった なり \
    動作 動き 動く 稼働 確認 確認済み 済み 検証 結果 システム サービス 機能 画面 アプリ 復旧 見た ところ とくに
    """

  /// Signs between words.
  private static let signs = "。 ， 、 ！ ？ ： ； （ ） 「 」 ・ ～ 　"

  /// All of them by their first character, longer words first.
  private static let words: [UInt32: [(bytes: [UInt8], weight: VacuousText.Weight)]] = {
    var words: [UInt32: [(bytes: [UInt8], weight: VacuousText.Weight)]] = [:]
    for (list, weight) in [
      (judgements, VacuousText.Weight.judgement), (fillers + " " + signs, .filler),
    ] {
      for word in list.split(separator: " ").map({ Array($0.utf8) }) {
        guard let first = character(at: 0, of: word) else { continue }
        words[first, default: []].append((word, weight))
      }
    }
    return words.mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }()

  /// The longest word of the lists at `position` of `bytes`: its length in bytes and what it adds;
  /// nil where something else stands there.
  static func word(
    at position: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, weight: VacuousText.Weight)? {
    guard let first = character(at: position, of: bytes), let words = words[first] else {
      return nil
    }
    let rest = bytes[position...]
    return words.first { rest.starts(with: $0.bytes) }.map { ($0.bytes.count, $0.weight) }
  }

  /// The three bytes of the character at `position`; nil where they are not there.
  private static func character(at position: Int, of bytes: some Collection<UInt8>) -> UInt32? {
    let three = bytes.dropFirst(position).prefix(3)
    return three.count == 3 ? three.reduce(0) { $0 << 8 | UInt32($1) } : nil
  }
}
