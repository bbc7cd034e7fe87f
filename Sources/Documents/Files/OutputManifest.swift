import Glibc

/// The list of files an earlier run wrote into an output folder: only these may be removed.
///
/// One line says what it is; then one line a file, its size in bytes and its path, sorted by the
/// bytes of the paths.
struct OutputManifest: Sendable {
  /// Name of the manifest in its folder.
  static let name = ".postmortem-manifest"
  private static let heading = "postmortem manifest 1\n"

  private let table: PathTable
  /// Bytes of each file, in the order of the lines.
  private let sizes: [Int]

  /// A manifest of no files.
  init() { self.init(PathTable(heading: Self.heading)) }

  /// Reads a manifest; nil where `bytes` are none of this version. Lines that name no path we
  /// would write are passed over, so that a forged manifest cannot point outside.
  init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.heading.utf8) else { return nil }
    self.init(
      PathTable(bytes, from: Self.heading.utf8.count, columns: 1) {
        OutputPath.fault(in: $0) == nil
      })
  }

  private init(_ table: PathTable) {
    self.table = table
    // A size that is none is that of no file.
    sizes = (0..<table.count).map { Self.size(table.words($0)) ?? -1 }
  }

  private static func size(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count < 18 else { return nil }
    var size = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      size = size * 10 + Int(digit - 48)
    }
    return size
  }

  /// The manifest as written.
  var bytes: [UInt8] { table.bytes }
  /// Number of files.
  var count: Int { sizes.count }

  /// The path of a file.
  func path(_ number: Int) -> String { table.path(number) }
  /// Bytes of a file.
  func size(_ number: Int) -> Int { sizes[number] }
  /// The number of the file at `path`; nil where there is none.
  func number(of path: String) -> Int? { table.number(of: path) }

  /// Numbers of the files below the folder `path`.
  func numbers(below path: String) -> Range<Int> { table.numbers(below: path) }

  /// The manifest of the files of this one that are `kept`, and of others with these `sizes`.
  func followed(kept: [Bool], by sizes: [String: Int]) -> OutputManifest {
    var next = PathTable(heading: Self.heading, capacity: table.bytes.count + 60 * sizes.count)
    next.merge(table, with: sizes.mapValues { "\($0)" }) { kept[$0] }
    return OutputManifest(next)
  }

  /// Paths that are in this manifest and not in `next`, sorted by their bytes.
  func stale(comparedWith next: OutputManifest) -> [String] {
    table.numbers(missingIn: next.table).map(path)
  }

  /// Numbers of the files that are not in `tree`, or not with their sizes.
  func missing(in tree: FolderTree) -> [Int] {
    let step = 1_024
    var all: [Int] = []
    try? OrderedWork.map(
      Array(stride(from: 0, to: count, by: step)), chunk: 1,
      { missing(of: $0..<min($0 + step, count), in: tree) }, consume: { all += $0.joined() })
    return all
  }

  private func missing(of numbers: Range<Int>, in tree: FolderTree) -> [Int] {
    var missing: [Int] = []
    var folder = tree.root
    var folderPath: [UInt8] = []
    var isThere = true
    table.forEachPath(numbers) { number, path in
      let slash = path.lastIndex(of: UInt8(ascii: "/"))
      if !path[..<(slash ?? 0)].elementsEqual(folderPath) {
        folderPath = Array(path[..<(slash ?? 0)])
        let opened = tree.folder(String(decoding: folderPath, as: UTF8.self))
        isThere = (try? opened.get()) != nil
        folder = (try? opened.get()) ?? folder
      }
      let name = path[(slash.map { $0 + 1 } ?? 0)...]
      let status = isThere ? folder.status(of: UnsafeBufferPointer(rebasing: name)) : nil
      if status?.isRegular != true || status.map({ Int($0.st_size) }) != size(number) {
        missing.append(number)
      }
    }
    return missing
  }
}
