import Glibc
import Testing

@testable import Documents

struct OutputFileTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @discardableResult
  private func write(_ path: String, _ text: String) throws -> Bool {
    try OutputFile.write(root: temporary.path, path: path, Array(text.utf8))
  }

  @Test func `a report is written with the folders above it`() throws {
    #expect(try write("build/report.md", "week"))
    #expect(temporary.everything() == ["build", "build/report.md"])
    #expect(temporary.text("build/report.md") == "week")
  }

  @Test func `the same report again is not touched`() throws {
    try write("report.md", "week")
    let inode = temporary.inode("report.md")
    #expect(try !write("report.md", "week"))
    #expect(temporary.inode("report.md") == inode)
    #expect(try write("report.md", "weak"))
    #expect(temporary.text("report.md") == "weak")
  }

  @Test func `a device is written to, not replaced`() throws {
    #expect(try write("/dev/null", "week"))
    var status = stat()
    #expect(stat("/dev/null", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func `a full disk is told`() {
    let error = #expect(throws: FileError.self) { try write("/dev/full", "week") }
    #expect(error?.code == ENOSPC)
    #expect(error?.description.hasPrefix("/dev/full cannot be written: the disk is full;") == true)
  }

  @Test func `a folder in its place is told`() throws {
    try temporary.makeFolder("report.md")
    let error = #expect(throws: FileError.self) { try write("report.md", "week") }
    #expect(
      error?.description
        == "report.md cannot be written: a folder stands where a file must be; "
        + "move that folder away.")
  }

  @Test func `a link in its place is neither followed nor replaced`() throws {
    try temporary.write("other", "other")
    try temporary.link("report.md", to: "other")
    let error = #expect(throws: FileError.self) { try write("report.md", "week") }
    #expect(error?.code == ELOOP)
    #expect(temporary.text("other") == "other")
  }
}
