/// Reads dates, times of day and offsets from bytes. Full-width signs count as their ASCII forms.
/// Every function returns nil and stays where it was if what it looks for is not there.
struct TimeScanner {
  private let bytes: [UInt8]
  /// Index of the next byte.
  var index: Int
  /// Index just past the last byte to read.
  let end: Int

  init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    index = start
    self.end = end ?? bytes.count
  }

  var isAtEnd: Bool { index >= end }

  var isAtDigit: Bool { peek().map { (0x30...0x39).contains($0) } ?? false }

  @inline(__always)
  func peek(_ distance: Int = 0) -> UInt8? {
    index + distance < end ? bytes[index + distance] : nil
  }

  /// Skips spaces; the ideographic one (U+3000) and the no-break space count.
  mutating func skipSpaces() {
    while let byte = peek() {
      if byte == 0x20 || byte == 0x09 {
        index += 1
      } else if byte == 0xE3, peek(1) == 0x80, peek(2) == 0x80 {
        index += 3
      } else if byte == 0xC2, peek(1) == 0xA0 {
        index += 2
      } else {
        return
      }
    }
  }

  /// Accepts an ASCII character or its full-width form (U+FF01 to U+FF5E).
  @inline(__always)
  mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek() else { return false }
    if byte == UInt8(truncatingIfNeeded: character.value) {
      index += 1
      return true
    }
    return byte == 0xEF && accept(wide: character.value + 0xFEE0)
  }

  /// Accepts the full-width form of an ASCII character, whose first byte is here.
  private mutating func accept(wide: UInt32) -> Bool {
    guard peek(1) == UInt8(truncatingIfNeeded: 0x80 | (wide >> 6 & 0x3F)),
      peek(2) == UInt8(truncatingIfNeeded: 0x80 | (wide & 0x3F))
    else { return false }
    index += 3
    return true
  }

  /// Accepts exactly these bytes.
  mutating func accept(bytes expected: StaticString) -> Bool {
    let count = expected.utf8CodeUnitCount
    guard index + count <= end else { return false }
    for offset in 0..<count where bytes[index + offset] != expected.utf8Start[offset] {
      return false
    }
    index += count
    return true
  }

  /// Accepts any of `signs`, or the dashes and wave that stand for a range.
  mutating func rangeSign() -> Bool {
    guard let byte = peek(),
      byte >= 0xE2 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "~")
        || byte == UInt8(ascii: ".")
    else { return false }
    return accept(bytes: "..") || accept("-") || accept(bytes: "\u{2013}")
      || accept(bytes: "\u{2014}")
      || accept("~") || accept(bytes: "\u{301C}") || accept(bytes: "\u{2192}")
  }

  /// A number of `digits` digits, no more.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    let start = index
    var value = 0
    var count = 0
    while let byte = peek(), byte >= 0x30, byte <= 0x39 {
      count += 1
      if count > digits.upperBound { break }
      value = value * 10 + Int(byte - 0x30)
      index += 1
    }
    guard digits.contains(count) else {
      index = start
      return nil
    }
    return value
  }

  /// Two digits, whatever follows.
  private mutating func pair() -> Int? {
    guard let tens = peek(), let ones = peek(1), (0x30...0x39).contains(tens),
      (0x30...0x39).contains(ones)
    else { return nil }
    index += 2
    return Int(tens - 0x30) * 10 + Int(ones - 0x30)
  }

  /// `2020-04-08` or `2020/04/08`.
  mutating func date() -> CivilDay? {
    let start = index
    guard let year = number(digits: 4...4), let separator = peek(),
      separator == 0x2D || separator == 0x2F
    else { return reset(start) }
    index += 1
    guard let month = number(digits: 1...2), peek() == separator else { return reset(start) }
    index += 1
    guard let day = number(digits: 1...2), let civil = CivilDay(year: year, month: month, day: day)
    else { return reset(start) }
    return civil
  }

  /// `14:23` or `14:23:05` (a fraction is read and dropped); 24:00 is midnight at the end of a day.
  mutating func clock() -> (second: Int, hasSeconds: Bool)? {
    let start = index
    guard let hour = number(digits: 1...2), hour <= 24, accept(":"),
      let minute = number(digits: 2...2), minute <= 59
    else { return reset(start) }
    var second = 0
    var hasSeconds = false
    let beforeSeconds = index
    if accept(":") {
      if let value = number(digits: 2...2), value <= 60 {
        second = min(value, 59)
        hasSeconds = true
        let beforeFraction = index
        if peek() == 0x2E || peek() == 0x2C {
          index += 1
          if number(digits: 1...9) == nil { index = beforeFraction }
        }
      } else {
        index = beforeSeconds
      }
    }
    guard hour < 24 || (minute == 0 && second == 0) else { return reset(start) }
    if let next = peek(), next >= 0x30, next <= 0x39 { return reset(start) }
    if isHalfDay() { return reset(start) }
    return (hour * 3600 + minute * 60 + second, hasSeconds)
  }

  /// Whether `am`, `pm`, `a.m.` or `p.m.` follows: `2:23 pm` must not become 02:23.
  private func isHalfDay() -> Bool {
    let distance = peek() == 0x20 ? 1 : 0
    guard let first = peek(distance), [0x61, 0x70].contains(first | 0x20) else { return false }
    let dot = peek(distance + 1) == UInt8(ascii: ".") ? 1 : 0
    guard let second = peek(distance + dot + 1), second | 0x20 == 0x6D else { return false }
    return peek(distance + dot + 2).map { !isLetterOrDigit($0) } ?? true
  }

  /// `Z`, `UTC`, `GMT`, `UTC+8`, `+08:00`, `+0800` or `-05`: seconds east of UTC. Where a range may
  /// follow, a hyphen begins the range's end: only `-0500` is then an offset.
  mutating func offset(beforeRange: Bool = false) -> Int? {
    let start = index
    if accept(bytes: "Z") {
      if let next = peek(), isLetterOrDigit(next) { return reset(start) }
      return 0
    }
    let isNamed = accept(bytes: "UTC") || accept(bytes: "GMT")
    if isNamed {
      if let next = peek(), isLetterOrDigit(next) { return reset(start) }
      guard peek() == UInt8(ascii: "+") || (peek() == UInt8(ascii: "-") && !beforeRange) else {
        return 0
      }
    }
    let isNegative: Bool
    var isHyphen = false
    if accept("+") {
      isNegative = false
    } else if accept("-") {
      isNegative = true
      isHyphen = true
    } else if accept(bytes: "\u{2212}") {
      isNegative = true
    } else {
      return nil
    }
    guard let hours = (isNamed ? number(digits: 1...2) : nil) ?? pair(), hours <= 15 else {
      return reset(start)
    }
    let hasColon = accept(":")
    let minutes = pair()
    guard minutes ?? 0 <= 59, minutes != nil || !hasColon else { return reset(start) }
    if isHyphen, beforeRange, hasColon || minutes == nil { return reset(start) }
    if let next = peek(), isLetterOrDigit(next) { return reset(start) }
    return (hours * 3600 + (minutes ?? 0) * 60) * (isNegative ? -1 : 1)
  }

  /// `+1d `: days counted on.
  mutating func dayStep() -> Int? {
    let start = index
    guard accept("+"), let days = number(digits: 1...3), accept(bytes: "d") else {
      return reset(start)
    }
    return days
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private mutating func reset<Value>(_ start: Int) -> Value? {
    index = start
    return nil
  }
}
