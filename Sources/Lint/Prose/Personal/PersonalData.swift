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
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte &- 0x30 < 10 {
          let run = NumberRun(at: index, in: bytes)
          if run.digitCount >= 10, let kind = run.kind(isCode) {
            found.append(PersonalData(kind: kind, range: run.range))
          }
          index = run.range.upperBound
        } else if byte == UInt8(ascii: "@") {
          if let range = MailAddress.range(around: index, in: bytes),
            !isInside(String(decoding: bytes[range].map(lowered), as: UTF8.self))
          {
            found.append(PersonalData(kind: .mail, range: range))
          }
          index += 1
        } else {
          index += 1
        }
      }
    }
    return found
  }
}
