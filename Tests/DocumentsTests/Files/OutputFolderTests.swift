import Glibc
import Testing

@testable import Documents

struct OutputFolderTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  private func open() throws -> OutputFolder {
    try OutputFolder(root: temporary.path, path: "build/site")
  }

  /// Publishes `files` (path and text) in one go.
  @discardableResult
  private func publish(_ files: [String: String]) throws -> OutputFolder.Publication {
    let output = try open()
    for (path, text) in files { try output.add(path, text: text) }
    return try output.commit()
  }

  @Test func `a first build makes the whole folder at once and leaves nothing beside it`() throws {
    let output = try open()
    try output.add("index.html", text: "home")
    try output.add("assets/site.css", text: "css")
    #expect(!temporary.exists("build/site"))
    let publication = try output.commit()
    #expect(publication == .init(written: 2, bytes: 7, unchanged: 0, removed: 0))
    #expect(temporary.text("build/site/assets/site.css") == "css")
    #expect(
      temporary.everything() == [
        "build", "build/site", "build/site/.postmortem-manifest", "build/site/assets",
        "build/site/assets/site.css", "build/site/index.html",
      ])
  }

  @Test func `a file that is already as it should be is not touched`() throws {
    try publish(["a.html": "a", "b.html": "b"])
    let before = (temporary.inode("build/site/a.html"), temporary.inode("build/site/b.html"))
    let publication = try publish(["a.html": "a", "b.html": "B"])
    #expect(publication == .init(written: 1, bytes: 1, unchanged: 1, removed: 0))
    #expect(temporary.inode("build/site/a.html") == before.0)
    #expect(temporary.inode("build/site/b.html") != before.1)
    #expect(temporary.text("build/site/b.html") == "B")
  }

  @Test func `what an earlier run wrote and this one did not is removed with its folder`() throws {
    try publish(["a.html": "a", "old/b.html": "b"])
    #expect(try publish(["a.html": "a"]).removed == 1)
    #expect(!temporary.exists("build/site/old"))
  }

  @Test func `a file somebody else put there stays`() throws {
    try publish(["a.html": "a", "old/b.html": "b"])
    try temporary.write("build/site/old/mine.txt", "mine")
    try publish(["a.html": "a"])
    #expect(temporary.text("build/site/old/mine.txt") == "mine")
    #expect(!temporary.exists("build/site/old/b.html"))
  }

  @Test func `an abandoned run leaves the old output`() throws {
    try publish(["a.html": "a"])
    let output = try open()
    try output.add("a.html", text: "new")
    try output.add("b.html", text: "new")
    output.abandon()
    #expect(temporary.text("build/site/a.html") == "a")
    #expect(!temporary.exists("build/site/b.html"))
    #expect(!temporary.exists("build/.site.staging"))
  }

  @Test func `a run that is let go without a commit is abandoned`() throws {
    do { try open().add("a.html", text: "a") }
    #expect(temporary.everything() == ["build"])
  }

  @Test(arguments: ["file to folder", "folder to file"])
  func `a file may become a folder and a folder a file`(way: String) throws {
    let (file, inside) = (["d/a": "file"], ["d/a/b": "inside"])
    let (first, second) = way == "file to folder" ? (file, inside) : (inside, file)
    try publish(first)
    try publish(second)
    for (path, text) in second { #expect(temporary.text("build/site/\(path)") == text) }
  }

  @Test func `a kept file needs no bytes`() throws {
    try publish(["a.html": "a", "b.html": "b"])
    let output = try open()
    #expect(try output.keep("a.html"))
    #expect(try !output.keep("c.html"))
    #expect(try output.commit() == .init(written: 0, bytes: 0, unchanged: 1, removed: 1))
    #expect(temporary.everything(below: "build/site").contains("build/site/a.html"))
    #expect(!temporary.exists("build/site/b.html"))
  }

  @Test func `a file changed by others is not kept, and is written anew`() throws {
    try publish(["a.html": "a"])
    try temporary.write("build/site/a.html", "longer")
    #expect(try !open().keep("a.html"))
    #expect(try publish(["a.html": "a"]).written == 1)
  }

  @Test func `files come from many threads at once`() async throws {
    let output = try open()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for part in 0..<8 {
        group.addTask {
          for index in 0..<50 {
            try output.add("\(part % 3)/\(part)/\(index).html", text: "\(part) \(index)")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try output.commit().written == 400)
    #expect(temporary.text("build/site/2/5/49.html") == "5 49")
  }

  @Test(arguments: [
    "", "/etc/x", "../x", "a/../x", "a//b", "a/", ".hidden", "a/.b/c", "a\nb", "a\\b", "./a",
  ])
  func `a path that leads elsewhere is refused`(path: String) throws {
    let output = try open()
    #expect(throws: FileError.self) { try output.add(path, text: "x") }
  }

  @Test(arguments: [("a", "a"), ("a", "a/b"), ("a/b", "a")])
  func `two files cannot have one name`(first: String, second: String) throws {
    let output = try open()
    try output.add(first, text: "x")
    let error = #expect(throws: FileError.self) { try output.add(second, text: "x") }
    #expect(
      error?.description
        == "build/site/\(second) is wanted by two files; give one of them another id.")
  }

  @Test func `the manifest lists sizes and paths by the bytes of the paths`() throws {
    try publish(["b.html": "bb", "a/z.html": "z", "a-b.html": "ab"])
    #expect(
      temporary.text("build/site/.postmortem-manifest")
        == "postmortem manifest 1\n2 a-b.html\n1 a/z.html\n2 b.html\n")
  }

  @Test func `a forged manifest points at nothing outside`() {
    let forged = Array("postmortem manifest 1\n1 ../x\n1 /etc/x\n1 .git/config\n1 ok\n".utf8)
    let manifest = OutputManifest(bytes: forged)
    #expect(manifest?.count == 1)
    #expect(manifest?.number(of: "ok").map { manifest?.size($0) } == 1)
  }
}
