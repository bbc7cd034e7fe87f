/// A SHA-256 digest: 32 bytes that stand for a content.
public struct ContentDigest: Sendable, Hashable {
  private let state: SIMD8<UInt32>

  /// The digest with the eight words of `state`, the first one leading.
  init(_ state: SIMD8<UInt32>) { self.state = state }

  /// The 32 bytes, first to last.
  public var bytes: [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: state[$0 / 4] >> UInt32(24 - $0 % 4 * 8)) }
  }

  /// 64 hexadecimal digits, lower case.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 64) { buffer in
      for index in 0..<64 {
        buffer[index] = digits[Int(state[index / 8] >> UInt32(28 - index % 8 * 4)) & 15]
      }
      return 64
    }
  }

  /// 44 characters of base64 (RFC 4648, section 4), as content security policies and subresource
  /// integrity write digests.
  public var base64: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let bytes = bytes
    var encoded: [UInt8] = []
    for start in stride(from: 0, to: 30, by: 3) {
      let group =
        UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2])
      for shift in [18, 12, 6, 0] as [UInt32] { encoded.append(alphabet[Int(group >> shift & 63)]) }
    }
    let rest = UInt32(bytes[30]) << 16 | UInt32(bytes[31]) << 8
    for shift in [18, 12, 6] as [UInt32] { encoded.append(alphabet[Int(rest >> shift & 63)]) }
    return String(decoding: encoded + [UInt8(ascii: "=")], as: UTF8.self)
  }
}
