import Documents

/// What a site was made from, kept beside its pages: a page whose key is the same need not be
/// made again. The first line names the state of everything; then one line a page, sorted:
/// `key card path`, where `card` is the key of what lists say of a document, or `-`.
struct SiteManifest {
  /// Its path in the site.
  static let path = "build.txt"

  /// What a page was made from.
  struct Entry: Equatable {
    /// Key of everything that the page shows.
    var key: String
    /// Key of the card of a document; nil for other pages.
    var card: String?
  }

  /// Names the database and the program; nil where a former manifest does not say.
  var state: String?
  /// Entry of each page, by path.
  var entries: [String: Entry] = [:]

  /// A manifest of nothing.
  init() {}

  /// The manifest in `text`; lines that are none are passed over, their pages made anew.
  init(_ text: String) {
    var bytes = text.utf8[...]
    state = SiteManifest.state(in: text)
    while let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
      let parts = bytes[..<end].split(separator: UInt8(ascii: " "), maxSplits: 2)
      bytes = bytes[bytes.index(after: end)...]
      guard parts.count == 3, let key = String(parts[0]), let card = String(parts[1]),
        let path = String(parts[2])
      else { continue }
      entries[path] = Entry(key: key, card: card == "-" ? nil : card)
    }
  }

  /// What the first line of `text` names; nil where it names nothing.
  static func state(in text: String) -> String? {
    let line = text.utf8.prefix { $0 != UInt8(ascii: "\n") }
    let parts = line.split(separator: UInt8(ascii: " "))
    guard parts.count == 2, parts[0].elementsEqual("state".utf8) else { return nil }
    return String(parts[1])
  }

  /// The manifest as bytes.
  var bytes: [UInt8] {
    var bytes = Array("state \(state ?? "-")\n".utf8)
    bytes.reserveCapacity(entries.count * 100)
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      bytes += entry.key.utf8
      bytes.append(0x20)
      bytes += (entry.card ?? "-").utf8
      bytes.append(0x20)
      bytes += path.utf8
      bytes.append(0x0A)
    }
    return bytes
  }
}
