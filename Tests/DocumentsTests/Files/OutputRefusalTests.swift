import Glibc
import Testing

@testable import Documents

/// Where an output cannot be written, and what is said then.
struct OutputRefusalTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  private func refusal(_ path: String) -> String? {
    do throws(FileError) {
      _ = try OutputFolder(root: temporary.path, path: path)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `a folder with files of others is refused and left alone`() throws {
    try temporary.write("home/letter.txt", "dear")
    #expect(
      refusal("home")
        == "home holds files that postmortem did not write; "
        + "name a new or empty folder with --output, or remove them yourself.")
    #expect(temporary.everything() == ["home", "home/letter.txt"])
  }

  @Test func `a folder with only a hidden file of others is refused too`() throws {
    try temporary.write("home/.profile", "x")
    #expect(refusal("home") != nil)
  }

  @Test func `an empty folder is taken`() throws {
    try temporary.makeFolder("site")
    let output = try OutputFolder(root: temporary.path, path: "site")
    try output.add("a", text: "a")
    _ = try output.commit()
    #expect(temporary.text("site/a") == "a")
  }

  @Test(arguments: ["site", "site/deeper"])
  func `a file where a folder must be is named`(path: String) throws {
    try temporary.write("site", "x")
    #expect(
      refusal(path)?.hasSuffix(
        "a file stands where a folder must be; move that file away.") == true)
    #expect(refusal(path)?.hasPrefix("site cannot ") == true)
  }

  @Test(arguments: ["site", "site/deeper"])
  func `a link in a relative path is not followed`(path: String) throws {
    try temporary.makeFolder("real")
    try temporary.link("site", to: "real")
    #expect(refusal(path)?.contains("a symbolic link is on its way") == true)
    #expect(temporary.everything(below: "real").isEmpty)
  }

  @Test func `a link in an absolute path is the user's own and followed`() throws {
    try temporary.makeFolder("real")
    try temporary.link("linked", to: "real")
    let output = try OutputFolder(root: "/", path: "\(temporary.path)/linked/site")
    try output.add("a", text: "a")
    _ = try output.commit()
    #expect(temporary.text("real/site/a") == "a")
  }

  @Test(arguments: ["", ".", "..", "a/.."])
  func `a path without a name of its own is refused`(path: String) {
    #expect(refusal(path) != nil)
  }

  @Test func `a link inside the output does not lead writes away`() throws {
    let first = try OutputFolder(root: temporary.path, path: "site")
    try first.add("assets/a.css", text: "a")
    _ = try first.commit()
    _ = consume first
    try temporary.makeFolder("elsewhere")
    rename("\(temporary.path)/site/assets", "\(temporary.path)/aside")
    try temporary.link("site/assets", to: "../elsewhere")
    let second = try OutputFolder(root: temporary.path, path: "site")
    try second.add("assets/a.css", text: "b")
    let error = #expect(throws: FileError.self) { try second.commit() }
    #expect(error?.code == ELOOP)
    #expect(error?.path == "site/assets")
    #expect(temporary.everything(below: "elsewhere").isEmpty)
    #expect(!temporary.exists(".site.staging"))
  }

  @Test func `a second run at the same time is told to wait`() throws {
    let first = try OutputFolder(root: temporary.path, path: "site")
    #expect(
      refusal("site")
        == "site is being written by another run of postmortem; "
        + "wait until it has ended, then run again.")
    first.abandon()
    #expect(refusal("site") == nil)
    withExtendedLifetime(first) {}
  }

  @Test func `a place where nothing can be made is named`() {
    let error = #expect(throws: FileError.self) {
      try OutputFolder(root: "/", path: "/proc/self/site")
    }
    #expect(error?.path == "/proc/self/site")
  }
}
