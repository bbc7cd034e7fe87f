import Documents
import Incidents
import Lint
import Provenance

/// The documents at the base of a branch. Those that are as they were are not read again: with the
/// same bytes under the same path, judged by the same policy at the same time, they have the same
/// findings.
struct FormerState {
  private let revision: BaseRevision
  private var kept: [String: DocumentLook.Seen] = [:]
  /// Documents that git is asked for at a time.
  private static let group = 2_000

  /// The state at `revision`.
  init(_ revision: BaseRevision) { self.revision = revision }

  /// Takes what was seen of an unchanged document.
  mutating func keep(_ seen: DocumentLook.Seen, of path: String) { kept[path] = seen }

  /// What there was then.
  struct Seen {
    /// Everything that was wrong.
    var findings: [Diagnostic]
    /// What the documents that are not as they were said of themselves.
    var states: FormerStates
  }

  /// What there was then; `listing` tells what stands in the folders now.
  func seen(_ looking: DocumentLook, _ listing: SourceListing) throws -> Seen {
    var seen = kept
    let changed = revision.listing.files.map(\.path).filter { kept[$0] == nil }
    for start in stride(from: 0, to: changed.count, by: Self.group) {
      try Interruption.check()
      let paths = Array(changed[start..<min(start + Self.group, changed.count)])
      var looks: [DocumentLook.Seen] = []
      try OrderedWork.map(
        try revision.readings(of: paths), { looking.see($0, keepsState: true) },
        consume: { looks += $0 })
      for (path, look) in zip(paths, looks) { seen[path] = look }
    }
    let all = revision.listing.files.compactMap { seen[$0.path] }
    var findings = all.flatMap(\.findings)
    findings += looking.check(all.compactMap(\.outline), findings) + revision.listing.diagnostics
    // A link says nothing of what it leads to: one that was there is taken to be as it was.
    findings += listing.diagnostics.filter {
      revision.links.contains($0.place.path) && !$0.place.path.hasSuffix(".md")
    }
    let states = changed.compactMap { path in seen[path]?.state.map { (path, $0) } }
    return Seen(findings: findings, states: FormerStates(states))
  }
}
