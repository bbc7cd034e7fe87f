import Testing

@testable import Documents

/// Twice the text takes about twice the time, whatever stands in it.
struct SecretTimeTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "-----BEGIN", "-----BEGIN PRIVATE KEY-----\n", "-eyJabc", "glpat-", "password=",
      "password=\"ab1!cdefgh\" ", "`password=ab1!cdefgh`\n", "password", "x://a:b", "Bearer ",
      "hooks.slack.com/services/",
    ])
  func `a text of 256 KiB that begins a secret everywhere is looked through at once`(unit: String) {
    let bytes = Array(String(repeating: unit, count: 262_144 / unit.utf8.count).utf8)
    var count = 0
    let time = ContinuousClock().measure {
      count = SourceReader.inspect(path: "a.md", bytes: bytes).diagnostics.count
    }
    #expect(count <= 50)
    #expect(time < .seconds(20))
  }

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
