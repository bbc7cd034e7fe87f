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
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let first = lines.first, first == Self.heading else { return nil }
    sizes = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let size = Int(parts[0]),
        OutputPath.fault(in: String(parts[1])) == nil
      else { continue }
      sizes[String(parts[1])] = size
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

/// Which paths may be written into an output folder.
enum OutputPath {
  /// Why `path` is none; nil where it is one.
  static func fault(in path: String) -> String? {
    let bytes = path.utf8
    if bytes.isEmpty { return "is empty" }
    if bytes.count > 1_000 { return "is too long" }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      return "has a character that file names should not have"
    }
    for component in path.split(separator: "/", omittingEmptySubsequences: false) {
      if component.isEmpty { return "is not relative, or has an empty component" }
      if component.utf8.first == UInt8(ascii: ".") { return "has a hidden component" }
      if component.utf8.count > 240 { return "has a component that is too long" }
    }
    return nil
  }
}
