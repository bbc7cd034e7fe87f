import Glibc

/// The last step of publishing: prepared files take their places, stale ones go. Every step can be
/// repeated, so a run that was killed in the middle is finished by the next one.
struct OutputMoves {
  /// Name of the empty file that is moved to see whether moving works.
  static let probe = OutputWorkplace.insidePrefix + ".probe"

  /// Path of the output as people know it.
  let shown: String
  /// Prepared files.
  let staged: FolderTree
  /// The output.
  let output: FolderTree
  /// Paths to move, without the manifest's.
  let paths: [String]
  /// Paths to remove.
  let stale: [String]

  /// Makes the folders the files go to, and finds what would stop a move while nothing was moved
  /// yet.
  func prepare() throws(FileError) {
    try tryMove()
    let leaving = Set(stale)
    let emptied = Set(stale.flatMap(FilePath.ancestors))
    for path in paths {
      switch output.locate(path, making: true) {
      case .success(let (folder, name)):
        if folder.status(of: name)?.isFolder == true, !emptied.contains(path) {
          throw failure(path, EISDIR)
        }
      case .failure(let fault):
        let isInOurWay = FilePath.ancestors(path).contains(where: leaving.contains)
        guard fault.code == ENOTDIR, isInOurWay else {
          throw failure(FilePath.split(path).folder, fault.code)
        }
      }
    }
  }

  /// Moves an empty file to the output and removes it: mounts and quotas show only in this.
  private func tryMove() throws(FileError) {
    let name = Self.probe
    let (from, to) = (staged.root, output.root)
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    unlinkat(from.descriptor, name, 0)
    if let failure = FileBytes.create(name, in: from, nothing) {
      throw self.failure("", failure.code)
    }
    guard renameat(from.descriptor, name, to.descriptor, name) == 0 else {
      throw failure("", errno)
    }
    unlinkat(to.descriptor, name, 0)
  }

  /// Moves and removes everything, the manifest last. Pages come after what they show.
  func run() throws(FileError) {
    let arriving = Set(paths)
    let folders = Set(paths.flatMap(FilePath.ancestors))
    let first = stale.filter { path in
      folders.contains(path) || FilePath.ancestors(path).contains(where: arriving.contains)
    }
    remove(first, keeping: folders)
    for path in paths where !path.hasSuffix(".html") { try move(path) }
    for path in paths where path.hasSuffix(".html") { try move(path) }
    remove(stale, keeping: folders)
    try move(OutputManifest.name)
  }

  private func move(_ path: String) throws(FileError) {
    switch (staged.locate(path), output.locate(path, making: true)) {
    case (.success(let (from, name)), .success(let (to, _))):
      let moved = renameat(from.descriptor, name, to.descriptor, name)
      if moved != 0 { throw failure(path, errno) }
    case (.failure(let fault), _), (_, .failure(let fault)): throw failure(path, fault.code)
    }
  }

  /// Removes `paths` and the folders this empties, but not those that files are moved to.
  private func remove(_ paths: [String], keeping folders: Set<String>) {
    for path in paths {
      if case .success(let (folder, name)) = output.locate(path) {
        unlinkat(folder.descriptor, name, 0)
      }
    }
    let emptied = Set(paths.flatMap(FilePath.ancestors)).subtracting(folders)
    for path in emptied.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      let (parent, name) = FilePath.split(path)
      if case .success(let folder) = output.folder(parent) {
        // Refused, as it should be, where something is left in it.
        unlinkat(folder.descriptor, name, AT_REMOVEDIR)
      }
    }
  }

  private func failure(_ path: String, _ code: Int32) -> FileError {
    FileError(path.isEmpty ? shown : FilePath.join(shown, path), cannot: "be written", code: code)
  }
}
