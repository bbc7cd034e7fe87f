/// SHA-1 (FIPS 180-4): git's names of contents. It names, it secures nothing.
enum SHA1 {
  /// The digest of the parts, one after the other, as 40 hexadecimal digits.
  static func hex(of parts: [UInt8]...) -> String {
    var state = State()
    var rest: [UInt8] = []
    let count = parts.reduce(0) { $0 + $1.count }
    for part in parts {
      var start = 0
      if !rest.isEmpty {
        start = min(64 - rest.count, part.count)
        rest += part[..<start]
        guard rest.count == 64 else { continue }
        rest.withUnsafeBytes { state.take($0, at: 0) }
        rest.removeAll(keepingCapacity: true)
      }
      part.withUnsafeBytes { bytes in
        while start + 64 <= bytes.count {
          state.take(bytes, at: start)
          start += 64
        }
      }
      rest += part[start...]
    }
    rest.append(0x80)
    while rest.count % 64 != 56 { rest.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      rest.append(UInt8(truncatingIfNeeded: (count * 8) >> shift))
    }
    rest.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: 64) { state.take(bytes, at: start) }
    }
    return state.words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }.joined()
  }

  /// The five words between two blocks.
  private struct State {
    private var a: UInt32 = 0x6745_2301
    private var b: UInt32 = 0xEFCD_AB89
    private var c: UInt32 = 0x98BA_DCFE
    private var d: UInt32 = 0x1032_5476
    private var e: UInt32 = 0xC3D2_E1F0

    var words: [UInt32] { [a, b, c, d, e] }

    /// Takes the 64 bytes of `bytes` from `start` on.
    mutating func take(_ bytes: UnsafeRawBufferPointer, at start: Int) {
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { w in
        for index in 0..<16 {
          w[index] = UInt32(
            bigEndian: bytes.loadUnaligned(fromByteOffset: start + index * 4, as: UInt32.self))
        }
        for index in 16..<80 {
          w[index] = (w[index - 3] ^ w[index - 8] ^ w[index - 14] ^ w[index - 16]).rotated(1)
        }
        var (a, b, c, d, e) = (self.a, self.b, self.c, self.d, self.e)
        for index in 0..<80 {
          let (mix, constant): (UInt32, UInt32) =
            switch index {
            case ..<20: (b & c | ~b & d, 0x5A82_7999)
            case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
            case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
            default: (b ^ c ^ d, 0xCA62_C1D6)
            }
          let next = a.rotated(5) &+ mix &+ e &+ constant &+ w[index]
          (a, b, c, d, e) = (next, a, b.rotated(30), c, d)
        }
        self.a &+= a
        self.b &+= b
        self.c &+= c
        self.d &+= d
        self.e &+= e
      }
    }
  }
}

extension UInt32 {
  /// Rotated to the left.
  fileprivate func rotated(_ count: UInt32) -> UInt32 { self << count | self >> (32 - count) }
}
