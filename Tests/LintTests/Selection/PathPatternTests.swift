import Testing

@testable import Lint

struct PathPatternTests {
  @Test(
    arguments: [
      ("incidents/2019/**", "incidents/2019/a.md", true),
      ("incidents/2019/**", "incidents/2020/a.md", false),
      ("incidents/2019", "incidents/2019/x/a.md", true),
      ("incidents/2019/", "incidents/2019/a", true),
      ("incidents/201", "incidents/2019/a.md", false), ("**/a.md", "a.md", true),
      ("**/a.md", "x/y/a.md", true), ("**/a.md", "x/y/ba.md", false), ("*.md", "x/a.md", false),
      ("*/*.md", "x/a.md", true), ("i/**/z/*.md", "i/z/a.md", true),
      ("i/**/z/*.md", "i/x/y/z/a.md", true), ("i/**/z/*.md", "i/x/y/a.md", false),
      ("a?c.md", "a备c.md", true), ("a?c.md", "ac.md", false), ("*a*b*.md", "xaxbx.md", true),
      ("./a.md", "a.md", true), ("a.md", "a.md", true), ("a.md/b", "a.md", false),
    ])
  func `a pattern means paths`(pattern: String, path: String, matches: Bool) throws {
    #expect(try #require(PathPattern(pattern)).matches(path) == matches)
  }

  @Test(arguments: ["", "/incidents/**", "../x", "a/../b", "/"])
  func `a pattern that cannot match is none`(pattern: String) {
    #expect(PathPattern(pattern) == nil)
  }

  @Test func `a hostile pattern takes no longer than an honest one`() throws {
    let pattern = [String](repeating: "**", count: 200).joined(separator: "/") + "/x"
    let path = [String](repeating: "a", count: 200).joined(separator: "/")
    #expect(try #require(PathPattern(pattern)).matches(path) == false)
    let stars = String(repeating: "*a", count: 200) + "b"
    #expect(try #require(PathPattern(stars)).matches(String(repeating: "a", count: 2000)) == false)
  }
}
