/// Addresses that exist inside an organisation only.
enum InternalAddress {
  /// What stands somewhere.
  enum Kind: Sendable, Hashable {
    case address, host
  }

  /// Names of networks that nobody resolves from outside (RFC 6762, RFC 8375, ICANN's .internal).
  private static let suffixes = [
    "internal", "local", "corp", "lan", "intranet", "localdomain", "home.arpa", "cluster.local",
  ]

  /// Every internal address and host name in `bytes`, in the order of the text.
  static func all(in bytes: [UInt8]) -> [(kind: Kind, range: Range<Int>)] {
    var found: [(Kind, Range<Int>)] = []
    var index = 0
    while index < bytes.count {
      guard isHostByte(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      var hasDivider = false
      while end < bytes.count, isHostByte(bytes[end]) {
        hasDivider = hasDivider || bytes[end] == 0x2E || bytes[end] == 0x3A
        end += 1
      }
      let start = index
      index = end
      guard hasDivider else { continue }
      while end > start, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x3A { end -= 1 }
      if let kind = kind(
        of: bytes[start..<end], after: start > 0 ? bytes[start - 1] : 0x20,
        before: index < bytes.count ? bytes[index] : 0x20)
      {
        found.append((kind, start..<end))
      }
    }
    return found
  }

  private static func kind(
    of word: ArraySlice<UInt8>, after previous: UInt8, before next: UInt8
  ) -> Kind? {
    let text = String(decoding: word.map(lowered), as: UTF8.self)
    let host =
      text.split(separator: ":", omittingEmptySubsequences: false).first.map(String.init) ?? text
    if isPrivateIPv4(host) {
      // The networks themselves are in every textbook.
      return next == UInt8(ascii: "/") && ["10.0.0.0", "172.16.0.0", "192.168.0.0"].contains(host)
        ? nil : .address
    }
    if isLocalIPv6(text) { return .address }
    // `.env.local` is a file, `@types/x.internal` a module.
    guard previous != UInt8(ascii: "."), previous != UInt8(ascii: "_"), next != UInt8(ascii: "_")
    else {
      return nil
    }
    return isInternalHost(host) ? .host : nil
  }

  /// RFC 1918.
  private static func isPrivateIPv4(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return false }
    let numbers = parts.compactMap { $0.count <= 3 ? UInt8($0) : nil }
    guard numbers.count == 4 else { return false }
    return numbers[0] == 10 || (numbers[0] == 172 && (16...31).contains(numbers[1]))
      || (numbers[0] == 192 && numbers[1] == 168)
  }

  /// RFC 4193: fc00::/7.
  private static func isLocalIPv6(_ text: String) -> Bool {
    let groups = text.split(separator: ":", omittingEmptySubsequences: false)
    guard groups.count >= 3, let first = groups.first, first.count == 4,
      first.hasPrefix("fc") || first.hasPrefix("fd")
    else { return false }
    return groups.allSatisfy { $0.count <= 4 && $0.allSatisfy(\.isHexDigit) }
  }

  private static func isInternalHost(_ host: String) -> Bool {
    guard let suffix = suffixes.first(where: { host.hasSuffix("." + $0) }) else { return false }
    let name = host.dropLast(suffix.count + 1)
    guard name.contains(where: \.isLetter), !name.hasPrefix("."), !name.hasPrefix("-") else {
      return false
    }
    // `settings.local` is more often a file than a host.
    return suffix != "local" || name.contains(".") || name.contains("-")
      || name.contains(where: \.isNumber)
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    lowered(byte) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2D || byte == 0x3A
  }
}
