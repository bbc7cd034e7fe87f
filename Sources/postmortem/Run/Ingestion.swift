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
  private let linkedFiles: LinkedFiles

  /// The ingestion of `base` as of `now`, seconds since 1970.
  init(base: KnowledgeBase, now: Int) {
    self.base = base
    linkedFiles = LinkedFiles(of: base)
    context = LintContext(now: now, base: base, linkedFiles)
  }

  /// What a run did.
  struct Result {
    /// Paths that were there before and are gone.
    var removed: [String] = []
    /// Paths of all files, sorted.
    var files: [String] = []
    /// Number of files that were read.
    var read = 0
    /// The site that was begun while files were read; nil where nothing changed, or none was wanted.
    var draft: SiteDraft?
    /// Paths of the documents whose pages may be other ones now; nil where all may be.
    var affected: Set<String>?
    /// Whether nothing else is wrong than was before, and at the same places; false where nobody looked.
    var hasSameFindings = false
    /// Of which documents the history tells something new.
    var news = HistoryRun.News.all
    /// What was seen of the files that documents link to.
    let linkedFiles: LinkedFiles
    /// What became of the history.
    var history = HistoryRun.Outcome.read(0, isShallow: false)

    /// `24 read, 3 unchanged, 1 removed; history: 2 commits read`
    var summary: String {
      var parts = ["\(read) read", "\(files.count - read) unchanged"]
      if !removed.isEmpty { parts.append("\(removed.count) removed") }
      return ([parts.joined(separator: ", ")] + [history.summary].compactMap { $0 })
        .joined(separator: "; ")
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

  /// The note under which the database keeps what was seen of the files that documents link to.
  private static let linkedNote = "linked files"

  /// The note under which the database keeps what the files looked like.
  private static let stampsNote = "stamps"

  /// Names the stamps of all files: where it is the same, no file changed, came or went.
  private func stamps(_ files: [FileStamp]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(100 * files.count)
    for file in files {
      bytes += file.path.utf8
      bytes.append(0)
      for number in [file.size, file.modified, file.changed, Int64(bitPattern: file.inode)] {
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
      }
    }
    return SHA256.digest(of: bytes).hex
  }

  /// Paths of what documents link to and that is none of them.
  private static func linked(_ outlines: [Outline]) -> Set<String> {
    Set(outlines.flatMap { $0.links.map(\.path) }).subtracting(outlines.map(\.path))
  }

  /// Names all that the database holds: it is a function of these files, the fingerprint and where the history
  /// ends. Of a file that could not be read the stamp stands for the contents.
  private func content(
    _ fingerprint: String, _ linked: String, _ history: String, _ files: [FileRecord]
  ) -> String {
    var text = fingerprint + "\n" + LinkedFiles.contents(of: linked) + "\n" + history
    for file in files {
      text += "\n\(file.path)\n"
      text += file.sha256.isEmpty ? "\(file.size) \(file.modified) \(file.changed)" : file.sha256
    }
    return SHA256.digest(of: text).hex
  }

  /// Reads what changed into `store`. With `publishing`, the pages of what is read are made while it
  /// is at hand.
  func run(into store: KnowledgeBaseStore, _ publishing: Publishing? = nil) throws -> Result {
    let listing = try base.listing()
    let fingerprint = fingerprint(listing)
    let written = FileStamp.modified(of: store.path)
    return try store.update { session in
      var result = Result(linkedFiles: linkedFiles)
      result.files = listing.files.map(\.path)
      (result.history, result.news) = try HistoryRun.update(&session, of: base)
      let stamps = stamps(listing.files)
      let isFresh = try session.note(Self.fingerprintNote) != fingerprint
      var linked = try session.note(Self.linkedNote) ?? ""
      let hasMoved = !isFresh && !linkedFiles.recall(linked, written: written)
      let isNamed = try session.note(SitePublisher.contentNote) != nil
      let isTold = result.news != .nothing
      if !isFresh, !hasMoved, isNamed, !isTold, try session.note(Self.stampsNote) == stamps,
        listing.files.allSatisfy({ $0.changed < written })
      {
        return result
      }
      let known = Dictionary(
        uniqueKeysWithValues: try session.files().map { ($0.path, $0) })
      let present = Set(result.files)
      result.removed = known.keys.filter { !present.contains($0) }.sorted()
      for path in result.removed { try session.remove(path: path) }
      let suspects = listing.files.filter {
        isFresh || $0.changed >= written || known[$0.path]?.isSame(as: $0) != true
      }
      let opened = try open(suspects, known: isFresh ? [:] : known)
      for same in opened where same.isRecorded && known[same.file.path] != same.file {
        try session.touch(same.file)
      }
      let changed = opened.filter { !$0.isRecorded }
      result.read = changed.count
      let isChanged = isFresh || !changed.isEmpty || !result.removed.isEmpty || hasMoved || isTold
      if isChanged {
        let edit =
          isFresh || !result.removed.isEmpty || result.news == .all
          ? nil : try QuietEdit(of: changed, in: session)
        var told: [String] = []
        let former = try session.note(SitePublisher.contentNote)
        if let publishing {
          let heads = try heads(changed, of: listing.files.count, in: session)
          let ids = changed.compactMap { $0.outline?.id }
          let stories = try session.itemStories(
            of: ids, in: base.configuration.zone)
          result.draft = try publishing.draft(
            of: heads, linkedFiles, stories: stories, after: edit == nil ? nil : former)
          if case .documents(let ids) = result.news, !ids.isEmpty {
            told = heads.filter { $0.id.map(ids.contains) ?? false }.map(\.path)
          }
        }
        let read = try write(changed, in: &session, result.draft)
        result.hasSameFindings = try edit?.hasSameFindings(in: session) ?? false
        if let edit, !hasMoved, try edit.isQuiet(after: read, in: session) {
          result.affected = []
        } else {
          let isAll = changed.count == listing.files.count
          let outlines = isAll ? read.byPath : try session.outlines()
          let found =
            base.diagnostics + listing.diagnostics
            + linter.check(outlines, context, usedWaivers: try session.usedWaivers())
          try result.draft?.withdraw(Set(found.map(\.place.path)))
          let differing = try session.replaceKnowledgeBaseFindings(found)
          if !differing.isEmpty { result.hasSameFindings = false }
          if let edit, !hasMoved, edit.hasSameLinks(after: read) {
            result.affected = differing.union(changed.map(\.file.path))
          }
          linked = linkedFiles.note(of: Self.linked(outlines))
          try session.setNote(Self.linkedNote, linked)
        }
        result.affected?.formUnion(told)
      }
      try session.setPolicy(base.policy)
      try session.setNote(Self.fingerprintNote, fingerprint)
      try session.setNote(Self.stampsNote, stamps)
      if isChanged || !isNamed {
        let new = Dictionary(uniqueKeysWithValues: opened.map { ($0.file.path, $0.file) })
        try session.setNote(
          SitePublisher.contentNote,
          content(
            fingerprint, linked, try HistoryRun.end(in: session),
            listing.files.compactMap { new[$0.path] ?? known[$0.path] }))
      }
      return result
    }
  }

  /// The first pass: what the files of `stamps` say of themselves.
  private func open(
    _ stamps: [FileStamp], known: [String: FileRecord]
  ) throws -> [OpenedFile] {
    var opened: [OpenedFile] = []
    opened.reserveCapacity(stamps.count)
    let base = base
    try OrderedWork.map(stamps, { OpenedFile($0, of: base, known: known[$0.path]) }) {
      opened += $0
      try Interruption.check()
    }
    return opened
  }

  /// What the front matters of all `count` documents say: that of those that changed, and what is
  /// known of the others.
  private func heads(
    _ changed: [OpenedFile], of count: Int, in session: UpdateSession
  ) throws -> [Outline] {
    let new = changed.compactMap(\.outline)
    guard changed.count < count else { return new.byPath }
    let paths = Set(changed.map(\.file.path))
    return (new + (try session.heads()).filter { !paths.contains($0.path) }).byPath
  }

  /// The second pass: reads `files` to their ends and writes their rows and, into `draft`, pages.
  /// Returns what other documents may know of them.
  private func write(
    _ files: [OpenedFile], in session: inout UpdateSession, _ draft: SiteDraft?
  ) throws -> [Outline] {
    var outlines: [Outline] = []
    var progress = Progress("Reading")
    var done = 0
    let (linter, context) = (linter, context)
    try OrderedWork.map(
      files, { file in Swift.Result { try file.read(linter, context, draft) } }
    ) { results in
      let read = try results.map { try $0.get() }
      outlines += read.compactMap(\.outline)
      try session.insert(read.map(\.prepared))
      done += read.count
      try progress.advance(to: done, of: files.count)
    }
    progress.end()
    return outlines
  }
}

extension [Outline] {
  fileprivate var byPath: [Outline] {
    sorted { FilePath.precedes($0.path, $1.path) }
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
