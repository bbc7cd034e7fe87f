/// A day or a time as people write it elsewhere: nobody guesses at it, but its author is told.
struct NearMiss {
  /// Where it stands in the paragraph's text.
  var range: Range<Int>
  /// Why it is not read.
  var reason: String
  /// The way out.
  var help: String
  /// What it says in our form, where it can be read in one way only.
  var meant: Meant?

  /// A stretch of the paragraph's text and what it says in our form.
  struct Meant {
    var range: Range<Int>
    var text: String
  }

  private static let reason = "this looks like a time and is none"
  private static let form = "write `2020-04-08` for a day and `14:23` or `14:23:05` for a time"

  /// A near miss of a time at the start of an entry.
  static func time(in scanner: HeadScanner, from start: Int) -> NearMiss? {
    let letters = Letters(scanner, from: start)
    guard let count = letters.timeLength() ?? letters.dayLength() else { return nil }
    return NearMiss(
      range: start..<(start + letters.bytes(count)), reason: reason, help: form,
      meant: letters.meant(from: start) { $0.contains(":") })
  }

  /// A near miss of a day at the start of a heading.
  static func day(in scanner: HeadScanner, from start: Int) -> NearMiss? {
    let letters = Letters(scanner, from: start)
    guard let count = letters.dayLength() ?? letters.relativeLength() ?? letters.timeLength()
    else { return nil }
    return NearMiss(
      range: start..<(start + letters.bytes(count)),
      reason: "this heading looks like a date and is none", help: "write `### 2020-04-08`",
      meant: letters.meant(from: start) { !$0.contains(":") })
  }

  /// An abbreviated zone after a time: the offset that the author meant is not known.
  static func abbreviation(in scanner: HeadScanner) -> NearMiss? {
    var scanner = scanner
    scanner.skipSpaces()
    guard let letter = scanner.times.peek(), letter &- UInt8(ascii: "A") < 26,
      let word = scanner.word(), word.count <= 5, isZone(scanner.text.string(word))
    else {
      return nil
    }
    return NearMiss(
      range: word, reason: "abbreviated zones mean several, so the time is not read",
      help: "write the offset: `14:23 +09:00`")
  }

  /// Whether a word in parentheses was meant as a zone; a weekday was not.
  static func isZone(_ name: String) -> Bool {
    name.utf8.contains(UInt8(ascii: "/")) || abbreviations.contains(name)
  }

  private static let abbreviations: Set<String> = [
    "ACST", "AEDT", "AEST", "AWST", "BJT", "BRT", "BST", "CDT", "CEST", "CET", "CST", "EDT",
    "EEST", "EET", "EST", "ET", "HKT", "HST", "ICT", "IST", "JST", "KST", "MDT", "MSK", "MST",
    "NZDT", "NZST", "PDT", "PHT", "PKT", "PST", "PT", "SAST", "SGT", "WEST", "WET", "WIB",
  ]
}

/// The first letters of an entry or heading.
private struct Letters {
  private let scalars: [Unicode.Scalar]

  init(_ scanner: HeadScanner, from start: Int) {
    let bytes = scanner.text.bytes[start..<max(start, min(start + 64, scanner.times.end))]
    scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  /// Number of bytes of the first `count` letters.
  func bytes(_ count: Int) -> Int {
    scalars.prefix(count).reduce(0) { $0 + UTF8.width($1) }
  }

  /// What the first letters say in our form.
  func meant(from start: Int, _ isWanted: (String) -> Bool) -> NearMiss.Meant? {
    guard let read = ForeignTime(scalars), isWanted(read.text) else { return nil }
    return NearMiss.Meant(range: start..<(start + bytes(read.length)), text: read.text)
  }

  private func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index)
      && (Self.ascii(scalars[index]).properties.numericType == .decimal)
  }

  /// A full-width form as its ASCII form.
  private static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// Length of a first word that was meant as a time: digits and signs with a colon between digits
  /// or a year before a hyphen, `14点23`, `下午2点`, `14h23`.
  func timeLength() -> Int? {
    let word = scalars.map(Self.ascii).prefix {
      $0.properties.numericType == .decimal || "-/:.TZ+".unicodeScalars.contains($0)
    }
    if isDigit(0), word.count >= 4 {
      let digits = word.prefix { $0.properties.numericType == .decimal }.count
      let parts = word.split(separator: ".")
      let isYear = digits >= 4 && digits < word.count && "-/".unicodeScalars.contains(word[digits])
      let isDotted = digits == 4 && parts.count == 3 && parts.allSatisfy { $0.count <= 4 }
      let hasClock = zip(word, word.dropFirst()).contains {
        $1 == ":" && $0.properties.numericType == .decimal
      }
      if isYear || isDotted || hasClock { return word.count }
    }
    let halves = ["上午", "下午", "凌晨", "早上", "中午", "晚上", "午前", "午後", "深夜", "傍晚"]
    for half in halves where scalars.starts(with: half.unicodeScalars) && isDigit(2) {
      return digitsEnd(2)
    }
    let first = digitsEnd(0)
    guard first > 0, first <= 2, first + 1 < scalars.count, isDigit(first + 1) else { return nil }
    return "点點時时h".unicodeScalars.contains(scalars[first]) ? digitsEnd(first + 1) : nil
  }

  /// Length of a first phrase that was meant as a day: `4月8日`, `8 April`, `Apr 8`.
  func dayLength() -> Int? {
    let first = digitsEnd(0)
    if first > 0, first < scalars.count, "年月".unicodeScalars.contains(scalars[first]),
      isDigit(first + 1)
    {
      return digitsEnd(first + 1)
    }
    if first == 0, let month = word(at: 0), Self.months.contains(month.text), isDigit(month.end + 1)
    {
      return digitsEnd(month.end + 1)
    }
    if first > 0, first <= 2, let month = word(at: first + 1), Self.months.contains(month.text) {
      return month.end
    }
    return nil
  }

  /// Length of a first word that names a day by another one: `Day 2`, `次日`.
  func relativeLength() -> Int? {
    if let first = word(at: 0), first.text == "Day", isDigit(first.end + 1) {
      return digitsEnd(first.end + 1)
    }
    let words = ["第二天", "第三天", "翌日", "次日", "当天", "当日"]
    return words.first { scalars.starts(with: $0.unicodeScalars) }?.unicodeScalars.count
  }

  private func digitsEnd(_ start: Int) -> Int {
    var end = start
    while isDigit(end) { end += 1 }
    return end
  }

  private func word(at start: Int) -> (text: String, end: Int)? {
    guard start < scalars.count else { return nil }
    let letters = scalars[start...].prefix { $0.isASCII && $0.properties.isAlphabetic }
    guard !letters.isEmpty else { return nil }
    return (String(String.UnicodeScalarView(letters)), start + letters.count)
  }

  private static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
    "Sept", "Oct", "Nov", "Dec",
  ]
}
