import Documents
import Testing

@testable import Lint

/// The list of rules, as `explain` shows it.
struct RuleListTests {
  @Test(arguments: [50, 80, 120])
  func `no line is wider than the terminal, and nothing is lost`(width: Int) {
    let lines = RuleList.lines(width: width)
    #expect(lines.allSatisfy { TerminalText.displayWidth(of: $0) <= width })
    #expect(letters(lines) == letters(RuleList.lines(width: nil)))
  }

  @Test func `without a width a rule is a line`() {
    #expect(RuleList.lines(width: nil).count == Rule.all.count)
  }

  /// Without blanks: a line may break between any two Chinese or Japanese letters.
  private func letters(_ lines: [String]) -> String {
    lines.joined().filter { $0 != " " }
  }
}
