/// The box at the head of an action item.
struct ActionItemBox {
  /// What it says.
  enum Mark {
    case empty, ticked, declined, missing
  }

  var mark: Mark
  /// Where a box stands that says something else.
  var unknown: Range<Int>?

  /// `[ ]`, `[x]` or `[-]`; up to three other letters in brackets are an unknown box.
  static func read(_ scanner: inout HeadScanner) -> ActionItemBox {
    let start = scanner.index
    let bytes = scanner.text.bytes
    guard scanner.times.accept("["),
      let close = bytes[scanner.index..<min(scanner.index + 12, scanner.times.end)]
        .firstIndex(of: UInt8(ascii: "]"))
    else {
      scanner.index = start
      return ActionItemBox(mark: .missing)
    }
    let inside = String(decoding: bytes[scanner.index..<close], as: UTF8.self)
    scanner.index = close + 1
    switch inside {
    case " ", "": return ActionItemBox(mark: .empty)
    case "x", "X": return ActionItemBox(mark: .ticked)
    case "-": return ActionItemBox(mark: .declined)
    default:
      if inside.unicodeScalars.count <= 3 {
        return ActionItemBox(mark: .missing, unknown: start..<(close + 1))
      }
      scanner.index = start
      return ActionItemBox(mark: .missing)
    }
  }
}
