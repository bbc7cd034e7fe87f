internal import CByteMasks

/// Sixty-four bytes of a text, asked at once. Bit n of an answer is that of byte n, the lowest bit that of the
/// first byte.
public struct ByteBlock {
  /// Where they stand in the text.
  public let offset: Int
  private let bytes: UnsafePointer<UInt8>

  /// Which bytes are `byte`.
  public func equal(to byte: UInt8) -> UInt64 { byte_mask_equal(bytes, byte) }

  /// Which bytes are from `first` to `last`.
  public func within(_ first: UInt8, _ last: UInt8) -> UInt64 {
    byte_mask_within(bytes, first, last)
  }

  /// Which bytes are letters of ASCII.
  public var letters: UInt64 { byte_mask_letters(bytes) }

  /// Calls `body` with block after block of `bytes`. Behind the last byte stand zeros.
  public static func forEach(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ block: ByteBlock) -> Void
  ) {
    guard let base = bytes.baseAddress else { return }
    let whole = bytes.count & ~63
    for offset in stride(from: 0, to: whole, by: 64) {
      body(ByteBlock(offset: offset, bytes: base + offset))
    }
    guard whole < bytes.count else { return }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { rest in
      rest.initialize(repeating: 0)
      rest.baseAddress?.update(from: base + whole, count: bytes.count - whole)
      if let start = rest.baseAddress { body(ByteBlock(offset: whole, bytes: start)) }
    }
  }
}

extension UInt64 {
  /// Calls `body` with the places of the bits that are set, ascending.
  @inline(__always)
  public func forEachBit(_ body: (Int) -> Void) {
    var bits = self
    while bits != 0 {
      body(bits.trailingZeroBitCount)
      bits &= bits &- 1
    }
  }
}
