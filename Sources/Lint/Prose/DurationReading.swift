/// A length of time in words or short forms, in English, Chinese or Japanese.
struct DurationReading: Sendable {
  /// What the figures say, in seconds.
  let seconds: Int
  /// The smallest unit that was written, in seconds.
  let unit: Int
  /// Whether a word says that it is not exact.
  let isApproximate: Bool
  /// Offset just past its last byte.
  let end: Int

  private static let roughly = [
    "~", "≈", "about ", "approximately ", "approx. ", "approx ", "around ", "roughly ", "nearly ",
    "almost ", "over ", "more than ", "less than ", "under ", "大约", "约", "将近", "近", "超过",
    "約", "およそ", "ほぼ",
  ]
  private static let roughlyAfter = ["左右", "以上", "以内", "多", "ほど", "程度", "弱", "強", "+"]

  /// Longer words first, so that `min` is not read as `m`.
  private static let units: [(word: String, seconds: Int)] = [
    ("hours", 3600), ("hour", 3600), ("hrs", 3600), ("hr", 3600), ("h", 3600),
    ("minutes", 60), ("minute", 60), ("mins", 60), ("min", 60), ("m", 60),
    ("seconds", 1), ("second", 1), ("secs", 1), ("sec", 1), ("s", 1),
    ("days", 86_400), ("day", 86_400), ("d", 86_400),
    ("个小时", 3600), ("小时", 3600), ("時間", 3600), ("分钟", 60), ("分間", 60), ("分", 60),
    ("秒钟", 1), ("秒間", 1), ("秒", 1), ("天", 86_400), ("日間", 86_400), ("日", 86_400),
  ]

  /// Reads a duration that is all that the line says; nil for anything else.
  init?(_ scanner: inout ByteScanner) {
    var isApproximate = false
    for word in DurationReading.roughly where scanner.take(word) { isApproximate = true }
    scanner.skip { $0 == UInt8(ascii: " ") }
    var total = 0.0
    var smallest = Int.max
    var end = scanner.position
    while let number = scanner.takeNumber() {
      scanner.skip { $0 == UInt8(ascii: " ") }
      guard let unit = DurationReading.units.first(where: { scanner.takeWord($0.word) }),
        unit.seconds < smallest, number < 10_000
      else { return nil }
      total += number * Double(unit.seconds)
      // "1.5 h" is exact to a tenth of an hour.
      smallest = number == number.rounded() ? unit.seconds : max(unit.seconds / 10, 1)
      end = scanner.position
      if !scanner.take(", ") { scanner.skip { $0 == UInt8(ascii: " ") } }
      if scanner.take("and ") { scanner.skip { $0 == UInt8(ascii: " ") } }
    }
    guard smallest != Int.max else { return nil }
    for word in DurationReading.roughlyAfter where scanner.take(word) { isApproximate = true }
    // "2 h of slowness, then 10 min of nothing" is a sentence, not a duration.
    scanner.skip { " .*_|".utf8.contains($0) }
    guard scanner.isAtEnd || scanner.take("。") || scanner.take("(") || scanner.take("（")
    else { return nil }
    self.seconds = Int(total.rounded())
    self.unit = smallest
    self.isApproximate = isApproximate
    self.end = end
  }

  /// Whether it may stand for `computed` seconds, given how finely it was written: half of the
  /// smallest unit, a whole minute at least; for a rough one a sixth, ten minutes at least.
  func fits(_ computed: Int) -> Bool {
    let exact = max(unit / 2, 60)
    let tolerance = isApproximate ? max(seconds / 6, 600, exact) : exact
    return abs(seconds - computed) <= tolerance
  }
}
