import Testing

@testable import Documents

/// Forms in which secrets stand inside of something else.
struct SecretFormTests {
  @Test func `a key on one line and a token behind an equals sign are secrets`() {
    let letters = "q7Rt2mZx9KdLw4Pv8Bn3Hs6Yc1Gf5Jj0" + "MnTbVcXsZaQwErTyUiOp"
    let key = "-----BEGIN PRIVATE " + "KEY-----\\n\(letters)\\n-----END PRIVATE " + "KEY-----"
    let token = ["ey" + "JhbGciOiJIUzI1", "ey" + "JzdWIiOiIxMjM0", letters].joined(separator: ".")
    for text in ["{\"k\": \"\(key)\"}", "https://db/?t=\(token) x"] {
      let reading = SourceReader.inspect(path: "a.md", bytes: Array(text.utf8))
      #expect(reading.text?.isBlotted == true, "\(text)")
      #expect(reading.text?.text(Span(0, text.utf8.count)).contains(letters) == false)
    }
  }
}
