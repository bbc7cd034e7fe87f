public import Documents
public import Incidents

/// What a branch is compared with: the documents as they were where it began, judged by the
/// configuration and policy of the branch that it began from. Nobody loosens the rule that judges
/// them.
public struct BaseRevision: Sendable {
  /// What was asked for: `origin/main`.
  public let name: String
  /// The commit that this means; its settings judge.
  public let tip: ObjectID
  /// Where the histories parted; its documents are compared.
  public let mergeBase: ObjectID
  /// The working folder, with the settings of the tip.
  public let base: KnowledgeBase
  /// Configuration and policy files that this branch changes.
  public let changedSettings: [String]
  /// The documents of the merge base, in the order in which a folder would list them.
  public let listing: SourceListing
  /// Paths below which nothing can be compared, since the contents are in another repository.
  public let submodules: [String]
  /// Paths of symbolic links, which may lead to folders.
  public let links: Set<String>
  private let repository: GitRepository
  private let ids: [String: ObjectID]

  /// The base of `working` in the revision `name`. Throws where git, the repository, the revision
  /// or a common history is missing, or where the settings there cannot judge anything.
  public init(_ name: String, of working: KnowledgeBase) throws {
    let repository = try GitRepository(around: working.root.path)
    tip = try repository.commit(name)
    mergeBase = try repository.mergeBase(of: tip, name)
    let settings = try RevisionSettings(repository, tip)
    let base = KnowledgeBase(root: working.root, settings: settings)
    if let error = base.diagnostics.first(where: { $0.severity == .error }) {
      throw GitFailure(faultyBase: name, error)
    }
    let folders = KnowledgeBase.outermost(base.folders + working.folders)
    self.base = base.looking(in: folders)
    changedSettings = try RevisionSettings(repository, mergeBase).changes(in: working)
    self.name = name
    self.repository = repository
    let tree = try repository.tree(of: mergeBase)
    let files = tree.entries.filter { $0.kind != .submodule }
    let kept = files.map { KeptFile(path: $0.path, isLink: $0.kind == .link) }
    var listing = SourceListing()
    for folder in folders {
      let found = SourceListing(kept: kept, below: folder)
      listing.files += found.files
      listing.diagnostics += found.diagnostics
    }
    self.listing = listing
    submodules = tree.paths(of: .submodule)
    links = Set(tree.paths(of: .link))
    ids = Dictionary(
      files.map { (String(decoding: $0.path, as: UTF8.self), $0.id) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether the file at `path` was there with exactly these bytes.
  public func isUnchanged(_ path: String, _ bytes: [UInt8]) -> Bool {
    ids[path]?.isBlob(of: bytes) ?? false
  }

  /// What reading the documents at `paths` gave then, in that order.
  public func readings(of paths: [String]) throws -> [SourceReading] {
    let ids = paths.compactMap { self.ids[$0] }
    let blobs = try repository.blobs(ids, limit: SourceReader.maximumSize)
    return zip(paths, blobs).map { SourceReader.reading(of: $1, at: $0) }
  }
}

extension GitTree {
  fileprivate func paths(of kind: Entry.Kind) -> [String] {
    entries.filter { $0.kind == kind }.map { String(decoding: $0.path, as: UTF8.self) }
  }
}

extension SourceReader {
  /// What reading `blob` as the document at `path` gives.
  static func reading(of blob: GitRepository.Blob, at path: String) -> SourceReading {
    switch blob {
    case .bytes(let bytes): inspect(path: path, bytes: bytes)
    case .tooLarge(let size): tooLarge(path, size: size)
    }
  }
}

extension GitFailure {
  /// The settings of revision `name` have the given error, so that they judge nothing.
  fileprivate init(faultyBase name: String, _ error: Diagnostic) {
    let place = "\(error.place.path):\(error.place.start.line):\(error.place.start.column)"
    self.init(
      TerminalText.sanitised("\(place) of `\(name)` is wrong: \(error.message)"),
      wayOut: "mend it on that branch first: findings are judged by its policy")
  }
}
