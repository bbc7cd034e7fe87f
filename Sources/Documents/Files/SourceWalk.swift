import Glibc

/// The walk through a folder that finds its documents.
struct SourceWalk {
  /// Folders may nest this deep.
  static let maximumDepth = 32
  /// Documents beyond this number are not read.
  static let maximumFiles = 200_000
  /// Folders that hold what programs made.
  static let skipped: Set<String> = ["build", "node_modules", ".git"]

  /// A document whose status is not known yet.
  private struct Candidate: Sendable {
    var path: String
    var name: String
    var folder: OpenFolder
  }

  private var candidates: [Candidate] = []
  /// Folders whose candidates wait: each is held open.
  private var waiting = 0
  private var files: [FileStamp] = []
  private var diagnostics: [Diagnostic] = []
  private let fileLimit: Int
  private var isFull = false

  /// A walk that stops after `fileLimit` documents.
  init(fileLimit: Int = Self.maximumFiles) {
    self.fileLimit = fileLimit
  }

  /// Whether `name` is that of a document: `.md`, not hidden.
  static func looksLikeDocument(_ name: some StringProtocol) -> Bool {
    let bytes = name.utf8
    return bytes.count > 3 && bytes.first != UInt8(ascii: ".")
      && bytes.suffix(3).elementsEqual(".md".utf8)
  }

  /// What was found so far, sorted. Of two names that are one and the same text to people, `é` as one
  /// character or as two, only the first is a document.
  var listing: SourceListing {
    var names: Set<String> = []
    var twins: [Diagnostic] = []
    let sorted = files.sorted { FilePath.precedes($0.path, $1.path) }.filter { file in
      if names.insert(file.path).inserted { return true }
      twins.append(
        .unreadable(
          file.path, "has the name of another file, in other code points, and is not read",
          "Rename one of them: nobody can tell them apart."))
      return false
    }
    return SourceListing(
      files: sorted, diagnostics: (diagnostics + twins).sorted(by: Diagnostic.inReadingOrder))
  }

  /// Finds the documents of the open `folder`, known as `path`, and of the folders in it.
  mutating func visit(_ folder: OpenFolder, path: String, depth: Int = 0) {
    // The stream takes over the descriptor it is given, so it gets one of its own.
    let own = openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0, let stream = fdopendir(own) else {
      report(path, "cannot be read: \(FileError.explain(errno).reason)", errnoHelp(errno))
      return
    }
    defer { closedir(stream) }
    while !isFull, let entry = readdir(stream) {
      let type = entry.pointee.d_type
      let name = UnsafePointer(entry.entryName)
      guard name[0] != CChar(bitPattern: UInt8(ascii: ".")) else { continue }
      visit(entry: name, type: Int(type), in: folder, path: path, depth: depth)
    }
    waiting += 1
    if waiting >= 64 || depth == 0 { finish() }
  }

  /// Asks for the status of the documents that were found: many at once, since nothing else takes so long.
  private mutating func finish() {
    let found = candidates
    candidates = []
    waiting = 0
    var next = 0
    let ask = { @Sendable (one: Candidate) -> Result<stat, SystemFailure> in
      one.folder.status(of: one.name).map { .success($0) } ?? .failure(SystemFailure(errno))
    }
    try? OrderedWork.map(found, chunk: 512, ask) { results in
      for result in results {
        let path = found[next].path
        next += 1
        guard !isFull else { continue }
        switch result {
        case .success(let status): consider(file: path, status: status)
        case .failure(let failure) where failure.code == ENOENT: break
        case .failure(let failure):
          report(
            path, "cannot be read: \(FileError.explain(failure.code).reason)",
            errnoHelp(failure.code))
        }
      }
    }
  }

