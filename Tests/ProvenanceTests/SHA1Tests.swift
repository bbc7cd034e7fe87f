import Testing

@testable import Provenance

/// Names of contents, against FIPS 180-4 and git itself.
struct SHA1Tests {
  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
  ])
  func `the digests of the standard come out`(text: String, digest: String) {
    #expect(SHA1.hex(of: Array(text.utf8)) == digest)
  }

  @Test(arguments: [0, 1, 55, 56, 63, 64, 65, 119, 200])
  func `parts are one text, wherever they are cut`(cut: Int) {
    let text = (0..<200).map { UInt8($0) }
    #expect(SHA1.hex(of: Array(text[..<cut]), Array(text[cut...])) == SHA1.hex(of: text))
  }

  @Test func `a blob has the name that git gives it`() {
    // printf 'hello\n' | git hash-object --stdin
    let id = ObjectID("ce013625030ba8dba906f756967f9e9ca394464a".utf8)
    #expect(id?.isBlob(of: Array("hello\n".utf8)) == true)
    #expect(id?.isBlob(of: Array("hello\r\n".utf8)) == false)
  }
}
