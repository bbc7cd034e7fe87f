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
    staging = OutputStaging(workshop: workshop, name: base + ".staging")
  }

  /// Finishes what a killed run had prepared completely; removes what it had not.
  func finishEarlierRun() throws(FileError) {
    if let files = staging.unfinished(),
      let bytes = FileBytes.read(OutputManifest.name, in: files),
      let next = OutputManifest(bytes: bytes)
    {
      let existing = try place.existing()
      let before = existing.flatMap { FileBytes.read(OutputManifest.name, in: $0) }
        .flatMap(OutputManifest.init(bytes:))
      if let existing, before != nil || isInside {
        let staged = FolderTree(files)
        let moves = OutputMoves(
          shown: place.shown, staged: staged, output: FolderTree(existing),
          paths: staged.files().filter { $0 != OutputManifest.name },
          stale: before?.stale(comparedWith: next) ?? [])
        try moves.prepare()
        try moves.run()
      } else if let failure = staging.moveWhole(to: place) {
        throw FileError(place.shown, cannot: "be written", code: failure.code)
      }
    }
    staging.discard()
  }

  /// Whether files can be moved from one folder to another, tried with an empty one: permissions,
  /// read-only and other file systems all show in it.
  private static func cannotMove(from: OpenFolder, to: OpenFolder) -> SystemFailure? {
    let name = "\(insidePrefix).probe\(getpid())"
    unlinkat(from.descriptor, name, 0)
    if let failure = FileBytes.create(name, in: from, UnsafeRawBufferPointer(start: nil, count: 0))
    {
      return failure
    }
    guard renameat(from.descriptor, name, to.descriptor, name + "d") == 0 else {
      let code = errno
      unlinkat(from.descriptor, name, 0)
      return SystemFailure(code)
    }
    unlinkat(to.descriptor, name + "d", 0)
    return nil
  }
}
