import Documents

/// What a site was made from, kept beside its pages: a page whose key is the same need not be
/// made again. One line a page, `key path`, sorted.
struct SiteManifest {
  /// Its path in the site.
  static let path = "build.txt"

  /// Key of each page; the pages about many documents share one.
  var keys: [String: String] = [:]

  /// The manifest in `text`; lines that are none are passed over, their pages made anew.
  init(_ text: String = "") {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { keys[String(parts[1])] = String(parts[0]) }
    }
  }

  /// The manifest as bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for (path, key) in keys.sorted(by: { $0.key < $1.key }) {
      bytes += key.utf8
      bytes.append(0x20)
      bytes += path.utf8
      bytes.append(0x0A)
    }
    return bytes
  }
}
