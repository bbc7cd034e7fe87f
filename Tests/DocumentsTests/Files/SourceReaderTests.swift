import Glibc
import Testing

@testable import Documents

struct SourceReaderTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  private func read(_ path: String) throws -> SourceReading {
    let stamp = FileStamp(path: path, size: 0, modified: 0, changed: 0, inode: 0)
    return SourceReader.read(root: try SourceFolder(path: temporary.path), stamp: stamp)
  }

  @Test func `a file is read with its path and a fresh stamp`() throws {
    try temporary.write("a/x.md", "# 故障\n")
    let reading = try read("a/x.md")
    #expect(reading.text?.bytes == Array("# 故障\n".utf8))
    #expect(reading.text?.path == "a/x.md")
    #expect(reading.stamp?.size == 9)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func `an empty file is a text`() throws {
    try temporary.write("x.md", "")
    #expect(try read("x.md").text?.bytes == [])
  }

  @Test func `the largest size is read, one byte more is refused`() throws {
    try temporary.write("x.md", [UInt8](repeating: 0x61, count: 262_144))
    try temporary.write("y.md", [UInt8](repeating: 0x61, count: 262_145))
    #expect(try read("x.md").text?.bytes.count == 262_144)
    let refused = try read("y.md")
    #expect(refused.text == nil)
    #expect(
      refused.diagnostics.map(\.message) == [
        "y.md has 262145 bytes; a document may have 262144 (256 KiB)"
      ])
  }

  @Test func `a link that took the file's place is not followed`() throws {
    try temporary.link("x.md", to: "/dev/zero")
    let reading = try read("x.md")
    #expect(reading.text == nil)
    #expect(
      reading.diagnostics.map(\.message) == ["x.md cannot be read: a symbolic link is on its way"])
  }

  @Test func `a linked folder on the way is not followed`() throws {
    try temporary.write("real/x.md", "x")
    try temporary.link("a", to: "real")
    #expect(try read("a/x.md").text == nil)
  }

  @Test func `a path with dots does not lead out`() throws {
    try temporary.makeFolder("a")
    #expect(try read("a/../../etc/hostname").text == nil)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a named pipe that took the file's place does not make us wait`() throws {
    try #require(mkfifo("\(temporary.path)/x.md", 0o644) == 0)
    #expect(try read("x.md").diagnostics.first?.message.contains("a named pipe") == true)
  }

  @Test func `a folder or nothing at all in the file's place is reported`() throws {
    try temporary.makeFolder("x.md")
    #expect(try read("x.md").text == nil)
    #expect(
      try read("y.md").diagnostics.map(\.message) == ["y.md cannot be read: it does not exist"])
  }

  @Test(.enabled(if: geteuid() != 0, "root reads everything"))
  func `a file without permission is reported`() throws {
    try temporary.write("x.md", "x")
    chmod("\(temporary.path)/x.md", 0)
    #expect(
      try read("x.md").diagnostics.map(\.message) == ["x.md cannot be read: permission denied"])
  }
}
