/// A day or a time in another form than ours that can be read in one way only: `2020年4月8日`,
/// `14点23分`, `2:23 pm`, `2020-04-0814:23`, `8 April 2020`. Nothing is added: no year, no minutes.
struct ForeignTime {
  /// The same in our form: `2020-04-08`, `14:23`, `2020-04-08 14:23:05`.
  let text: String
  /// Number of Unicode scalars that it was read from.
  let length: Int

  /// All of `text` in our form; nil where it is in our form already, or in none.
  static func whole(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= 64, let read = ForeignTime(scalars), read.length == scalars.count,
      read.text != text
    else { return nil }
    return read.text
  }

  /// The longest day or time at the start of `scalars`, which a letter or digit does not continue.
  init?(_ scalars: [Unicode.Scalar]) {
    var letters = ForeignLetters(scalars)
    let day = letters.day()
    let afterDay = letters.index
    if day != nil { letters.skipBetweenDayAndTime() }
    let clock = letters.clock()
    if clock == nil { letters.index = afterDay }
    guard day != nil || clock != nil, !letters.isContinued else { return nil }
    text = [day?.description, clock].compactMap { $0 }.joined(separator: " ")
    length = letters.index
  }
}

/// Steps through the letters of a foreign time; full-width forms count as ASCII.
private struct ForeignLetters {
  private let letters: [Unicode.Scalar]
  var index = 0

  init(_ scalars: [Unicode.Scalar]) {
    letters = scalars.map { scalar in
      guard (0xFF01...0xFF5E).contains(scalar.value) else {
        return scalar == "\u{3000}" || scalar == "\u{A0}" ? " " : scalar
      }
      return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
  }

  private var peek: Unicode.Scalar? { index < letters.count ? letters[index] : nil }

  /// Whether what was read goes on, so that it was something else.
  var isContinued: Bool {
    guard let next = peek else { return false }
    if next.properties.numericType != nil { return true }
    let isLetter = next.isASCII && next.properties.isAlphabetic
    let following = index + 1 < letters.count ? letters[index + 1] : nil
    let isNumber = "-/:.+".unicodeScalars.contains(next) && following?.properties.numericType != nil
    return isLetter || isNumber
  }

  private mutating func take(_ signs: String) -> Bool {
    guard let next = peek, signs.unicodeScalars.contains(next) else { return false }
    index += 1
    return true
  }

  private mutating func take(word: String) -> Bool {
    let word = Array(word.unicodeScalars)
    guard letters[index...].starts(with: word) else { return false }
    index += word.count
    return true
  }

  private mutating func skipSpaces() { while take(" ") {} }

  /// A number of so many ASCII digits; more than the most are left for what follows.
  private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count < digits.upperBound, let next = peek, (0x30...0x39).contains(next.value) {
      value = value * 10 + Int(next.value - 0x30)
      index += 1
      count += 1
    }
    return digits.contains(count) ? value : nil
  }

  // MARK: Days

  mutating func day() -> CivilDay? {
    let start = index
    for read in [Self.numbers, Self.dayMonthYear, Self.monthDayYear] {
      if let day = read(&self) { return day }
      index = start
    }
    return nil
  }

  /// `2020-4-8`, `2020.04.08`, `2020年4月8日`
  private static func numbers(_ letters: inout ForeignLetters) -> CivilDay? {
    guard let year = letters.number(4...4), let sign = letters.peek, letters.take("-/.年"),
      let month = letters.number(1...2), letters.take(sign == "年" ? "月" : String(sign))
    else { return nil }
    let start = letters.index
    guard let day = letters.number(1...2) else { return nil }
    if sign == "年", !letters.take("日号號") { return nil }
    // `2020-04-814:23` may be the eighth or the eighty-first.
    if let next = letters.peek, (0x30...0x39).contains(next.value), letters.index - start < 2 {
      return nil
    }
    return CivilDay(year: year, month: month, day: day)
  }

  /// `8 April 2020`, `8th Apr. 2020`
  private static func dayMonthYear(_ letters: inout ForeignLetters) -> CivilDay? {
    guard let day = letters.number(1...2) else { return nil }
    letters.takeOrdinal()
    letters.skipSpaces()
    guard let month = letters.month() else { return nil }
    return letters.year(month, day)
  }

  /// `April 8, 2020`
  private static func monthDayYear(_ letters: inout ForeignLetters) -> CivilDay? {
    guard let month = letters.month() else { return nil }
    letters.skipSpaces()
    guard let day = letters.number(1...2) else { return nil }
    letters.takeOrdinal()
    return letters.year(month, day)
  }

  private mutating func year(_ month: Int, _ day: Int) -> CivilDay? {
    _ = take(",")
    guard take(" ") else { return nil }
    skipSpaces()
    guard let year = number(4...4) else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }

  private mutating func takeOrdinal() {
    for ending in ["st", "nd", "rd", "th"] where take(word: ending) { return }
  }

  private mutating func month() -> Int? {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    for (number, name) in names.enumerated() where take(word: name) { return number + 1 }
    if take(word: "Sept") {
      _ = take(".")
      return 9
    }
    for (number, name) in names.enumerated() where take(word: String(name.prefix(3))) {
      _ = take(".")
      return number + 1
    }
    return nil
  }

  /// Between a day and its time: blanks, a `T`, or nothing.
  mutating func skipBetweenDayAndTime() {
    _ = take("T")
    skipSpaces()
  }

  // MARK: Times of day

  private enum Half {
    case morning, afternoon
  }

  /// `14:23`, `14点23分05秒`, `14h23`, `下午2:23`, `2:23 pm`, in the form `14:23` or `14:23:05`.
  mutating func clock() -> String? {
    let start = index
    let before = halfBefore()
    guard var hour = number(1...2), let sign = peek, take(":点點時时h"), let minute = number(2...2)
    else {
      index = start
      return nil
    }
    let isChinese = "点點時时".unicodeScalars.contains(sign)
    if isChinese { _ = take("分") }
    var second: Int?
    let beforeSecond = index
    if isChinese || take(":") {
      second = number(2...2)
      if second == nil || (isChinese && !take("秒")) {
        second = nil
        index = beforeSecond
      }
    }
    let after = halfAfter()
    guard hour < 24, minute < 60, second ?? 0 < 60, before == nil || after == nil else {
      index = start
      return nil
    }
    if let half = before ?? after {
      // `13 pm` and `0 pm` say two things; what 12 is before noon, people do not agree on.
      guard (1...11).contains(hour) || (hour == 12 && half == .afternoon) else {
        index = start
        return nil
      }
      if half == .afternoon, hour < 12 { hour += 12 }
    }
    return ([hour, minute] + (second.map { [$0] } ?? [])).map(Self.padded).joined(separator: ":")
  }

  private mutating func halfBefore() -> Half? {
    for word in ["上午", "凌晨", "早上", "午前"] where take(word: word) { return .morning }
    for word in ["下午", "午後"] where take(word: word) { return .afternoon }
    return nil
  }

  private mutating func halfAfter() -> Half? {
    let start = index
    skipSpaces()
    if take(word: "am") || take(word: "AM") || take(word: "a.m.") { return .morning }
    if take(word: "pm") || take(word: "PM") || take(word: "p.m.") { return .afternoon }
    index = start
    return nil
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
