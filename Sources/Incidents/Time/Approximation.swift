/// The ways in which authors say that a time is approximate: `~`, and words around the time.
extension TimeScanner {
  private static let before: [StaticString] = [
    "\u{5927}\u{7EA6}", "\u{5927}\u{7D04}", "\u{7EA6}", "\u{7D04}",  // 大约 大約 约 約
    "about ", "About ", "around ", "Around ", "approx. ", "Approx. ", "ca. ", "circa ",
  ]
  private static let after: [StaticString] = [
    "\u{5DE6}\u{53F3}", "\u{524D}\u{540E}", "\u{524D}\u{5F8C}",  // 左右 前后 前後
    "\u{9803}", "\u{3054}\u{308D}",  // 頃 ごろ
  ]

  /// Accepts `~`, `约`, `about` and the like; the words only where a digit follows.
  mutating func approximation() -> Bool {
    if isAtDigit { return false }
    if accept("~") { return true }
    let start = index
    for word in Self.before where accept(bytes: word) {
      skipSpaces()
      if isAtDigit { return true }
      index = start
    }
    return false
  }

  /// Accepts `左右`, `頃` and the like after a time.
  mutating func approximationAfter() -> Bool {
    let start = index
    skipSpaces()
    guard let first = peek(), first >= 0x80 else {
      index = start
      return false
    }
    for word in Self.after where accept(bytes: word) { return true }
    index = start
    return false
  }
}
