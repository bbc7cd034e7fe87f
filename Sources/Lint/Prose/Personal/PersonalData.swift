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
          let run = NumberRun(stretch, in: bytes)
        else { return }
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
    ByteBlock.forEach(in: bytes) { block in
      let digits = block.within(UInt8(ascii: "0"), UInt8(ascii: "9"))
      var signs = block.equal(to: UInt8(ascii: "@"))
      if digits != 0 {
        let row = digits | block.equal(to: UInt8(ascii: " ")) | block.equal(to: UInt8(ascii: "-"))
        let pairs = row & row &>> 1
        let fours = pairs & pairs &>> 2 & 0x1111_1111_1111_1111
        fours.forEachBit { place in
          let four = digits & 0xF &<< UInt64(place)
          signs |= four & (0 &- four)
        }
      }
      signs.forEachBit { body(block.offset &+ $0) }
    }
  }
}
