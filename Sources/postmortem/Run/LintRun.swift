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
    var look = DocumentLook(
      linter: Linter(), context: context, reading: base.configuration.readingContext)
    var findings = listing.diagnostics
    var changed: [SourceReading] = []
    var outlines: [Outline] = []
    var signoffs: [SignoffRow] = []
    var former = revision.map(FormerState.init)
    func take(_ seen: DocumentLook.Seen) {
      if let outline = seen.outline { outlines.append(outline) }
      findings += seen.findings
    }
    var done = 0
    var progress = Progress("Checking")
    try OrderedWork.map(
      listing.files, chunk: 16,
      { [look] stamp -> (seen: DocumentLook.Seen?, reading: SourceReading?) in
        let reading =
          texts[stamp.path].map { SourceReader.inspect(path: stamp.path, bytes: $0.bytes) }
          ?? SourceReader.read(root: base.root, stamp: stamp)
        // What differs from the base is looked at when it is known what it was.
        let isUnchanged = reading.text.flatMap { revision?.isUnchanged(stamp.path, $0.bytes) }
        return revision == nil || isUnchanged == true ? (look.see(reading), nil) : (nil, reading)
      },
      consume: { results in
        for (stamp, result) in zip(listing.files[done...], results) {
          if let seen = result.seen {
            take(seen)
            if revision == nil { signoffs += seen.signoffs }
            former?.keep(seen, of: stamp.path)
          } else if let reading = result.reading {
            changed.append(reading)
          }
        }
        done += results.count
        try progress.advance(to: done, of: listing.files.count)
      })
    let before = try former?.seen(look, listing)
    look.context.former = before?.states
    try OrderedWork.map(changed, { [look] in look.see($0) }) {
      for seen in $0 {
        take(seen)
        signoffs += seen.signoffs
      }
    }
    if !changed.isEmpty { outlines.sort { FilePath.precedes($0.path, $1.path) } }
    findings += look.check(outlines, findings)
    progress.end()
    if !paths.isEmpty { findings.removeAll { !wanted.contains($0, among: outlines) } }
    findings.sort(by: Diagnostic.inReadingOrder)
    return Result(
      findings: findings,
      former: before?.findings, files: listing.files.map(\.path).filter(wanted.contains),
      signoffs: signoffs.filter { wanted.contains($0.path) })
  }
}
