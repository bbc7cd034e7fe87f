import Documents
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
    bytes = try StandardInput.bytes()
  }

  /// What reading it gives.
  var reading: SourceReading { SourceReader.inspect(path: path, bytes: bytes) }
}

extension SourceListing {
  /// Adds the documents at `paths` whose files are not there yet.
  mutating func add(_ paths: some Sequence<String>) {
    let missing = Set(paths).subtracting(files.map(\.path))
    if missing.isEmpty { return }
    files += missing.map { FileStamp(path: $0) }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
