import Foundation
import Testing

/// Pictures and files beside documents, as they come into the site.
struct AttachmentTests {
  /// The head of a picture of 3 × 2 pixels; nobody looks behind it.
  private static func png(_ mark: UInt8 = 0) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0, mark]
  }

  private static func scratch(_ summary: String) throws -> Scratch {
    try Scratch([
      "incidents/a.md": """
      ---
      id: INC-1
      title: The pool was full
      status: draft
      ---
      ## Summary

      \(summary)
      """
    ])
  }

  private func page(_ scratch: Scratch) -> String {
    scratch.text("build/site/incidents/INC-1.html") ?? ""
  }

  private func copies(_ scratch: Scratch) -> [String] {
    scratch.tree("build/site/files").keys.sorted()
  }

  @Test func `a picture is copied under a name of its contents, with its size in the page`() throws
  {
    let scratch = try Self.scratch(
      "![the pool](images/Pool%20A.png) ![the pool](./images/Pool%20A.png)")
    try scratch.write("incidents/images/Pool A.png", bytes: Self.png())
    _ = try scratch.run("build")
    let first = try #require(copies(scratch).first)
    #expect(copies(scratch).count == 1)
    #expect(first.hasPrefix("pool-a-") && first.hasSuffix(".png"))
    #expect(scratch.bytes("build/site/files/\(first)") == Self.png())
    #expect(
      page(scratch).contains(
        "<img src=\"../files/\(first)\" width=\"3\" height=\"2\" alt=\"the pool\""))
    // Nothing changed: nothing is written. Another picture: the page is made anew, the old one goes.
    #expect(try scratch.run("build").output.contains("0 files written"))
    try scratch.write("incidents/images/Pool A.png", bytes: Self.png(1))
    _ = try scratch.run("build")
    let second = try #require(copies(scratch).first)
    #expect(copies(scratch).count == 1 && second != first)
    #expect(page(scratch).contains("../files/\(second)"))
    // A change elsewhere keeps the copy; a page made anew has it again.
    try scratch.write("incidents/b.md", "---\nid: INC-2\ntitle: Another\n---\n")
    _ = try scratch.run("build")
    #expect(copies(scratch) == [second])
    #expect(page(scratch).contains("../files/\(second)\" width=\"3\""))
    let site = scratch.tree("build/site")
    try scratch.remove("build")
    _ = try scratch.run("build")
    #expect(scratch.tree("build/site") == site)
  }

  @Test func `a log is offered, and one with a password stays out`() throws {
    let scratch = try Self.scratch("[the log](files/a.log) [the other](files/b.log)")
    try scratch.write("incidents/files/a.log", "10:02 connection refused\n")
    try scratch.write(
      "incidents/files/b.log", "password=\("hunter2xyzzy" + "Q9")\nAKIA\("IOSFODNN7ABCDEFG")\n")
    let outcome = try scratch.run("build")
    #expect(copies(scratch).count == 1)
    #expect(page(scratch).contains("\" download>the log</a>"))
    #expect(page(scratch).contains("the other") && !page(scratch).contains(">the other</a>"))
    #expect(outcome.output.contains("it holds a password or a key"))
  }

  @Test(arguments: [
    ("images/link.png", "is no file"), ("images/text.png", "is not what the end of its name says"),
    ("images/large.png", "has more than 8 MiB"), ("../beside.png", "is in no folder of documents"),
    (".hidden/a.png", "is in no folder of documents"), ("images/a.svg", "its form is none"),
    ("https://example.org/a.png", "pages load nothing from elsewhere"),
    ("data:image/png;base64,AAAA", "pages load nothing from elsewhere"),
    ("//example.org/a.png", "pages load nothing from elsewhere"),
    ("/etc/a.png", "pages load nothing from elsewhere"),
    ("javascript:alert(1)//.png", "pages load nothing from elsewhere"),
  ])
  func `what may not be shown stays words, and lint says why`(address: String, why: String) throws {
    let scratch = try Self.scratch("![these words](\(address))")
    for path in ["incidents/.hidden/a.png", "beside.png"] {
      try scratch.write(path, bytes: Self.png())
    }
    try scratch.write("incidents/images/text.png", "<script>alert(1)</script>")
    try scratch.write("incidents/images/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    try scratch.write(
      "incidents/images/large.png", bytes: Self.png() + Array(repeating: 0, count: 8 << 20))
    try FileManager.default.createSymbolicLink(
      at: scratch.url("incidents/images/link.png"), withDestinationURL: scratch.url("beside.png"))
    let outcome = try scratch.run("build")
    #expect(outcome.output.contains(why), "\(outcome.output)")
    #expect(page(scratch).contains("these words") && !page(scratch).contains("<img src=\"../files"))
    #expect(!page(scratch).contains("\(address)\""))
    #expect(copies(scratch) == [])
  }

  @Test func `a picture without words is told`() throws {
    let scratch = try Self.scratch("![](images/a.png)")
    try scratch.write("incidents/images/a.png", bytes: Self.png())
    #expect(
      try scratch.run("lint", "--format", "concise").output.contains(
        "a.md:8:5: warning[link-no-alt]"))
  }
}
