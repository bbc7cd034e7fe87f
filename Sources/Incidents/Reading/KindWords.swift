/// The kinds of entries in Chinese and Japanese, as authors write them before the colon.
enum KindWords {
  /// Kinds by their words. A word that may mean two of them is in `unclear`.
  static let kinds: [String: TimelineEntry.Kind] = [
    "引入": .introduced, "引入隐患": .introduced, "混入": .introduced, "原因の混入": .introduced,
    "开始": .start, "影响开始": .start, "故障开始": .start, "故障发生": .start,
    "開始": .start, "影響開始": .start, "障害開始": .start, "発生": .start, "障害発生": .start,
    "告警": .alert, "报警": .alert, "アラート": .alert, "警報": .alert,
    "错过": .missed, "错过的信号": .missed, "見逃し": .missed, "見逃した兆候": .missed,
    "检测": .detect, "发现": .detect, "検知": .detect, "検出": .detect, "発見": .detect,
    "响应": .ack, "接手": .ack, "受領": .ack, "受理": .ack,
    "宣布": .declare, "宣布事故": .declare, "宣言": .declare, "障害宣言": .declare,
    "上报": .escalate, "升级上报": .escalate, "エスカレーション": .escalate,
    "诊断": .diagnose, "排查": .diagnose, "定位": .diagnose, "診断": .diagnose, "調査": .diagnose,
    "决定": .decide, "决策": .decide, "判断": .decide, "決定": .decide,
    "变更": .change, "操作": .change, "変更": .change, "作業": .change,
    "验收": .validate, "验证": .validate, "検証": .validate,
    "缓解": .mitigate, "止损": .mitigate, "緩和": .mitigate, "暫定復旧": .mitigate,
    "恢复": .resolve, "解决": .resolve, "復旧": .resolve, "解決": .resolve,
    "通报": .comms, "公告": .comms, "連絡": .comms, "告知": .comms,
    "备注": .note, "メモ": .note, "備考": .note,
  ]

  /// Words that look like a kind and may mean several: nobody guesses, but their author is told
  /// which words there are.
  static let unclear: [String: [String]] = [
    // An upgrade or a call for others.
    "升级": ["变更", "上报"],
    "确认": ["响应", "诊断", "验证"], "確認": ["受領", "診断", "検証"],
    "处理": ["诊断", "变更", "缓解"], "対応": ["受領", "作業", "緩和"],
  ]

  /// Length of the longest word in bytes.
  static let longest = 24
}

extension HeadScanner {
  /// A word without ASCII letters that ends at a colon or a parenthesis; most texts in Chinese or
  /// Japanese are none, and are given up after a few bytes without being copied.
  mutating func wideWord() -> Range<Int>? {
    let start = index
    while let byte = times.peek(), byte >= 0x80, !startsSign(byte) {
      index += 1
      if index - start > KindWords.longest { break }
    }
    let end = index
    times.skipSpaces()
    let isNamed = times.accept(":") || times.accept("(")
    guard isNamed, start < end, end - start <= KindWords.longest else {
      index = start
      return nil
    }
    index = end
    return start..<end
  }

  /// A kind in Chinese or Japanese.
  mutating func wideKind() -> (word: Range<Int>, kind: TimelineEntry.Kind)? {
    let start = index
    guard let word = wideWord(), let kind = KindWords.kinds[text.string(word)] else {
      index = start
      return nil
    }
    return (word, kind)
  }

  /// Whether `byte` begins a full-width sign or an ideographic space.
  private func startsSign(_ byte: UInt8) -> Bool {
    guard byte >= 0xE3 else { return false }
    return byte == 0xEF && times.peek(1) == 0xBC || byte == 0xE3 && times.peek(1) == 0x80
  }
}
