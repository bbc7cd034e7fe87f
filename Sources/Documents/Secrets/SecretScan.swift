/// Finds secrets in a text, in one pass over its bytes.
struct SecretScan: Sendable {
  /// What begins with known bytes.
  private enum Lead: Sendable {
    case token(TokenShape)
    case privateKey, webToken, address, bearer
    case assignment(name: [UInt8])
  }

  /// The scan of everything that is known.
  static let shared = SecretScan()

  private let triggers: ByteTriggers
  private let leads: [Lead]

  private init() {
    var leads: [(Lead, [UInt8])] = TokenShape.all.map { (.token($0), $0.prefix) }
    leads += SecretAssignment.names.map { (.assignment(name: $0), $0) }
    leads.append((.privateKey, Array("-----BEGIN".utf8)))
    leads.append((.webToken, Array("eyJ".utf8)))
    leads.append((.address, Array("://".utf8)))
    leads.append((.bearer, Array("Bearer ".utf8)))
    self.leads = leads.map(\.0)
    triggers = ByteTriggers(leads.map(\.1), at: .everywhere)
  }

  /// The secrets in `bytes`, in the order of the text, none within another.
  func secrets(in bytes: UnsafeBufferPointer<UInt8>) -> [Secret] {
    var secrets: [Secret] = []
    var places = CodePlaces(bytes)
    triggers.forEach(in: bytes) { start, numbers in
      for number in numbers {
        guard let secret = secret(leads[Int(number)], at: start, in: bytes, &places)
        else { continue }
        if let last = secrets.last, secret.range.lowerBound < last.range.upperBound { continue }
        secrets.append(secret)
        break
      }
    }
    return secrets
  }

  private func secret(
    _ lead: Lead, at start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ places: inout CodePlaces
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
        isCode: { places.contains($0) })
    }
  }

  @inline(__always)
  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
