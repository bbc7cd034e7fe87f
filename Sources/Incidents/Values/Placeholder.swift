public import Documents

/// Texts that fill a field and say nothing: `-`, `n/a`, `TBD`, 无, なし.
public enum Placeholder {
  /// The longest text that is looked at, in bytes.
  private static let longest = 18

  private static let words: Set<String> = [
    "n/a", "na", "none", "nil", "null", "nothing", "tbd", "tba", "todo", "fixme", "xxx",
    "无", "無", "没有", "沒有", "暂无", "略", "待定", "待补", "待补充", "待填", "未定", "なし", "無し", "ナシ",
    "特になし", "特に無し", "該当なし", "記入予定", "未記入",
  ]

  /// Whether `text` has neither letter nor digit, or is such a word.
  public static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let bare = text.trimmed { !$0.isLetter && !$0.isNumber }
    return bare.isEmpty || words.contains(bare.lowercased())
  }
}

extension String {
  /// The text between its first and its last character that is not dropped.
  fileprivate func trimmed(_ isDropped: (Character) -> Bool) -> Substring {
    guard let first = firstIndex(where: { !isDropped($0) }),
      let last = lastIndex(where: { !isDropped($0) })
    else { return "" }
    return self[first...last]
  }
}

extension Located<String>? {
  /// Whether something is written that is no placeholder.
  public var isSaid: Bool { map { !Placeholder.isOne($0.value) } ?? false }
}
