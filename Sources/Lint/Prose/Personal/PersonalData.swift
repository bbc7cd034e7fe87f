import Documents

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
  /// ten digits and dividers. Of such a row four bytes stand together at a place that four divides.
  private static func forEachSign(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    let raw = UnsafeRawBufferPointer(bytes)
    for index in stride(from: 0, to: raw.count, by: 8) {
      let word = EightBytes.upToEight(at: index, in: raw)
      let digits = EightBytes.within(UInt8(ascii: "0"), UInt8(ascii: "9"), word)
      let row = digits | EightBytes.equal(to: 0x20, word) | EightBytes.equal(to: 0x2D, word)
      var signs = EightBytes.equal(to: UInt8(ascii: "@"), word)
      for four: UInt64 in [0x8080_8080, 0x8080_8080 << 32] where row & four == four {
        // The lowest bit that is set.
        signs |= digits & four & (0 &- (digits & four))
      }
      while signs != 0 {
        body(index &+ EightBytes.first(of: signs))
        signs &= signs &- 1
      }
    }
  }
}
