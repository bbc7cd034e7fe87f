import Glibc

/// Where an output is prepared, under a lock: beside it, or inside it where the folder above
/// cannot be written or is on another file system (a mounted volume).
struct OutputWorkplace {
  /// How the names of our own working files inside an output begin.
  static let insidePrefix = ".postmortem-work"

  /// Where files are prepared.
  let staging: OutputStaging
  /// Whether that is inside the output.
  let isInside: Bool
  private let place: OutputPlace
  private let lock: OutputLock

  /// Takes the workplace of the output at `place`. Throws where there is none to be had, or
  /// another run has it.
  init(for place: OutputPlace) throws(FileError) {
    self.place = place
    let output = try place.existing()
    var workshop = place.parent
    var isInside = false
    if let output, let fault = Self.cannotMove(from: place.parent, to: output) {
      guard Self.cannotMove(from: output, to: output) == nil else {
        throw FileError(place.shown, cannot: "be written", code: fault.code)
      }
      workshop = output
      isInside = true
    }
    self.isInside = isInside
    let base = isInside ? Self.insidePrefix : ".\(place.name)"
    do {
      lock = try OutputLock(base + ".lock", in: workshop)
    } catch  where error.code == EWOULDBLOCK {
      throw FileError(
        place.shown, "is being written by another run of postmortem",
        wayOut: "wait until it has ended, then run again", code: error.code)
    } catch {
      throw FileError(place.shown, cannot: "be written", code: error.code)
    }
    staging = OutputStaging(
      workshop: workshop,
      name: isInside ? OutputStaging.nameInside : OutputStaging.name(beside: place.name))
  }

  /// Removes what was prepared, unless a promise has to be kept, and lets other runs in.
  func leave(keepingStaging isPromised: Bool = false) {
    if !isPromised { staging.discard() }
    lock.release()
  }

  /// Finishes what a killed run had prepared completely; removes what it had not.
  func finishEarlierRun() throws(FileError) {
    let existing = try place.existing()
    if let existing { unlinkat(existing.descriptor, OutputMoves.probe, 0) }
    if let files = staging.unfinished(),
      let bytes = FileBytes.read(OutputManifest.name, in: files),
      let next = OutputManifest(bytes: bytes)
    {
      let before = existing.flatMap { FileBytes.read(OutputManifest.name, in: $0) }
        .flatMap(OutputManifest.init(bytes:))
      if let existing, before != nil || isInside {
        let staged = FolderTree(files)
        let moves = OutputMoves(
          shown: place.shown, staged: staged, output: FolderTree(existing),
          paths: staged.files().filter { OutputPath.fault(in: $0) == nil },
          stale: before?.stale(comparedWith: next) ?? [])
        try moves.prepare()
        try moves.run()
      } else if let failure = staging.moveWhole(to: place) {
        throw FileError(place.shown, cannot: "be written", code: failure.code)
      }
    }
    staging.discard()
  }

  /// Why files prepared in one folder cannot be moved to another, as far as can be told without
  /// writing; nil where nothing speaks against it.
  private static func cannotMove(from: OpenFolder, to: OpenFolder) -> SystemFailure? {
    var devices: Set<dev_t> = []
    for folder in [from, to] {
      var status = stat()
      guard faccessat(folder.descriptor, ".", W_OK | X_OK, AT_EACCESS) == 0,
        fstat(folder.descriptor, &status) == 0
      else { return SystemFailure(errno) }
      devices.insert(status.st_dev)
    }
    return devices.count == 1 ? nil : SystemFailure(EXDEV)
  }
}
