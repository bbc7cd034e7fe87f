import Documents
import Glibc
import Incidents

/// A document as it is being written in an editor: its text comes from standard input and stands for
/// the file, whatever that says.
struct Draft: Sendable {
  /// Path in the knowledge base.
  let path: String
  private let bytes: [UInt8]

  /// Its text, whatever is wrong with it.
  var text: SourceText { SourceText(path: path, bytes: bytes) }

  /// Reads standard input as the document at `path`. Throws a `UsageFailure` where no document of
  /// `base` can be there.
  init(standardInputAs path: String, in base: KnowledgeBase) throws {
    let components = path.split(separator: "/").filter { $0 != "." }
    let joined = components.joined(separator: "/")
    let isBelow = base.folders.contains { $0.isEmpty || joined.hasPrefix($0 + "/") }
    guard !path.hasPrefix("/"), !components.contains(".."), isBelow, joined.hasSuffix(".md") else {
      throw UsageFailure(
        "\(TerminalText.sanitised(path)) is no place of a document; documents are the *.md files "
          + "below \(base.foldersInWords)")
    }
    self.path = joined
    bytes = try Self.standardInput()
  }

  /// What reading it gives.
  var reading: SourceReading { SourceReader.inspect(path: path, bytes: bytes) }

  /// Everything on standard input; of more than a document may have, enough to see that.
  private static func standardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= SourceReader.maximumSize {
      try Interruption.check()
      let got = read(0, &chunk, chunk.count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw FileError("standard input", cannot: "be read", code: errno) }
      if got == 0 { break }
      bytes += chunk[..<got]
    }
    return bytes
  }
}

extension SourceListing {
  /// Adds the documents at `paths` whose files are not there yet.
  mutating func add(_ paths: some Sequence<String>) {
    for path in paths where !files.contains(where: { $0.path == path }) {
      files.append(FileStamp(path: path))
      files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
  }
}
