internal import CSHA256

/// SHA-256 as in FIPS 180-4, section 6.2: names contents, assets and scripts in a policy header.
public enum SHA256 {
  /// The digest of `bytes`.
  public static func digest(of bytes: [UInt8]) -> ContentDigest {
    bytes.withUnsafeBytes { digest(of: $0) }
  }

  /// The digest of the UTF-8 of `text`.
  public static func digest(of text: String) -> ContentDigest {
    var text = text
    return text.withUTF8 { digest(of: UnsafeRawBufferPointer($0)) }
  }

  /// The digest of the bytes in `buffer`.
  public static func digest(of buffer: UnsafeRawBufferPointer) -> ContentDigest {
    digest(of: buffer, byProcessor: isBuiltIn)
  }

  /// The same with or without the processor's own instructions.
  static func digest(
    of buffer: UnsafeRawBufferPointer, byProcessor: Bool
  ) -> ContentDigest {
    var state = Self.initial
    let whole = buffer.count & ~63
    compress(&state, UnsafeRawBufferPointer(rebasing: buffer[..<whole]), byProcessor)
    // The rest, a one bit, zeroes, and the length in bits: one block or two.
    withUnsafeTemporaryAllocation(byteCount: 128, alignment: 8) { last in
      let rest = buffer.count &- whole
      let length = rest < 56 ? 64 : 128
      last.initializeMemory(as: UInt8.self, repeating: 0)
      last.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[whole...]))
      last[rest] = 0x80
      last.storeBytes(
        of: (UInt64(buffer.count) &* 8).bigEndian, toByteOffset: length &- 8, as: UInt64.self)
      compress(&state, UnsafeRawBufferPointer(rebasing: last[..<length]), byProcessor)
    }
    return ContentDigest(state)
  }

  /// Whether the processor has instructions for it.
  private static let isBuiltIn = sha256_is_built_in()

  /// Takes in whole blocks.
  private static func compress(
    _ state: inout SIMD8<UInt32>, _ blocks: UnsafeRawBufferPointer, _ byProcessor: Bool
  ) {
    guard let bytes = blocks.baseAddress, blocks.count > 0 else { return }
    constants.withUnsafeBufferPointer { constants in
      if byProcessor {
        withUnsafeMutableBytes(of: &state) { state in
          sha256_compress(
            state.baseAddress?.assumingMemoryBound(to: UInt32.self),
            bytes.assumingMemoryBound(to: UInt8.self), blocks.count / 64, constants.baseAddress)
        }
        return
      }
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        for offset in stride(from: 0, to: blocks.count, by: 64) {
          state = compress(state, blocks, at: offset, schedule, constants)
        }
      }
    }
  }

  private static let initial = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19)

  @inline(__always)
  private static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 {
    value &>> count | value &<< (32 &- count)
  }

  private static func compress(
    _ state: SIMD8<UInt32>, _ buffer: UnsafeRawBufferPointer, at offset: Int,
    _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
  ) -> SIMD8<UInt32> {
    guard let words = schedule.baseAddress, let k = constants.baseAddress,
      let block = buffer.baseAddress?.advanced(by: offset)
    else { return state }
    for t in 0..<16 {
      words[t] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: t &* 4, as: UInt32.self))
    }
    var t = 16
    while t < 64 {
      let two = words[t &- 2]
      let fifteen = words[t &- 15]
      let small1 = rotate(two, 17) ^ rotate(two, 19) ^ two &>> 10
      let small0 = rotate(fifteen, 7) ^ rotate(fifteen, 18) ^ fifteen &>> 3
      words[t] = small1 &+ words[t &- 7] &+ small0 &+ words[t &- 16]
      t &+= 1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    t = 0
    // Eight rounds at a time: the letters change their parts instead of their values.
    while t < 64 {
      round(a, b, c, &d, e, f, g, &h, k[t] &+ words[t])
      round(h, a, b, &c, d, e, f, &g, k[t &+ 1] &+ words[t &+ 1])
      round(g, h, a, &b, c, d, e, &f, k[t &+ 2] &+ words[t &+ 2])
      round(f, g, h, &a, b, c, d, &e, k[t &+ 3] &+ words[t &+ 3])
      round(e, f, g, &h, a, b, c, &d, k[t &+ 4] &+ words[t &+ 4])
      round(d, e, f, &g, h, a, b, &c, k[t &+ 5] &+ words[t &+ 5])
      round(c, d, e, &f, g, h, a, &b, k[t &+ 6] &+ words[t &+ 6])
      round(b, c, d, &e, f, g, h, &a, k[t &+ 7] &+ words[t &+ 7])
      t &+= 8
    }
    return state &+ SIMD8(a, b, c, d, e, f, g, h)
  }

  /// One round: `input` is the constant plus the word of the schedule.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ input: UInt32
  ) {
    let big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let first = h &+ big1 &+ (g ^ (e & (f ^ g))) &+ input
    let big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    d = d &+ first
    h = first &+ big0 &+ ((a & b) | (c & (a | b)))
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
