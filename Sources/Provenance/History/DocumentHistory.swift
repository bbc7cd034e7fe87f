import Documents
public import Incidents

/// What happened to the documents of a knowledge base, commit by commit, along the first parents of
/// its trunk: a merge is one step, at the instant when it was merged.
public struct DocumentHistory {
  /// A commit that changed documents.
  public struct Revision: Sendable {
    /// Name of the commit.
    public let id: ObjectID
    /// When it was committed, seconds since 1970.
    public let at: Int
    /// What happened in it; never empty.
    public let events: [HistoryEvent]
  }

  /// The newest commit of the trunk.
  public let tip: ObjectID
  /// Whether the clone is shallow: what happened before its first commit is not known.
  public let isShallow: Bool
  /// Whether it goes on where it was known to; else everything before is to be forgotten.
  public let isContinued: Bool
  /// Number of commits to read.
  public var count: Int { steps.count }

  private let repository: GitRepository
  private let steps: [FirstParentStep]
  private let context: ReadingContext
  private let folders: [String]
  /// Documents that git is asked for at a time.
  private static let group = 2_000

  /// The history of `base` after the commit `known`, or all of it. Nil in a repository without
  /// commits. Throws where git or a repository is missing.
  public init?(of base: KnowledgeBase, after known: String? = nil) throws(GitFailure) {
    repository = try GitRepository(around: base.root.path)
    guard let tip = try repository.trunk() else { return nil }
    self.tip = tip
    isShallow = repository.isShallow
    let start = known.flatMap { ObjectID($0.utf8) }
    if let start, let steps = try repository.firstParents(of: tip, after: start) {
      self.steps = steps
      isContinued = true
    } else {
      steps = try repository.firstParents(of: tip, after: nil) ?? []
      isContinued = false
    }
    context = base.configuration.readingContext
    folders = base.folders
  }

  /// Reads the commits, the oldest first, and hands over those in which something happened. `advance`
  /// is told how many have been read. False where what is known already does not suffice to tell what
  /// happened, so that all must be read anew.
  public func read(
    advance: (Int) throws -> Void, take: (Revision) throws -> Void
  ) throws -> Bool {
    let files = try documents(in: try repository.files(of: steps, below: folders))
    var states = StatesOfFiles()
    var start = 0
    while start < steps.count {
      var end = start
      var wanted: [ObjectID] = []
      while end < steps.count, wanted.count < Self.group {
        for file in files[end] {
          wanted += [file.after, states.isKnown(file.path) ? nil : file.before].compactMap { $0 }
        }
        end += 1
      }
      let read = try read(wanted)
      for place in start..<end {
        guard let (former, next) = states.step(files[place], read, isContinued) else {
          return false
        }
        // Before the first commit of a shallow clone something was, but nobody knows what.
        if isShallow, steps[place].parent == nil { continue }
        let events = HistoryEvent.steps(from: former, to: next)
        guard !events.isEmpty else { continue }
        try take(Revision(id: steps[place].commit, at: steps[place].at, events: events))
      }
      start = end
      try advance(start)
    }
    return true
  }

  /// Those of `steps` that concern documents.
  private func documents(in steps: [[FileStep]]) throws -> [[FileStep]] {
    let paths = Set(steps.joined().map(\.path))
    let kept = paths.map { KeptFile(path: $0, isLink: false) }
    let documents = Set(
      folders.flatMap { SourceListing(kept: kept, below: $0).files.map { Array($0.path.utf8) } })
    return steps.map { $0.filter { documents.contains($0.path) } }
  }

  /// The states in the files `ids`; none where a file tells nothing.
  private func read(_ ids: [ObjectID]) throws -> [ObjectID: RecordedState] {
    let ids = Array(Set(ids))
    let blobs = try repository.blobs(ids, limit: SourceReader.maximumSize)
    var states: [RecordedState?] = []
    let context = context
    try OrderedWork.map(blobs) { blob in
      SourceReader.reading(of: blob, at: "").text.flatMap {
        RecordedState(DocumentReader.read($0, context: context))
      }
    } consume: {
      states += $0
    }
    return Dictionary(
      zip(ids, states).compactMap { id, state in state.map { (id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

/// What the files say at a point of the history. A file that could not be read for a while says what
/// it said before.
private struct StatesOfFiles {
  private var known: [[UInt8]: RecordedState] = [:]

  func isKnown(_ path: [UInt8]) -> Bool { known[path] != nil }

  /// Goes one commit further; gives what the files that it touched said before and after. Nil where
  /// `isContinued` and a file that said nothing where the history begins says something now, or is gone:
  /// what it said before that is not known.
  mutating func step(
    _ files: [FileStep], _ read: [ObjectID: RecordedState], _ isContinued: Bool
  ) -> (former: [RecordedState], next: [RecordedState])? {
    var former: [RecordedState] = []
    var next: [RecordedState] = []
    for file in files {
      let before = known[file.path] ?? file.before.flatMap { read[$0] }
      let after = file.after.flatMap { read[$0] }
      if file.after != nil, after == nil { continue }
      if isContinued, before == nil, file.before != nil { return nil }
      known[file.path] = after
      if let before { former.append(before) }
      if let after { next.append(after) }
    }
    return (former, next)
  }
}
