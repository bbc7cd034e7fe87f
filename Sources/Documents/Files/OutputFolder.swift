import Glibc
import Synchronization

/// Publishes generated files to a folder so that the output is complete or absent.
///
/// Files that equal what is there are not touched; the others are prepared in a staging folder and
/// take their places only in `commit()`. A run that fails, is abandoned or killed leaves the old
/// output as it was. Files may be added from many threads; nothing but bookkeeping is locked.
public final class OutputFolder: Sendable {
  /// What a publication did.
  public struct Publication: Sendable, Hashable {
    /// Number of files written.
    public var written = 0
    /// Bytes in them.
    public var bytes = 0
    /// Number of files that were already as they should be.
    public var unchanged = 0
    /// Number of files of an earlier run removed.
    public var removed = 0
  }

  private struct Ledger {
    /// Bytes of the files added.
    var sizes: [String: Int] = [:]
    /// Folders above them.
    var folders: Set<String> = []
    /// Which files of the earlier run are kept, in the order of its manifest.
    var kept: [Bool]
    var staged: Set<String> = []
    var bytes = 0
    var isOpen = true
  }

  private let place: OutputPlace
  private let workplace: OutputWorkplace
  private let staged: FolderTree
  /// The output as it was; nil where there is none or an empty one, which is replaced whole.
  private let output: FolderTree?
  private let before: OutputManifest
  private let ledger: Mutex<Ledger>

  /// Prepares to write the folder `path`, absolute or relative to `root`. Finishes what a killed
  /// run had prepared completely. Throws where the folder cannot be written, is being written by
  /// another run, or holds files that are not ours.
  public init(root: String, path: String) throws(FileError) {
    place = try OutputPlace(root: root, path: path)
    try Self.requireOurs(try place.existing(), path)
    workplace = try OutputWorkplace(for: place)
    try workplace.finishEarlierRun()
    let existing = try place.existing()
    let manifest = try Self.requireOurs(existing, path)
    let before = manifest ?? OutputManifest()
    self.before = before
    ledger = Mutex(Ledger(kept: Array(repeating: false, count: before.count)))
    let isReplacedWhole = manifest == nil && !workplace.isInside
    output = isReplacedWhole ? nil : existing.map(FolderTree.init)
    switch workplace.staging.make() {
    case .success(let files): staged = FolderTree(files)
    case .failure(let failure): throw FileError(path, cannot: "be written", code: failure.code)
    }
  }

  deinit { abandon() }

  /// Adds the file `path` with `bytes`. Throws where it cannot be prepared.
  public func add(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    try add(path, count: bytes.count) { body in bytes.withUnsafeBytes(body) }
  }

  /// Adds the file `path` with the UTF-8 of `text`. Throws where it cannot be prepared.
  public func add(_ path: String, text: String) throws(FileError) {
    try add(path, Array(text.utf8))
  }

  private func add(
    _ path: String, count: Int,
    _ withBytes: ((UnsafeRawBufferPointer) -> SystemFailure?) -> SystemFailure?
  ) throws(FileError) {
    try enter(path, size: count, before.number(of: path))
    let current = output.flatMap { try? $0.locate(path).get() }
    var isNew = true
    let failure = withBytes { buffer in
      if let current, FileBytes.equal(current.name, in: current.folder, buffer) {
        isNew = false
        return nil
      }
      switch staged.locate(path, making: true) {
      case .success(let (folder, name)): return FileBytes.create(name, in: folder, buffer)
      case .failure(let failure): return failure
      }
    }
    if let failure {
      throw FileError(
        FilePath.join(place.shown, path), cannot: "be written", code: failure.code)
    }
    guard isNew else { return }
    ledger.withLock { ledger in
      ledger.staged.insert(path)
      ledger.bytes += count
    }
  }

  /// Keeps the file `path` of the earlier run without handing in its bytes. False where there is
  /// none, or not as that run left it: then it must be added. Throws where it was added before.
  public func keep(_ path: String) throws(FileError) -> Bool {
    guard let number = before.number(of: path), holds(path) else { return false }
    try enter(path, size: nil, number)
    return true
  }

  /// Whether the file `path` is there as the earlier run left it.
  public func holds(_ path: String) -> Bool {
    guard let number = before.number(of: path), let output,
      case .success(let (folder, name)) = output.locate(path),
      let status = folder.status(of: name)
    else { return false }
    return status.isRegular && Int(status.st_size) == before.size(number)
  }

  /// Whether every file of the earlier run is there as that left it.
  public var isWhole: Bool { output.map { before.missing(in: $0).isEmpty } ?? false }

  /// Keeps all files of an output that `isWhole` but for those that were added, and those whose paths
  /// are `unwanted`.
  public func keepRest(but unwanted: Set<String>) {
    let numbers = unwanted.compactMap(before.number)
    ledger.withLock { ledger in
      let added = ledger.sizes.keys.compactMap(before.number)
      let others = numbers.filter { !ledger.kept[$0] }
      ledger.kept = Array(repeating: true, count: before.count)
      for number in added + others { ledger.kept[number] = false }
    }
  }

