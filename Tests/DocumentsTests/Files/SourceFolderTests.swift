import Glibc
import Testing

@testable import Documents

struct SourceFolderTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  private func list(_ place: String = "") throws -> SourceListing {
    try SourceFolder(path: temporary.path).list(place)
  }

  @Test func `documents are found in folders and sorted by the bytes of their paths`() throws {
    for name in ["b.md", "a/z.md", "a-b.md", "B.md", "故障.md", "a/.hidden/x.md"] {
      try temporary.write(name, "x")
    }
    #expect(try list().files.map(\.path) == ["B.md", "a-b.md", "a/z.md", "b.md", "故障.md"])
  }

  @Test(arguments: [
    "build/x.md", "node_modules/x.md", ".git/x.md", ".x.md", "x.MD", "x.markdown", "x", ".md",
    "deep/build/x.md",
  ])
  func `what is not a document is passed by in silence`(name: String) throws {
    try temporary.write(name, "x")
    let listing = try list()
    #expect(listing.files.isEmpty)
    #expect(listing.diagnostics.isEmpty)
  }

  @Test func `a stamp has the size and the times of the file`() throws {
    try temporary.write("incidents/x.md", "four")
    let stamp = try #require(try list("incidents").files.first)
    #expect(stamp.path == "incidents/x.md")
    #expect(stamp.size == 4)
    #expect(stamp.inode == temporary.inode("incidents/x.md"))
    #expect(stamp.modified > 1_700_000_000_000_000_000)
    #expect(stamp.changed >= stamp.modified)
  }

  @Test func `one document can be named`() throws {
    try temporary.write("incidents/x.md", "x")
    try temporary.write("incidents/y.md", "y")
    #expect(try list("./incidents/x.md").files.map(\.path) == ["incidents/x.md"])
  }

  @Test func `a symbolic link with the name of a document is reported, not followed`() throws {
    try temporary.write("other", "x")
    try temporary.link("x.md", to: "other")
    let listing = try list()
    #expect(listing.files.isEmpty)
    #expect(
      listing.diagnostics.map(\.message) == [
        "x.md is a symbolic link; documents must be regular files inside the folder"
      ])
    #expect(listing.diagnostics.map(\.rule) == ["document-unreadable"])
  }

  @Test func `a link to a folder is reported, not followed`() throws {
    try temporary.write("real/x.md", "x")
    try temporary.link("linked", to: "real")
    let listing = try list()
    #expect(listing.files.map(\.path) == ["real/x.md"])
    #expect(listing.diagnostics.map(\.place.path) == ["linked"])
    #expect(listing.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `a link to a file that is no document is nobody's business`() throws {
    try temporary.write("picture.png", "x")
    try temporary.link("newest.png", to: "picture.png")
    #expect(try list().diagnostics.isEmpty)
  }

  @Test func `a folder with the name of a document is reported and not entered`() throws {
    try temporary.write("x.md/y.md", "y")
    let listing = try list()
    #expect(listing.files.isEmpty)
    #expect(listing.diagnostics.map(\.place.path) == ["x.md"])
    #expect(listing.diagnostics.first?.message.contains("is a folder;") == true)
  }

  @Test func `a named pipe is reported`() throws {
    try #require(mkfifo("\(temporary.path)/x.md", 0o644) == 0)
    #expect(try list().diagnostics.first?.message.contains("is a named pipe;") == true)
  }

  @Test func `a name that is not UTF-8 is reported`() throws {
    let path = Array("\(temporary.path)/".utf8) + [0xB1] + Array(".md\0".utf8)
    let file = path.map(CChar.init(bitPattern:)).withUnsafeBufferPointer { path in
      path.baseAddress.map { open($0, O_WRONLY | O_CREAT, 0o644) } ?? -1
    }
    try #require(file >= 0)
    close(file)
    let listing = try list()
    #expect(listing.files.isEmpty)
    #expect(listing.diagnostics.map(\.message) == ["\u{FFFD}.md has a name that is not UTF-8"])
  }

  @Test func `folders that nest too deep are reported`() throws {
    let deep = (1...SourceWalk.maximumDepth).map(String.init).joined(separator: "/")
    try temporary.write("\(deep)/x.md", "x")
    try temporary.write("\(deep)/one/y.md", "y")
    let listing = try list()
    #expect(listing.files.map(\.path) == ["\(deep)/x.md"])
    #expect(listing.diagnostics.map(\.place.path) == ["\(deep)/one"])
  }

  @Test func `more documents than the limit are reported once`() throws {
    for name in ["a.md", "b.md", "c.md", "d.md"] { try temporary.write(name, "x") }
    var walk = SourceWalk(fileLimit: 2)
    walk.visit(try SourceFolder(path: temporary.path).folder, path: "")
    #expect(walk.listing.files.count == 2)
    #expect(walk.listing.diagnostics.count == 1)
  }

  @Test func `a missing root is an error that shows the way out`() throws {
    let error = #expect(throws: FileError.self) {
      try SourceFolder(path: "\(temporary.path)/none")
    }
    #expect(
      error?.description
        == "\(temporary.path)/none does not exist; name the folder to work in with -C.")
  }

  @Test func `a missing folder is an error that shows the way out`() throws {
    let error = #expect(throws: FileError.self) { try list("incidents") }
    #expect(
      error?.description
        == "incidents does not exist; make the folder, or name another one in postmortem.yml.")
  }

  @Test(arguments: ["../x", "/etc", "a/../../x"])
  func `a place outside the root is an error`(place: String) throws {
    #expect(throws: FileError.self) { try list(place) }
  }

  @Test func `a start folder that is a link is an error`() throws {
    try temporary.write("real/x.md", "x")
    try temporary.link("incidents", to: "real")
    let error = #expect(throws: FileError.self) { try list("incidents") }
    #expect(error?.code == ELOOP)
  }
}
