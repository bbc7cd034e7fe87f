import Documents
import Incidents
import Lint
import Provenance

/// Looks at the files themselves, whatever the database says.
struct LintRun {
  let base: KnowledgeBase
  let context: LintContext
  /// Texts that stand for those of the files, by path: what an editor holds, what fixes have made.
  var texts: [String: SourceText] = [:]

  /// What was found.
  struct Result {
    /// Everything that is wrong, in reading order.
    var findings: [Diagnostic]
    /// Everything that was wrong at the base; nil where there is none to compare with.
    var former: [Diagnostic]?
    /// Paths of the files looked at.
    var files: [String]
    /// Who signed off which change; with a base, in documents that differ from it.
    var signoffs: [SignoffRow]
  }

  /// Reads every document and says what is wrong in it, alone and among the others, now and at the
  /// base `revision`. Of the findings only those below `paths` are told, all where none are given.
  func run(below paths: [String], since revision: BaseRevision? = nil) throws -> Result {
    var listing = try base.listing()
    if !texts.isEmpty { listing.add(texts.keys) }
    let wanted = try WantedPaths(paths, in: listing, of: base)
    let (base, texts) = (base, texts)
    let look = DocumentLook(
      linter: Linter(), context: context, reading: base.configuration.readingContext)
    var findings = listing.diagnostics
    var outlines: [Outline] = []
    var signoffs: [SignoffRow] = []
    var former = revision.map(FormerState.init)
    var done = 0
    var progress = Progress("Checking")
    try OrderedWork.map(
      listing.files,
      { stamp -> (seen: DocumentLook.Seen, isUnchanged: Bool) in
        let reading =
          texts[stamp.path].map { SourceReader.inspect(path: stamp.path, bytes: $0.bytes) }
          ?? SourceReader.read(root: base.root, stamp: stamp)
        let isUnchanged = reading.text.flatMap { revision?.isUnchanged(stamp.path, $0.bytes) }
        return (look.see(reading), isUnchanged ?? false)
      },
      consume: { results in
        for (stamp, result) in zip(listing.files[done...], results) {
          if let outline = result.seen.outline { outlines.append(outline) }
          findings += result.seen.findings
          if result.isUnchanged {
            former?.keep(result.seen, of: stamp.path)
          } else {
            signoffs += result.seen.signoffs
          }
        }
        done += results.count
        try progress.advance(to: done, of: listing.files.count)
      })
    findings += look.check(outlines, findings)
    let before = try former?.findings(look, listing)
    progress.end()
    return Result(
      findings: findings.filter { wanted.contains($0, among: outlines) }
        .sorted(by: Diagnostic.inReadingOrder),
      former: before, files: listing.files.map(\.path).filter(wanted.contains),
      signoffs: signoffs.filter { wanted.contains($0.path) })
  }
}
