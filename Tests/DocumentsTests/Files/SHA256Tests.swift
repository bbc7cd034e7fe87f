import Testing

@testable import Documents

/// Vectors of FIPS 180-4's example computations and of NIST's short message tests.
struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `the vectors of the standard come out`(message: String, digest: String) {
    #expect(SHA256.digest(of: message).hex == digest)
  }

  @Test func `a million letters a come out as in the standard`() {
    let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.digest(of: million).hex
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `every length around the padding agrees with coreutils`() {
    // printf of n letters x, each through sha256sum, the digests of n = 0 to 130 joined and
    // hashed once more.
    let joined = (0...130).map { SHA256.digest(of: String(repeating: "x", count: $0)).hex }
    #expect(
      SHA256.digest(of: joined.joined()).hex
        == "87aca1c44bc7ba8897768170211f0a02063de70801131ff86c7edb9ce32c6a50")
  }

  @Test func `the processor's instructions and our own rounds agree`() {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 * 7 + $0 >> 3) }
    for count in [0, 1, 55, 56, 63, 64, 65, 128, 1_000] {
      let ours = bytes[..<count].withUnsafeBytes { SHA256.digest(of: $0, byProcessor: false) }
      #expect(ours == SHA256.digest(of: Array(bytes[..<count])), "\(count) bytes")
    }
  }

  @Test func `base64 is what a policy header wants`() {
    #expect(SHA256.digest(of: "").base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
  }

  @Test func `the bytes lead with the first word`() {
    #expect(SHA256.digest(of: "abc").bytes.prefix(5) == [0xba, 0x78, 0x16, 0xbf, 0x8f])
  }
}
