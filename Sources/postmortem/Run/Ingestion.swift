import Documents
import Glibc
import Incidents
import Lint
import Site
import Store

/// Brings the database up to the files: reads what changed, all or nothing.
struct Ingestion {
  private let base: KnowledgeBase
  private let context: LintContext
  private let linter = Linter()

  /// The ingestion of `base` as of `now`, seconds since 1970.
  init(base: KnowledgeBase, now: Int) {
    self.base = base
    context = LintContext(now: now, base: base)
  }

  /// What a run did.
  struct Result {
    /// Paths that were there before and are gone.
    var removed: [String] = []
    /// Number of files that are as they were.
    var unchanged = 0
    /// Number of files that were read.
    var read = 0

    /// `24 read, 3 unchanged, 1 removed`
    var summary: String {
      var parts = ["\(read) read", "\(unchanged) unchanged"]
      if !removed.isEmpty { parts.append("\(removed.count) removed") }
      return parts.joined(separator: ", ")
    }
  }

  /// What, beside the files, findings and rows depend on: where it differs, everything is read
  /// anew. The day is in it because some rules look at the calendar.
  private func fingerprint(_ listing: SourceListing) -> String {
    var parts = [Version.current, String(context.now / 86_400), context.today.description]
    parts += base.sources.map { SHA256.digest(of: $0.bytes).hex }
    parts += listing.diagnostics.map { "\($0.place.path) \($0.message)" }
    return SHA256.digest(of: parts.joined(separator: "\n")).hex
  }

  /// The note under which the database keeps the fingerprint.
  private static let fingerprintNote = "fingerprint"

  /// The note under which the database keeps which of the files that documents link to are there.
  private static let linkedNote = "linked files"

  /// A line for each file that is no document and that a document links to: `+` or `-`, and its path.
  private func linkedFiles(_ outlines: [Outline]) -> String {
    let documents = Set(outlines.map(\.path))
    let paths = Set(outlines.flatMap { $0.links.map(\.path) }).subtracting(documents)
    return paths.sorted().map { (base.root.exists($0) ? "+" : "-") + $0 }.joined(separator: "\n")
  }

  /// Whether one of the files of that note came or went since.
  private func haveMoved(_ linked: String) -> Bool {
    linked.split(separator: "\n").contains {
      base.root.exists(String($0.dropFirst())) != $0.hasPrefix("+")
    }
  }

  /// Names all that the database holds: it is a function of these files and the fingerprint. Of a
  /// file that could not be read the stamp stands for the contents.
  private func content(_ fingerprint: String, _ linked: String, _ files: [FileRecord]) -> String {
    var text = fingerprint + "\n" + linked
    for file in files {
      text += "\n\(file.path)\n"
      text += file.sha256.isEmpty ? "\(file.size) \(file.modified) \(file.changed)" : file.sha256
    }
    return SHA256.digest(of: text).hex
  }

  /// One file, read or found to be the same.
  private struct Reading: Sendable {
    var file: FileRecord
    /// What is to be recorded; nil where the contents are as recorded.
    var prepared: PreparedFile?
  }

  /// Reads what changed into `store`.
  func run(into store: KnowledgeBaseStore) throws -> Result {
    let listing = try base.listing()
    let fingerprint = fingerprint(listing)
    let written = FileStamp.modified(of: store.path)
    return try store.update { session in
      var result = Result()
      var files: [FileRecord] = []
      let isFresh = try session.note(Self.fingerprintNote) != fingerprint
      let known = Dictionary(
        uniqueKeysWithValues: try session.files().map { ($0.path, $0) })
      let present = Set(listing.files.map(\.path))
      for path in known.keys.sorted() where !present.contains(path) {
        try session.remove(path: path)
        result.removed.append(path)
      }
      let suspects = listing.files.filter {
        isFresh || $0.changed >= written || known[$0.path]?.isSame(as: $0) != true
      }
      result.unchanged = listing.files.count - suspects.count
      var progress = Progress("Reading")
      var done = 0
      try OrderedWork.map(
        suspects, { read($0, known: isFresh ? nil : known[$0.path]) }
      ) { readings in
        files += readings.map(\.file)
        try record(readings, known: known, in: &session, &result)
        done += readings.count
        try progress.advance(to: done, of: suspects.count)
      }
      progress.end()
      try session.setPolicy(base.policy)
      var linked = try session.note(Self.linkedNote) ?? ""
      let isChanged =
        isFresh || result.read > 0 || !result.removed.isEmpty || haveMoved(linked)
      if isChanged {
        let outlines = try session.outlines()
        try session.replaceKnowledgeBaseFindings(
          base.diagnostics + listing.diagnostics
            + linter.check(outlines, context, usedWaivers: session.usedWaivers()))
        linked = linkedFiles(outlines)
        try session.setNote(Self.linkedNote, linked)
      }
      try session.setNote(Self.fingerprintNote, fingerprint)
      let isNamed = try session.note(SitePublisher.contentNote) != nil
      if isChanged || !isNamed {
        let kept = known.filter { present.contains($0.key) }
        let all = kept.merging(files.map { ($0.path, $0) }) { $1 }.values
        try session.setNote(
          SitePublisher.contentNote, content(fingerprint, linked, all.sorted { $0.path < $1.path }))
      }
      return result
    }
  }

  private func read(_ stamp: FileStamp, known: FileRecord?) -> Reading {
    let reading = SourceReader.read(root: base.root, stamp: stamp)
    let digest = reading.text.map { SHA256.digest(of: $0.bytes).hex } ?? ""
    let file = FileRecord(stamp: reading.stamp ?? stamp, sha256: digest)
    guard let text = reading.text else {
      return Reading(
        file: file,
        prepared: PreparedFile(record: file, document: nil, findings: reading.diagnostics))
    }
    if known?.sha256 == digest { return Reading(file: file) }
    var document = DocumentReader.read(text, context: base.configuration.readingContext)
    document.diagnostics += reading.diagnostics
    let findings = linter.check(document, context)
    let prepared = PreparedFile(
      record: file, document: PreparedDocument(document), findings: findings)
    return Reading(file: file, prepared: prepared)
  }

  private func record(
    _ readings: [Reading], known: [String: FileRecord], in session: inout UpdateSession,
    _ result: inout Result
  ) throws {
    for reading in readings where reading.prepared == nil {
      if known[reading.file.path] != reading.file { try session.touch(reading.file) }
      result.unchanged += 1
    }
    let prepared = readings.compactMap(\.prepared)
    try session.insert(prepared)
    result.read += prepared.count
  }
}

extension FileRecord {
  /// The record of a file as it was when its stamp was taken.
  init(stamp: FileStamp, sha256: String) {
    self.init(
      path: stamp.path, size: stamp.size, modified: stamp.modified, changed: stamp.changed,
      inode: stamp.inode, sha256: sha256)
  }

  /// Whether a file with this stamp needs no reading.
  func isSame(as stamp: FileStamp) -> Bool {
    size == stamp.size && modified == stamp.modified && changed == stamp.changed
      && inode == stamp.inode
  }
}

extension FileStamp {
  /// When the file at `path` was last written, nanoseconds since 1970, less the grain of the
  /// kernel's clock: a document that changed later than this may have changed unseen. 0 where
  /// there is no file.
  static func modified(of path: String) -> Int64 {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    let grain: Int64 = 20_000_000
    return Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec) - grain
  }
}
