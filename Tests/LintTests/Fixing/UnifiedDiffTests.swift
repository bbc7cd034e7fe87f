import Documents
import Testing

@testable import Lint

struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff.text(SourceText(path: "a.md", text: old), SourceText(path: "a.md", text: new))
  }

  @Test func `equal texts have no difference`() { #expect(diff("a\n", "a\n") == "") }

  @Test func `a changed line stands between three lines on each side`() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") == """
        --- a/a.md
        +++ b/a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func `changes far apart are two hunks with their own numbers`() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = "0\n" + old.replacing("20\n", with: "")
    let heads = diff(old, new).split(separator: "\n").filter { $0.hasPrefix("@@") }
    #expect(heads == ["@@ -1,3 +1,4 @@", "@@ -17,4 +18,3 @@"])
  }

  @Test func `a missing final newline is told`() {
    #expect(
      diff("a", "a\n") == """
        --- a/a.md
        +++ b/a.md
        @@ -1 +1 @@
        -a
        \\ No newline at end of file
        +a

        """)
  }

  @Test func `all lines of an empty text are new`() {
    #expect(diff("", "a\n").contains("@@ -0,0 +1 @@\n+a\n"))
  }
}