  /// Takes one entry of a folder: a document, a folder to go into, or something to skip.
  private mutating func visit(
    entry: UnsafePointer<CChar>, type: Int, in folder: OpenFolder, path: String, depth: Int
  ) {
    let length = strlen(entry)
    let isDocument = length > 3 && memcmp(entry + (length - 3), ".md", 3) == 0
    let mayBeFolder = type == Int(DT_DIR) || type == Int(DT_LNK) || type == Int(DT_UNKNOWN)
    guard isDocument || mayBeFolder else { return }
    guard let name = String(validatingCString: entry) else {
      let shown = FilePath.join(path, String(cString: entry))
      return report(shown, "has a name that is not UTF-8", "Rename it.")
    }
    let child = FilePath.join(path, name)
    if !isDocument, type == Int(DT_DIR) {
      return enter(name, child: child, in: folder, depth: depth)
    }
    if isDocument {
      candidates.append(Candidate(path: child, name: name, folder: folder))
      return
    }
    guard let status = folder.status(of: name) else { return }
    if status.isFolder { return enter(name, child: child, in: folder, depth: depth) }
    if status.isLink { reportLinkedFolder(name, child: child, in: folder) }
  }

  /// Takes the file at `path`, whose name is that of a document.
  mutating func consider(file path: String, status: stat) {
    guard status.isRegular else {
      let kind = status.kindName
      return report(
        path, "is \(kind); documents must be regular files inside the folder",
        status.isLink
          ? "Put the file itself here."
          : "Give \(status.isFolder ? "the folder" : "it") a name that does not end in .md.")
    }
    guard files.count < fileLimit else {
      isFull = true
      return report(
        path, "is not read, nor what comes after it: more than \(fileLimit) documents",
        "Split the knowledge base.")
    }
    files.append(FileStamp(path: path, status: status))
  }

  /// Takes a file that is kept elsewhere, whose path below the start begins at byte `start`.
  mutating func consider(kept file: KeptFile, below start: Int) {
    let components = file.path[start...].split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isSkipped =
      components.contains { $0.first == UInt8(ascii: ".") }
      || components.dropLast().contains {
        Self.skipped.contains(String(decoding: $0, as: UTF8.self))
      }
    guard !isSkipped, components.count <= Self.maximumDepth + 1, let name = components.last,
      name.count > 3, name.suffix(3).elementsEqual(".md".utf8)
    else { return }
    guard let path = String(validating: file.path, as: UTF8.self) else {
      return report(
        String(decoding: file.path, as: UTF8.self), "has a name that is not UTF-8", "Rename it.")
    }
    var status = stat()
    status.st_mode = file.isLink ? S_IFLNK : S_IFREG
    consider(file: path, status: status)
  }

  private mutating func enter(_ name: String, child: String, in folder: OpenFolder, depth: Int) {
    guard !Self.skipped.contains(name) else { return }
    guard depth < Self.maximumDepth else {
      return report(
        child, "is not read: folders nest deeper than \(Self.maximumDepth)",
        "Keep documents in fewer folders.")
    }
    switch folder.folder(name) {
    case .success(let opened): visit(opened, path: child, depth: depth + 1)
    case .failure(let failure):
      report(
        child, "is a folder that cannot be read: \(FileError.explain(failure.code).reason)",
        errnoHelp(failure.code))
    }
  }

  /// A link to a folder hides documents from us; its owner should know.
  private mutating func reportLinkedFolder(_ name: String, child: String, in folder: OpenFolder) {
    var target = stat()
    guard fstatat(folder.descriptor, name, &target, 0) == 0, target.isFolder else { return }
    report(
      child, "is a symbolic link to a folder and is not read", "Put the folder itself here.",
      severity: .warning)
  }

  private mutating func report(
    _ path: String, _ fact: String, _ help: String, severity: Diagnostic.Severity = .error
  ) {
    diagnostics.append(.unreadable(path, fact, help, severity: severity))
  }

  private func errnoHelp(_ code: Int32) -> String {
    let wayOut = FileError.explain(code).wayOut
    return wayOut.prefix(1).uppercased() + wayOut.dropFirst() + "."
  }
}
