import Incidents

extension ReportItem {
  /// Whether it was done by `day`, as far as that can be said on `today`: not where it is open and the
  /// day to come, nobody knows when it was done, or it was given up. (`item_follow_through` judges alike.)
  func isKept(by day: CivilDay?, on today: CivilDay) -> Bool? {
    guard let day, state != .declined else { return nil }
    if isOpen { return day < today ? false : nil }
    return closed.map { $0.day <= day }
  }

  /// Days from when it was opened to when it was done; nil where either is unknown.
  var daysToClose: Int? {
    guard state != .declined, let opened, let closed else { return nil }
    return max(0, closed.day.days(since: opened.day))
  }
}
