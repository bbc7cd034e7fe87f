import Incidents

/// Instants as feeds and calendars have them.
enum InstantText {
  /// `2020-04-08T06:23:00Z` (RFC 3339).
  static func utc(_ instant: Int) -> String {
    "\(CivilDay(at: instant, in: nil))T\(clock(instant, separator: ":"))Z"
  }

  /// `20200408T062300Z` (RFC 5545, section 3.3.5).
  static func basic(_ instant: Int) -> String {
    let day = CivilDay(at: instant, in: nil).description.filter { $0 != "-" }
    return "\(day)T\(clock(instant, separator: ""))Z"
  }

  private static func clock(_ instant: Int, separator: String) -> String {
    let second = (instant % 86_400 + 86_400) % 86_400
    return [second / 3600, second % 3600 / 60, second % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: separator)
  }
}
