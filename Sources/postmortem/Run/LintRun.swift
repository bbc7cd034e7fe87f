import Documents
import Incidents
import Lint

/// Looks at the files themselves, whatever the database says.
struct LintRun {
  let base: KnowledgeBase
  let context: LintContext

  /// What was found.
  struct Result {
    /// Everything that is wrong, in reading order.
    var findings: [Diagnostic]
    /// Paths of the files looked at.
    var files: [String]
    /// Who signed off which change.
    var signoffs: [SignoffRow]
  }

  /// The document that is being written in an editor.
  var draft: Draft?

  /// Reads every document and says what is wrong in it, alone and among the others. Of the findings
  /// only those below `paths` are told, all where none are given.
  func run(below paths: [String]) throws -> Result {
    var listing = try base.listing()
    draft?.add(to: &listing)
    let wanted = paths.map { $0.split(separator: "/").filter { $0 != "." }.joined(separator: "/") }
    for (path, written) in zip(wanted, paths)
    where !listing.files.contains(where: { Self.isBelow($0.path, path) })
      && !listing.diagnostics.contains(where: { Self.isBelow($0.place.path, path) })
    {
      throw UsageFailure(
        "\(TerminalText.sanitised(written)) is no document of the knowledge base, "
          + "nor a folder with any; documents are the *.md files below "
          + base.foldersInWords)
    }
    var findings = listing.diagnostics
    var outlines: [Outline] = []
    var progress = Progress("Checking")
    let linter = Linter()
    let base = base
    let context = context
    let draft = draft
    var signoffs: [SignoffRow] = []
    try OrderedWork.map(
      listing.files,
      { stamp -> (Outline?, [Diagnostic], [SignoffRow]) in
        let reading =
          draft.flatMap { $0.path == stamp.path ? $0.reading : nil }
          ?? SourceReader.read(root: base.root, stamp: stamp)
        guard let text = reading.text else { return (nil, reading.diagnostics, []) }
        var document = DocumentReader.read(text, context: base.configuration.readingContext)
        document.diagnostics += reading.diagnostics
        let findings = linter.check(document, context)
        return (document.outline, findings, SignoffRow.rows(of: document, findings: findings))
      },
      consume: { results in
        for (outline, found, rows) in results {
          signoffs += rows
          if let outline { outlines.append(outline) }
          findings += found
        }
        try progress.advance(to: outlines.count, of: listing.files.count)
      })
    progress.end()
    findings += linter.check(outlines, context)
    func isWanted(_ path: String) -> Bool {
      wanted.isEmpty || wanted.contains { Self.isBelow(path, $0) }
    }
    return Result(
      findings: findings.filter { isWanted($0.place.path) }
        .sorted(by: Diagnostic.inReadingOrder),
      files: listing.files.map(\.path).filter(isWanted),
      signoffs: signoffs.filter { isWanted($0.path) })
  }

  private static func isBelow(_ path: String, _ place: String) -> Bool {
    place.isEmpty || path == place || path.hasPrefix(place + "/")
  }
}
