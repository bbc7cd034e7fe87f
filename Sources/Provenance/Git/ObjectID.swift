import Documents

/// The name of something that git keeps: 40 or 64 hexadecimal digits, lower case.
public struct ObjectID: Sendable, Hashable, CustomStringConvertible {
  /// The digits.
  public let hex: String

  /// All of the digits.
  public var description: String { hex }

  /// As people write it: the first digits.
  public var short: String { String(hex.prefix(9)) }

  /// The id that `text` writes, blank space at its end aside; nil where it is none.
  init?(_ text: some Sequence<UInt8>) {
    var digits = Array(text)
    if digits.last == UInt8(ascii: "\n") { digits.removeLast() }
    guard digits.count == 40 || digits.count == 64,
      digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    hex = String(decoding: digits, as: UTF8.self)
  }

  /// Whether this is the name of a file with exactly these bytes.
  public func isBlob(of bytes: [UInt8]) -> Bool {
    let head = Array("blob \(bytes.count)\0".utf8)
    return hex.utf8.count == 40
      ? SHA1.hex(of: head, bytes) == hex : SHA256.digest(of: head + bytes).hex == hex
  }
}
