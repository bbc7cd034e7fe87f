public import Documents

/// What a tracker says of one ticket.
public struct TrackerTicket: Sendable {
  /// How far it is.
  public enum Standing: Sendable, Hashable {
    case open, closed, declined
  }

  /// What it is called there.
  public let name: Located<String>
  /// The tracker's word for its state.
  public let state: String
  /// How far it is, by the words for its state and its resolution.
  public let standing: Standing
  /// The day on which it was closed, where the export says so.
  public let closed: CivilDay?
  /// Who has it, where the export says so.
  public let owner: String?
  /// The day on which it is due, where the export says so.
  public let due: CivilDay?

  /// Words for what is done, where none are configured; in small letters.
  private static let closedWords: Set<String> = [
    "done", "closed", "resolved", "complete", "completed", "fixed", "released", "merged", "已完成",
    "已关闭", "已解决", "完成", "关闭", "完了", "クローズ", "解決済み", "処理済み",
  ]

  /// Words for what will not be done, where none are configured.
  private static let declinedWords: Set<String> = [
    "declined", "cancelled", "canceled", "rejected", "won't do", "won’t do", "wont do", "won't fix",
    "won’t fix", "wontfix", "duplicate", "not planned", "not_planned", "invalid", "已取消", "已拒绝",
    "不处理", "キャンセル", "対応しない", "却下",
  ]

  /// Judges the words of a tracker.
  struct Judge {
    private let closed: Set<String>
    private let declined: Set<String>

    init(_ settings: TicketSettings?) {
      func words(_ own: [Located<String>]?, _ usual: Set<String>) -> Set<String> {
        guard let own, !own.isEmpty else { return usual }
        return Set(own.map { TrackerTicket.plain($0.value) })
      }
      closed = words(settings?.closed, closedWords)
      declined = words(settings?.declined, declinedWords)
    }

    /// What is closed may have been so without being done: then its resolution tells.
    func standing(_ state: String, _ resolution: String?) -> Standing {
      let state = TrackerTicket.plain(state)
      if declined.contains(state) { return .declined }
      guard closed.contains(state) else { return .open }
      return resolution.map { declined.contains(TrackerTicket.plain($0)) } == true
        ? .declined : .closed
    }
  }

  /// A word in small letters, its blanks single ones.
  static func plain(_ word: String) -> String {
    word.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}

extension CivilDay {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The day at the beginning of `text`: `2026-05-12T08:00:00Z`, `2026/5/12`, `2026年5月12日`, `12 May 2026`,
  /// `12/May/26 8:00 AM`. Nil for others: of `05/12/2026` nobody can say which of the two is the month.
  init?(exported text: String) {
    let foreign = ForeignTime(Array(text.unicodeScalars.prefix(64)))
    for form in [text, foreign?.text ?? ""] {
      var scanner = TimeScanner(Array(form.utf8))
      if let day = scanner.date() {
        self = day
        return
      }
    }
    let parts = text.prefix { $0 != " " }.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]),
      (1...31).contains(day),
      let month = Self.months.firstIndex(of: parts[1].prefix(3).lowercased()),
      parts[2].utf8.count == 2 || parts[2].utf8.count == 4,
      let civil = CivilDay(
        year: parts[2].utf8.count == 2 ? 2000 + year : year, month: month + 1, day: day)
    else { return nil }
    self = civil
  }
}
