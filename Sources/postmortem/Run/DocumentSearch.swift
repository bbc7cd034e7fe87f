import Documents
import Glibc
import Incidents

/// Finds documents by a word in their bytes, and reads only those.
struct DocumentSearch {
  let base: KnowledgeBase

  /// The documents with `word` in them, in the order of `files`.
  func documents(with word: String, among files: [FileStamp]) throws -> [Document] {
    let base = base
    let context = base.configuration.readingContext
    let needle = Array(word.utf8)
    var found: [Document] = []
    try OrderedWork.map(
      files,
      { stamp -> Document? in
        let text = SourceReader.read(root: base.root, stamp: stamp).text
        guard let text, Self.contains(text.bytes, needle) else { return nil }
        return DocumentReader.read(text, context: context)
      }, consume: { found += $0.compactMap(\.self) })
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
