import Foundation
import Testing

@testable import Incidents

/// What is remembered of the files that documents link to.
struct LinkedFilesTests {
  /// The head of a picture of 3 × 2 pixels.
  private static let png =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0]
  private static let paths: Set<String> = [
    "incidents/a.png", "incidents/b.log", "incidents/gone.png", "incidents/sub", "incidents/no",
  ]

  /// A knowledge base with a picture, a log with a zero byte, and a folder.
  private final class Folder {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("linked-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(
        at: root.appendingPathComponent("incidents/sub"), withIntermediateDirectories: true)
      try write("a.png", LinkedFilesTests.png)
      try write("b.log", [0x61, 0])
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
      try Data(bytes).write(to: root.appendingPathComponent("incidents/\(name)"))
    }

    func files() throws -> LinkedFiles { LinkedFiles(of: try KnowledgeBase(path: root.path)) }
  }

  @Test func `each path is what it is`() throws {
    let folder = try Folder()
    let kept = try folder.files()
    #expect(kept.look(at: "incidents/no") == .absent)
    #expect(kept.look(at: "incidents/sub") == .present)
    #expect(kept.look(at: "incidents/gone.png") == .refused(.noFile))
    #expect(kept.look(at: "incidents/b.log") == .refused(.otherContents))
    #expect(kept.fault(at: "incidents/b.log") == .otherContents)
    guard case .attachment(let digest, let size) = kept.look(at: "incidents/a.png") else {
      Issue.record("the picture is not taken")
      return
    }
    #expect(digest.count == 64 && size == PictureSize(width: 3, height: 2))
    #expect(kept.fault(at: "incidents/a.png") == nil)
  }

  @Test func `what was seen is recalled as long as the files are as they were`() throws {
    let folder = try Folder()
    let note = try folder.files().note(of: Self.paths)
    #expect(note.split(separator: "\n").count == Self.paths.count)
    let again = try folder.files()
    #expect(again.recall(note, written: .max))
    #expect(again.note(of: Self.paths) == note)
    // One that may have changed in the grain of the clock is read again.
    #expect(try !folder.files().recall(note, written: 0))

    try folder.write("gone.png", Self.png)
    let later = try folder.files()
    #expect(!later.recall(note, written: .max))
    #expect(later.fault(at: "incidents/gone.png") == nil)
    #expect(later.note(of: Self.paths) != note)
  }

  @Test func `what another copy has otherwise is no part of the contents`() throws {
    let (one, other) = (try Folder(), try Folder())
    let notes = [try one.files().note(of: Self.paths), try other.files().note(of: Self.paths)]
    #expect(notes[0] != notes[1])
    #expect(LinkedFiles.contents(of: notes[0]) == LinkedFiles.contents(of: notes[1]))
    try other.write("a.png", Self.png + [1])
    let changed = try other.files().note(of: Self.paths)
    #expect(LinkedFiles.contents(of: changed) != LinkedFiles.contents(of: notes[1]))
  }

  @Test(arguments: ["x", "- absent", "1.2.3.4 nothing incidents/a.png", "+ \nabsent incidents/no"])
  func `a damaged note is none`(note: String) throws {
    #expect(try !Folder().files().recall(note, written: .max))
  }
}
