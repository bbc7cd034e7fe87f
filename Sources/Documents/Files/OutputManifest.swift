/// The list of files an earlier run wrote into an output folder: only these may be removed.
///
/// One line says what it is; then one line a file, its size in bytes and its path, sorted by the
/// bytes of the paths.
struct OutputManifest: Equatable {
  /// Name of the manifest in its folder.
  static let name = ".postmortem-manifest"
  private static let heading = "postmortem manifest 1"

  /// Bytes of each file, by path.
  var sizes: [String: Int]

  /// The manifest of files with these `sizes`.
  init(sizes: [String: Int]) { self.sizes = sizes }

  /// Reads a manifest; nil where `bytes` are none of this version. Lines that name no path we
  /// would write are passed over, so that a forged manifest cannot point outside.
  init?(bytes: [UInt8]) {
    let heading = Array((Self.heading + "\n").utf8)
    guard bytes.starts(with: heading) else { return nil }
    sizes = [:]
    for line in bytes.dropFirst(heading.count).split(separator: UInt8(ascii: "\n")) {
      guard let space = line.firstIndex(of: UInt8(ascii: " ")),
        let size = Int(String(decoding: line[..<space], as: UTF8.self)), size >= 0
      else { continue }
      let path = String(decoding: line[(space + 1)...], as: UTF8.self)
      if OutputPath.fault(in: path) == nil { sizes[path] = size }
    }
  }

  /// The manifest as written.
  var bytes: [UInt8] {
    var text = Self.heading + "\n"
    for (path, size) in sizes.sorted(by: { FilePath.precedes($0.key, $1.key) }) {
      text += "\(size) \(path)\n"
    }
    return Array(text.utf8)
  }

  /// Paths that are in this manifest and not in `next`, sorted by their bytes.
  func stale(comparedWith next: OutputManifest) -> [String] {
    sizes.keys.filter { next.sizes[$0] == nil }.sorted(by: FilePath.precedes)
  }
}
