/// Something in a text that belongs to a person outside the story: a number or an address by which
/// they can be reached, found or charged.
struct PersonalData: Sendable, Hashable {
  /// What it is.
  enum Kind: Sendable, Hashable {
    case phone, residentID, myNumber, bankCard, mail
  }

  let kind: Kind
  /// Where it stands in the file.
  let range: Range<Int>

  /// Everything of the kind in `bytes`, in the order of the text. `isInside` tells of a mail address,
  /// in lower case, whether it belongs to the organisation.
  static func all(
    in bytes: [UInt8], isInside: (_ address: String) -> Bool, isCode: (Int) -> Bool
  ) -> [PersonalData] {
    var found: [PersonalData] = []
    bytes.withUnsafeBufferPointer { bytes in
      var end = 0
      forEachSign(in: bytes) { index in
        guard index >= end else { return }
        if bytes[index] == UInt8(ascii: "@") {
          guard let range = MailAddress.range(around: index, in: bytes) else { return }
          end = range.upperBound
          if !isInside(String(decoding: bytes[range].map(lowered), as: UTF8.self)) {
            found.append(PersonalData(kind: .mail, range: range))
          }
          return
        }
        let stretch = NumberRun.stretch(around: index, after: end, in: bytes)
        end = stretch.upperBound
        // Most are short, or the date before a time.
        guard stretch.count >= 10, !isTime(at: end, in: bytes),
          bytes[stretch].count(where: { $0 &- 0x30 < 10 }) >= 10
        else { return }
        let run = NumberRun(stretch, in: bytes)
        if let kind = run.kind(isCode) {
          found.append(PersonalData(kind: kind, range: run.range))
        }
      }
    }
    return found
  }

  /// Whether a colon and a digit follow: the row ends with an hour.
  private static func isTime(at end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    end + 1 < bytes.count && bytes[end] == UInt8(ascii: ":") && bytes[end + 1] &- 0x30 < 10
  }

  /// Calls `body` with the places, ascending, of every `@` and of a digit of every row of at least
  /// four; eight bytes at a time.
  private static func forEachSign(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let sign = word ^ 0x4040_4040_4040_4040
      let hasSign = (sign &- 0x0101_0101_0101_0101) & ~sign & 0x8080_8080_8080_8080 != 0
      let isDigit = (word &>> 24) & 0xFF &- 0x30 < 10 || (word &>> 56) &- 0x30 < 10
      if isDigit || hasSign {
        if hasSign {
          for place in index..<index + 8
          where bytes[place] == UInt8(ascii: "@") || (place & 3 == 3 && bytes[place] &- 0x30 < 10) {
            body(place)
          }
        } else {
          if bytes[index &+ 3] &- 0x30 < 10 { body(index &+ 3) }
          if bytes[index &+ 7] &- 0x30 < 10 { body(index &+ 7) }
        }
      }
      index &+= 8
    }
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "@") || bytes[index] &- 0x30 < 10 { body(index) }
      index &+= 1
    }
  }
}
