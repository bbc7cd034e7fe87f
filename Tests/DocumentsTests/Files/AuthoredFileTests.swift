import Glibc
import Testing

@testable import Documents

/// Files that people write, too.
struct AuthoredFileTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @Test func `what somebody saved meanwhile is kept, and that is told apart`() throws {
    try temporary.write("a.md", "somebody's")
    let error = #expect(throws: FileError.self) {
      try DocumentFile.replace(
        root: SourceFolder(path: temporary.path), path: "a.md", holding: Array("one".utf8),
        with: Array("ours".utf8))
    }
    #expect(error?.code == ESTALE)
    #expect(temporary.text("a.md") == "somebody's")
    #expect(temporary.everything() == ["a.md"])
  }

  @Test func `a file that is there is not made again`() throws {
    try temporary.write("a.md", "one")
    #expect(try !DocumentFile.create(root: temporary.path, path: "a.md", Array("ours".utf8)))
    #expect(temporary.text("a.md") == "one")
    #expect(try DocumentFile.create(root: temporary.path, path: "new/b.md", Array("ours".utf8)))
    #expect(temporary.text("new/b.md") == "ours")
  }
}
