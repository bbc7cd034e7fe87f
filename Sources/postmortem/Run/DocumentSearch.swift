import Documents
import Glibc
import Incidents

/// Finds documents by a word in their bytes, and reads only those.
struct DocumentSearch {
  let base: KnowledgeBase

  /// The documents that are meant and have `word` in them, in the order of `files`. A document stays with the
  /// thread that read it: those that are meant are read once more.
  func documents(
    with word: String, among files: [FileStamp],
    where isMeant: @escaping @Sendable (Document) -> Bool
  ) throws -> [Document] {
    try parts(of: word, among: files) { isMeant($0) ? [$0.source] : [] }
      .map { DocumentReader.read($0, context: base.configuration.readingContext) }
  }

  /// What `parts` gives for the documents with `word` in them, in the order of `files`.
  func parts<Part: Sendable>(
    of word: String, among files: [FileStamp], _ parts: @escaping @Sendable (Document) -> [Part]
  ) throws -> [Part] {
    let base = base
    let context = base.configuration.readingContext
    let needle = Array(word.utf8)
    var found: [Part] = []
    try OrderedWork.map(
      files,
      { stamp -> [Part] in
        let text = SourceReader.read(root: base.root, stamp: stamp).text
        guard let text, Self.contains(text.bytes, needle) else { return [] }
        return parts(DocumentReader.read(text, context: context))
      }, consume: { found += $0.flatMap(\.self) })
    return found
  }

  private static func contains(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
    guard let first = needle.first else { return true }
    return bytes.withUnsafeBytes { bytes in
      var start = 0
      while bytes.count - start >= needle.count, let base = bytes.baseAddress,
        let hit = memchr(base + start, Int32(first), bytes.count - start - needle.count + 1)
      {
        if memcmp(hit, needle, needle.count) == 0 { return true }
        start = base.distance(to: UnsafeRawPointer(hit)) + 1
      }
      return false
    }
  }
}
