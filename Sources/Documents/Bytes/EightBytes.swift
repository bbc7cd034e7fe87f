/// Asks eight bytes at once, in one word of the processor. Answers are words, too: the highest bit of each
/// byte says whether the answer for it is yes, all other bits are 0.
public enum EightBytes {
  /// The highest bit of each byte.
  private static let high: UInt64 = 0x8080_8080_8080_8080
  /// A 1 in each byte.
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The eight bytes at `offset`, the first one lowest.
  @inline(__always)
  public static func at(_ offset: Int, in raw: UnsafeRawBufferPointer) -> UInt64 {
    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The eight bytes at `offset`, or those up to the end and zeros behind them.
  @inline(__always)
  public static func upToEight(at offset: Int, in raw: UnsafeRawBufferPointer) -> UInt64 {
    if offset &+ 8 <= raw.count { return at(offset, in: raw) }
    return raw[offset...].reversed().reduce(0) { $0 &<< 8 | UInt64($1) }
  }

  /// Which bytes are `byte`.
  @inline(__always)
  public static func equal(to byte: UInt8, _ word: UInt64) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return ~(((difference & ~high) &+ ~high) | difference) & high
  }

  /// Which bytes are from `first` to `last`, both of ASCII.
  @inline(__always)
  public static func within(_ first: UInt8, _ last: UInt8, _ word: UInt64) -> UInt64 {
    let low = word & ~high
    let isFirst = low &+ ones &* UInt64(0x80 &- first)
    let isBehind = low &+ ones &* UInt64(0x7F &- last)
    return isFirst & ~isBehind & ~word & high
  }

  /// Which bytes are letters of ASCII.
  @inline(__always)
  public static func letters(_ word: UInt64) -> UInt64 {
    within(UInt8(ascii: "a"), UInt8(ascii: "z"), word | ones &* 0x20)
  }

  /// Which bytes begin a character of three bytes or more, as all Chinese and Japanese ones do.
  @inline(__always)
  public static func longLeads(_ word: UInt64) -> UInt64 {
    word & (word &<< 1) & (word &<< 2) & high
  }

  /// Where in memory the first yes of `answers` stands; 8 where there is none.
  @inline(__always)
  public static func first(of answers: UInt64) -> Int { answers.trailingZeroBitCount &>> 3 }
}