  /// The bytes of the file `path` as the earlier run left it; nil where there is none, or another.
  public func former(_ path: String) -> [UInt8]? {
    guard let number = before.number(of: path), let output,
      case .success(let (folder, name)) = output.locate(path),
      let bytes = FileBytes.read(name, in: folder), bytes.count == before.size(number)
    else { return nil }
    return bytes
  }

  /// Takes back the file `path`, which may then be added anew. Throws where it cannot be removed.
  public func withdraw(_ path: String) throws(FileError) {
    let wasStaged = ledger.withLock { ledger in
      if let number = before.number(of: path) { ledger.kept[number] = false }
      guard let size = ledger.sizes.removeValue(forKey: path),
        ledger.staged.remove(path) != nil
      else { return false }
      ledger.bytes -= size
      return true
    }
    guard wasStaged else { return }
    switch staged.locate(path) {
    case .success(let (folder, name)):
      try check(unlinkat(folder.descriptor, name, 0) == 0 ? nil : SystemFailure(errno))
    case .failure(let failure): try check(failure)
    }
  }

  /// Puts everything in its place and removes what an earlier run wrote and this one did not.
  public func commit() throws(FileError) -> Publication {
    let ledger = self.ledger.withLock { ledger in
      defer { ledger.isOpen = false }
      return ledger
    }
    precondition(ledger.isOpen, "an output is committed once, and not after it was abandoned")
    let manifest = before.followed(kept: ledger.kept, by: ledger.sizes)
    let stale = before.stale(comparedWith: manifest)
    let publication = Publication(
      written: ledger.staged.count, bytes: ledger.bytes,
      unchanged: manifest.count - ledger.staged.count, removed: stale.count)
    if output != nil, ledger.staged.isEmpty, manifest.bytes == before.bytes {
      workplace.leave()
      return publication
    }
    var isPromised = false
    do {
      let moves = output.map { output in
        OutputMoves(
          shown: place.shown, staged: staged, output: output,
          paths: ledger.staged.sorted(by: FilePath.precedes), stale: stale)
      }
      try moves?.prepare()
      try check(
        manifest.bytes.withUnsafeBytes {
          FileBytes.create(OutputManifest.name, in: staged.root, $0)
        } ?? workplace.staging.complete())
      isPromised = true
      if let moves { try moves.run() } else { try check(workplace.staging.moveWhole(to: place)) }
    } catch {
      // What is promised stays for the next run to finish.
      workplace.leave(keepingStaging: isPromised)
      throw error
    }
    workplace.leave()
    return publication
  }

  /// Forgets everything that was added; the old output stays. Does nothing after `commit()`.
  public func abandon() {
    let wasOpen = ledger.withLock { ledger in
      defer { ledger.isOpen = false }
      return ledger.isOpen
    }
    if wasOpen { workplace.leave() }
  }

  /// Writes `path` into the ledger; without a size it is kept. `number` is its place in the former
  /// manifest. Throws where it is no path to write, or taken.
  private func enter(_ path: String, size: Int?, _ number: Int?) throws(FileError) {
    if let fault = OutputPath.fault(in: path) {
      throw FileError(path, "cannot be written to \(place.shown): it \(fault)", wayOut: "rename it")
    }
    let ancestors = FilePath.ancestors(path)
    let isFree = ledger.withLock { ledger in
      precondition(ledger.isOpen, "nothing is added after an output was committed or abandoned")
      func isTaken(_ path: String) -> Bool {
        ledger.sizes[path] != nil || before.number(of: path).map { ledger.kept[$0] } ?? false
      }
      guard !isTaken(path), !ledger.folders.contains(path), !ancestors.contains(where: isTaken),
        // The files of one run are in nobody's way.
        number != nil || !before.numbers(below: path).contains(where: { ledger.kept[$0] })
      else { return false }
      if let number, size == nil { ledger.kept[number] = true }
      if let size {
        ledger.sizes[path] = size
        ledger.folders.formUnion(ancestors)
      }
      return true
    }
    guard isFree else {
      throw FileError(
        FilePath.join(place.shown, path), "is wanted by two files",
        wayOut: "give one of them another id")
    }
  }

  private func check(_ failure: SystemFailure?) throws(FileError) {
    if let failure { throw FileError(place.shown, cannot: "be written", code: failure.code) }
  }

  /// The manifest of an output that is ours; nil where it is absent or empty. Throws where it
  /// holds files and none of our manifests: whatever folder that is, it is not ours to tidy.
  @discardableResult
  private static func requireOurs(
    _ folder: OpenFolder?, _ shown: String
  ) throws(FileError) -> OutputManifest? {
    guard let folder else { return nil }
    if let bytes = FileBytes.read(OutputManifest.name, in: folder) {
      if let manifest = OutputManifest(bytes: bytes) { return manifest }
    } else if folder.names().allSatisfy({ $0.hasPrefix(OutputWorkplace.insidePrefix) }) {
      return nil
    }
    throw FileError(
      shown, "holds files that postmortem did not write",
      wayOut: "name a new or empty folder with --output, or remove them yourself")
  }
}
