/// How large a picture is, as its first bytes say: a page that knows leaves room for it, and nothing
/// moves when it comes.
public struct PictureSize: Sendable, Hashable {
  /// Pixels.
  public var width: Int
  /// Pixels, from top to bottom.
  public var height: Int

  /// A size of `width` × `height` pixels.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The size of the picture in `bytes`; nil where it is none of ours, or does not say.
  public init?(_ bytes: [UInt8]) {
    guard
      let (width, height) = Self.png(bytes) ?? Self.gif(bytes) ?? Self.webp(bytes)
        ?? Self.jpeg(bytes),
      (1...100_000).contains(width), (1...100_000).contains(height)
    else { return nil }
    self.width = width
    self.height = height
  }

  /// PNG (W3C, section 11.2.2): the first chunk.
  private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]),
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    return (big(bytes, 16, 4), big(bytes, 20, 4))
  }

  /// GIF89a, section 18.
  private static func gif(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count >= 10, bytes.starts(with: "GIF8".utf8) else { return nil }
    return (little(bytes, 6, 2), little(bytes, 8, 2))
  }

  /// WebP (RFC 9649): extended, without loss, or with.
  private static func webp(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8) else { return nil }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X": return (little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1)
    case "VP8L":
      let bits = little(bytes, 21, 4)
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    case "VP8 ": return (little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF)
    default: return nil
    }
  }

  /// JPEG (T.81, B.2): the head of the first frame.
  private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    while index + 9 <= bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return (big(bytes, index + 7, 2), big(bytes, index + 5, 2))
      }
      index += 2 + big(bytes, index + 2, 2)
    }
    return nil
  }

  private static func big(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
