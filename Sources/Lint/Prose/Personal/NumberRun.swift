/// A row of digits with at most one blank or hyphen between them, and what stands around it.
struct NumberRun {
  /// The digits, as values 0 to 9.
  private(set) var digits: [UInt8] = []
  /// How many digits stand together.
  private(set) var groups: [Int] = []
  /// The bytes, a `+` before them and an `X` behind them included.
  private(set) var range: Range<Int>
  /// Whether a `+` stands before it.
  private var hasPlus = false
  private var endsWithX = false
  private let bytes: UnsafeBufferPointer<UInt8>

  /// The run of the digits and dividers in `range`; nil where they are too few or too many for a person's
  /// number, or a part of something longer.
  init?(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    let count = bytes[range].count { $0 &- 0x30 < 10 }
    guard (10...20).contains(count) else { return nil }
    self.bytes = bytes
    self.range = range
    let (start, end) = (range.lowerBound, range.upperBound)
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "x"), count == 17 {
      endsWithX = true
      self.range = start..<(end + 1)
    }
    if start > 0, bytes[start - 1] == UInt8(ascii: "+") {
      hasPlus = true
      self.range = (start - 1)..<self.range.upperBound
    }
    guard stands else { return nil }
    digits = bytes[range].filter { $0 &- 0x30 < 10 }.map { $0 - 0x30 }
    groups = bytes[range].split { $0 &- 0x30 >= 10 }.map(\.count)
  }

  /// The stretch of which the digit at `index` is a part; it does not begin before `floor`.
  static func stretch(
    around index: Int, after floor: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var start = index
    while start > floor {
      let byte = bytes[start &- 1]
      guard
        byte &- 0x30 < 10
          || ((byte == 0x20 || byte == 0x2D) && start &- 1 > floor
            && bytes[start &- 2] &- 0x30 < 10)
      else { break }
      start &-= 1
    }
    var end = index &+ 1
    while end < bytes.count {
      let byte = bytes[end]
      guard
        byte &- 0x30 < 10
          || ((byte == 0x20 || byte == 0x2D) && end &+ 1 < bytes.count
            && bytes[end &+ 1] &- 0x30 < 10)
      else { break }
      end &+= 1
    }
    return start..<end
  }

  /// What the number is; nil where it is an id, a count or a time.
  func kind(_ isCode: (Int) -> Bool) -> PersonalData.Kind? {
    guard !isRepetitive else { return nil }
    if isResidentID { return .residentID }
    if isCard { return .bankCard }
    if isMyNumber { return .myNumber }
    return isPhone(isCode) ? .phone : nil
  }

  // MARK: Kinds

  /// A number of the People's Republic's residents (GB 11643-1999): region, day of birth, order, and a
  /// check by ISO 7064 MOD 11-2.
  private var isResidentID: Bool {
    guard groups.count == 1, digits.count == (endsWithX ? 17 : 18) else { return false }
    let region = Int(digits[0]) * 10 + Int(digits[1])
    let year = number(6..<10)
    guard Self.regions.contains(region), (1900...2099).contains(year),
      (1...12).contains(number(10..<12)),
      (1...31).contains(number(12..<14))
    else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 }
    let check = (12 - sum % 11) % 11
    return endsWithX ? check == 10 : check == Int(digits[17])
  }

  /// The first two digits of the administrative division codes (GB/T 2260).
  private static let regions: Set<Int> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
    53,
    54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
  ]

  /// A payment card (ISO/IEC 7812-1): the leading digits of an issuer, the length it uses, and the Luhn
  /// check. As one number in ten passes that check, the digits must stand in fours, or a word before
  /// them must speak of a card.
  private var isCard: Bool {
    guard !hasPlus, (13...19).contains(digits.count) else { return false }
    let two = number(0..<2)
    let four = number(0..<4)
    let length = digits.count
    let isIssued =
      (digits[0] == 4 && length == 16) || ((51...55).contains(two) && length == 16)
      || ((2221...2720).contains(four) && length == 16) || (two == 62 && length >= 16)
      || ((two == 34 || two == 37) && length == 15) || (two == 35 && length == 16)
      || ((four == 6011 || two == 65) && length == 16) || ((two == 36 || two == 38) && length == 14)
    guard isIssued, passesLuhn else { return false }
    let isInFours = groups.count >= 4 && groups.dropLast().allSatisfy { $0 == 4 }
    return isInFours || Self.hasWord(Self.cardWords, before: range.lowerBound, in: bytes)
  }

  private static let cardWords = ["card", "visa", "卡", "カード", "pan", "银联"]

  private var passesLuhn: Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let value = index % 2 == 1 ? Int(digit) * 2 : Int(digit)
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0
  }

  /// A Japanese individual number, whose last digit checks the others. Twelve digits are so often
  /// something else that a word before them must say it.
  private var isMyNumber: Bool {
    guard digits.count == 12,
      Self.hasWord(["マイナンバー", "個人番号"], before: range.lowerBound, in: bytes)
    else { return false }
    let sum = (1...11).reduce(0) { sum, n in
      sum + Int(digits[11 - n]) * (n <= 6 ? n + 1 : n - 5)
    }
    let rest = sum % 11
    return Int(digits[11]) == (rest <= 1 ? 0 : 11 - rest)
  }

  /// A telephone number of a person: a Chinese mobile, a Japanese one or a landline in groups, or any
  /// number with a `+` and its country. One without `+` in code needs a word that says so.
  private func isPhone(_ isCode: (Int) -> Bool) -> Bool {
    let digits = hasChinasCode ? self.digits.dropFirst(2)[...] : self.digits[...]
    let values = Array(digits)
    let isChinese =
      values.count == 11 && values[0] == 1 && values[1] >= 3
      && (groups.count == 1 || hasPlus || groups == [3, 4, 4])
    let isJapanese =
      values[0] == 0
      && ((values.count == 11 && values[2] == 0 && (7...9).contains(values[1])
        && (groups.count == 1 || groups == [3, 4, 4]))
        || (values.count == 10 && isLandline))
    if hasPlus {
      return (10...15).contains(self.digits.count) && self.digits[0] != 0 && !isRound
        && !self.digits.suffix(7).elementsEqual([5, 5, 5, 0, 1, 0, 0])
    }
    guard isChinese || isJapanese else { return false }
    if groups.count == 1, isChinese, isSize || hasUnit { return false }
    if Self.hasWord(Self.phoneWords, before: range.lowerBound, in: bytes) { return true }
    return !isValue && !Self.hasWord(Self.otherWords, before: range.lowerBound, in: bytes)
      && !isCode(range.lowerBound)
  }

  private var hasChinasCode: Bool {
    hasPlus && digits.count == 13 && digits[0] == 8 && digits[1] == 6
  }

  /// 03-1234-5678, 045-123-4567, 0466-12-3456; not the free numbers of companies.
  private var isLandline: Bool {
    [[2, 4, 4], [3, 3, 4], [4, 2, 4]].contains(groups) && !(digits[1] == 1 && digits[2] == 2)
      && !(digits[1] == 5 && digits[2] == 7)
  }

  private static let phoneWords = [
    "phone", "mobile", "tel", "call", "手机", "电话", "電話", "携帯", "联系方式", "msisdn", "sms", "短信",
  ]
  private static let otherWords = [
    "id", "no", "no.", "seq", "size", "offset", "lsn", "pos", "position", "count", "rows", "bytes",
    "order",
    "trace", "ticket", "编号", "单号", "订单", "流水", "序号", "位点", "番号", "件数",
  ]

  // MARK: What stands around

  /// Whether it is a number of its own: no part of a word, a fraction, an address or a path.
  private var stands: Bool {
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
    let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
    if Self.isWord(before) || "./-_~".utf8.contains(before) { return false }
    if Self.isWord(after) || "/_-".utf8.contains(after) { return false }
    guard ".,:".utf8.contains(after), range.upperBound + 1 < bytes.count else { return true }
    return bytes[range.upperBound + 1] &- 0x30 >= 10
  }

  /// 13800000000, 12345678901: made up.
  private var isRepetitive: Bool {
    Set(digits).count <= 3 || digits.suffix(6).allSatisfy { $0 == digits[digits.count - 1] }
      || digits.elementsEqual([1, 3, 8, 0, 0, 1, 3, 8, 0, 0, 0])
      || zip(digits, digits.dropFirst()).count(where: { $1 == $0 + 1 }) >= 7
  }

  private var isRound: Bool { digits.suffix(3).allSatisfy { $0 == 0 } }

  /// 17179869184 bytes are sixteen gibibytes.
  private var isSize: Bool { number(0..<digits.count) % 1024 == 0 }

  /// Whether a unit follows.
  private var hasUnit: Bool {
    let rest = bytes[range.upperBound...].drop { $0 == 0x20 }.prefix(16)
    let text = String(decoding: rest, as: UTF8.self).lowercased()
    return Self.units.contains { text.hasPrefix($0) }
  }

  private static let units = [
    "rows", "row", "bytes", "byte", "kb", "mb", "ms", "us", "ns", "requests", "records", "ids",
    "users",
    "events", "messages", "times", "points", "个", "条", "行", "次", "件", "字节", "毫秒", "微秒", "万", "元",
    "回",
    "バイト", "円",
  ]

  private func number(_ range: Range<Int>) -> Int {
    digits[range].reduce(0) { $0 * 10 + Int($1) }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Whether one of `words` stands in the 24 bytes before `position`, in the same line; a word of
  /// ASCII as one of the last two.
  private static func hasWord(
    _ words: [String], before position: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let all = bytes[max(0, position - 24)..<position]
    let line = all.lastIndex(of: 0x0A).map { all[($0 + 1)...] } ?? all
    let text = String(decoding: line, as: UTF8.self).lowercased()
    let last = text.split { !$0.isLetter }.suffix(2)
    return words.contains { word in
      word.utf8.count == word.count ? last.contains { $0 == word } : text.contains(word)
    }
  }

  /// Whether an equals sign, a colon or a number sign stands right before it: the value of a name.
  private var isValue: Bool {
    let before = bytes[..<range.lowerBound].suffix(4).last { $0 != 0x20 }
    return before.map { "=:#".utf8.contains($0) } ?? false
  }
}
