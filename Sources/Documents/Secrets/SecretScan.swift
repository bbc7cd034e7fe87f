/// Finds secrets in a text, in one pass over its bytes: as in a table of words, three neighbouring
/// bytes at a time are looked up in a table of bits.
struct SecretScan: Sendable {
  /// What begins with three known bytes.
  private enum Lead: Sendable {
    case token(TokenShape)
    case privateKey, webToken, address, bearer
    case assignment(name: [UInt8])
  }

  /// The scan of everything that is known.
  static let shared = SecretScan()

  private let filter: [UInt64]
  private let leads: [UInt32: [Lead]]

  private init() {
    var leads: [UInt32: [Lead]] = [:]
    func add(_ lead: Lead, _ start: [UInt8]) {
      let key = start.prefix(3).reduce(UInt32(0)) { $0 << 8 | UInt32(Self.lowered($1)) }
      leads[key, default: []].append(lead)
    }
    for shape in TokenShape.all { add(.token(shape), shape.prefix) }
    for name in SecretAssignment.names.sorted(by: { $0.count > $1.count }) {
      add(.assignment(name: name), name)
    }
    add(.privateKey, Array("-----BEGIN".utf8))
    add(.webToken, Array("eyJ".utf8))
    add(.address, Array("://".utf8))
    add(.bearer, Array("Bearer ".utf8))
    var filter = [UInt64](repeating: 0, count: 1 << 9)
    for key in leads.keys {
      let slot = Self.slot(key)
      filter[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    self.filter = filter
    self.leads = leads
  }

  /// The secrets in `bytes`, in the order of the text, none within another.
  func secrets(in bytes: UnsafeBufferPointer<UInt8>) -> [Secret] {
    var secrets: [Secret] = []
    filter.withUnsafeBufferPointer { filter in
      var key: UInt32 = 0
      for index in bytes.indices {
        key = (key << 8 | UInt32(Self.lowered(bytes[index]))) & 0xFF_FFFF
        let slot = Self.slot(key)
        guard filter[slot >> 6] >> UInt64(slot & 63) & 1 == 1, index >= 2, let found = leads[key]
        else { continue }
        for lead in found {
          guard let secret = secret(lead, at: index - 2, in: bytes) else { continue }
          if let last = secrets.last, secret.range.lowerBound < last.range.upperBound { continue }
          secrets.append(secret)
          break
        }
      }
    }
    return secrets
  }

  private func secret(
    _ lead: Lead, at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Secret? {
    switch lead {
    case .token(let shape): return shape.secret(at: start, in: bytes)
    case .privateKey: return SecretText.privateKey(at: start, in: bytes)
    case .webToken: return SecretText.webToken(at: start, in: bytes)
    case .address: return SecretText.password(inAddressAt: start, in: bytes)
    case .bearer: return SecretText.bearer(at: start, in: bytes)
    case .assignment(let name):
      guard zip(bytes[start...], name).allSatisfy({ Self.lowered($0) == $1 }),
        start + name.count < bytes.count
      else { return nil }
      return SecretAssignment.secret(
        ofNameEndingAt: start + name.count, isSQL: name.contains(0x20), in: bytes,
        isCode: { CodePlaces.contains($0, in: bytes) })
    }
  }

  @inline(__always)
  private static func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 17) }

  @inline(__always)
  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
