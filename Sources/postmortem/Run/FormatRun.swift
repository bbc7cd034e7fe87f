import Documents
import Incidents
import Lint

/// Brings documents into their canonical form.
struct FormatRun {
  let base: KnowledgeBase

  /// What became of one document.
  struct Result: Sendable {
    var path: String
    /// The text as it was; nil where it could not be read.
    var former: SourceText?
    /// The canonical form; nil where there is none.
    var text: SourceText?
    /// Why there is none.
    var errors: [Diagnostic] = []

    /// Whether the document is not in its canonical form.
    var isChanged: Bool { text.map { $0.bytes != former?.bytes } ?? false }

    /// The difference, or nothing.
    var difference: String {
      guard let former, let text else { return "" }
      return UnifiedDiff.text(former, text)
    }
  }

  /// The documents below `paths`, all where none are given, in the order of their paths.
  func run(below paths: [String]) throws -> [Result] {
    var listing = SourceListing()
    if paths.isEmpty {
      listing = try base.listing()
    } else {
      for path in paths {
        guard base.root.exists(path) else {
          throw UsageFailure("\(TerminalText.sanitised(path)) does not exist")
        }
        let found = try base.root.list(path)
        if found.files.isEmpty, found.diagnostics.isEmpty {
          throw UsageFailure("\(TerminalText.sanitised(path)) holds no documents (*.md)")
        }
        listing.files += found.files
        listing.diagnostics += found.diagnostics
      }
    }
    var results = listing.diagnostics.map { Result(path: $0.place.path, errors: [$0]) }
    let base = base
    var seen: Set<String> = []
    let files = listing.files.filter { seen.insert($0.path).inserted }
    var progress = Progress("Formatting")
    try OrderedWork.map(
      files, { Self.result(SourceReader.read(root: base.root, stamp: $0), $0.path, base) },
      consume: {
        results += $0
        try progress.advance(to: results.count, of: files.count)
      })
    progress.end()
    return results.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// One document, from wherever it was read.
  static func result(_ reading: SourceReading, _ path: String, _ base: KnowledgeBase) -> Result {
    // A text whose secrets were blotted out is not the file's and must never become it.
    guard let source = reading.text, !source.isBlotted else {
      let errors = reading.diagnostics.filter { $0.severity == .error }
      return Result(path: path, errors: errors)
    }
    switch DocumentFormatter.format(source, context: base.configuration.readingContext) {
    case .formatted(let text): return Result(path: path, former: source, text: text)
    case .refused(let errors): return Result(path: path, former: source, errors: errors)
    }
  }
}
