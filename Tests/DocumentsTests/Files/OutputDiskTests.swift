import Glibc
import Testing

@testable import Documents

/// Full, read-only and mounted disks, as they really are.
@Suite(.enabled(if: SmallDisk.isAvailable, "only root can mount a small disk"))
struct OutputDiskTests {
  let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.makeFolder("disk")
  }

  @Test func `a full disk is told, and the old output stays`() throws {
    let disk = try SmallDisk(at: "\(temporary.path)/disk")
    let first = try OutputFolder(root: temporary.path, path: "disk/site")
    try first.add("a.html", text: "old")
    _ = try first.commit()
    _ = consume first
    let second = try OutputFolder(root: temporary.path, path: "disk/site")
    try second.add("b.html", text: "new")
    let error = #expect(throws: FileError.self) {
      try second.add("a.html", [UInt8](repeating: 0x61, count: 100_000))
    }
    #expect(
      error?.description
        == "disk/site/a.html cannot be written: the disk is full; "
        + "free some space and run again; nothing was changed.")
    second.abandon()
    #expect(temporary.text("disk/site/a.html") == "old")
    #expect(!temporary.exists("disk/site/b.html"))
    #expect(!temporary.exists("disk/.site.staging"))
    withExtendedLifetime(disk) {}
  }

  @Test(arguments: ["disk/site", "disk/new"])
  func `a read-only disk is told before anything is rendered`(path: String) throws {
    let disk = try SmallDisk(at: "\(temporary.path)/disk")
    try temporary.makeFolder("disk/site")
    try disk.makeReadOnly()
    let error = #expect(throws: FileError.self) {
      try OutputFolder(root: temporary.path, path: path)
    }
    #expect(
      error?.description
        == "\(path) cannot be written: the file system is read-only; choose another place.")
  }

  @Test func `a mounted volume is written from inside itself`() throws {
    let disk = try SmallDisk(at: "\(temporary.path)/disk")
    for text in ["first", "second"] {
      let output = try OutputFolder(root: temporary.path, path: "disk")
      try output.add("a/b.html", text: text)
      _ = try output.commit()
      _ = consume output
      #expect(temporary.text("disk/a/b.html") == text)
      #expect(
        temporary.everything() == [
          "disk", "disk/.postmortem-manifest", "disk/a", "disk/a/b.html",
        ])
    }
    withExtendedLifetime(disk) {}
  }

  @Test func `a volume in a folder that cannot be written is written all the same`() throws {
    try temporary.makeFolder("disk")
    let outer = try SmallDisk(at: "\(temporary.path)/disk")
    try temporary.makeFolder("disk/site")
    let inner = try SmallDisk(at: "\(temporary.path)/disk/site")
    try outer.makeReadOnly()
    let output = try OutputFolder(root: temporary.path, path: "disk/site")
    try output.add("a.html", text: "a")
    #expect(try output.commit().written == 1)
    withExtendedLifetime((outer, inner)) { _ = consume output }
  }
}
