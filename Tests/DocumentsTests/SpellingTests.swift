import Testing

@testable import Documents

struct SpellingTests {
  @Test(arguments: [
    ("eror", "error"), ("erorr", "error"), ("errror", "error"), ("ERROR", "error"),
    ("warnign", "warning"), ("nte", "note"), ("breach ", "breach"),
  ])
  func `a misspelt word is known again`(word: String, meant: String) {
    let known = ["error", "warning", "note", "breach"]
    #expect(Spelling.suggestion(for: word, among: known) == meant)
  }

  @Test(arguments: ["error", "", "x", "hindrance", "eeeee"])
  func `a known word, and one that is far from all, mean nothing else`(word: String) {
    #expect(Spelling.suggestion(for: word, among: ["error", "warning"]) == nil)
  }

  @Test func `of two that are equally near the first is suggested and none is corrected`() {
    #expect(Spelling.suggestion(for: "CHG-3", among: ["CHG-1", "CHG-2"]) == "CHG-1")
    #expect(Spelling.correction(of: "CHG-3", among: ["CHG-1", "CHG-2"]) == nil)
    #expect(
      Spelling.correction(of: "chg_1", among: ["CHG-1", "CHG-2"])
        == Spelling.Correction(word: "CHG-1", distance: .none))
  }

  /// The distance is counted in a narrow band, and a word in which too many letters differ is not
  /// counted at all: both must say what the plain way says.
  @Test func `shortcuts find what comparing everything finds`() {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func word() -> String {
      String((0..<next(9)).map { _ in Array("abcd日")[next(5)] })
    }
    for _ in 0..<3_000 {
      let (sought, known) = (word(), (0..<6).map { _ in word() })
      let plain = known.filter { $0 != sought }.map { ($0, Self.steps(Array(sought), Array($0))) }
        .filter { $0.1 <= min(3, max(1, max(sought.count, $0.0.count) / 3)) }
      let nearest = plain.map(\.1).min()
      #expect(
        Spelling.suggestion(for: sought, among: known) == plain.first { $0.1 == nearest }?.0,
        "\(sought) among \(known)")
    }
  }

  private static func steps(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var value = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          value = min(value, rows[i - 1][j - 1] + 1)
        }
        row.append(value)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
