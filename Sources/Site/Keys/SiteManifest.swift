import Documents

/// What a site was made from, kept beside its pages: a page whose key is the same need not be
/// made again. The first line names the state of everything; then one line a page, sorted by the bytes of
/// the paths: `key card path`, where `card` is the key of what lists say of a document, or `-`.
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
  /// The lines of a manifest that this one follows.
  private let former: PathTable
  /// What stands for them, by path; nil where there is no page any more.
  private var changes: [String: Entry?] = [:]

  /// A manifest of nothing.
  init() { former = PathTable(heading: "") }

  /// The manifest in `bytes`; lines that are none are passed over, their pages made anew.
  init(_ bytes: [UInt8]) {
    state = SiteManifest.state(in: bytes)
    former = PathTable(
      bytes, from: bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count, columns: 2)
  }

  /// What the page at `path` was made from; nil where there is none.
  subscript(path: String) -> Entry? {
    get { changes[path] ?? former.number(of: path).map(entry) }
    set { changes.updateValue(newValue, forKey: path) }
  }

  private func entry(_ number: Int) -> Entry {
    let words = former.words(number).split(separator: 0x20)
    let card = words.count > 1 ? String(decoding: words[1], as: UTF8.self) : "-"
    return Entry(
      key: words.first.map { String(decoding: $0, as: UTF8.self) } ?? "",
      card: card == "-" ? nil : card)
  }

  /// All pages, sorted by path.
  var entries: [(path: String, entry: Entry)] {
    let kept = (0..<former.count).lazy.map { (path: former.path($0), entry: entry($0)) }
      .filter { changes[$0.path] == nil }
    let all = kept + changes.compactMap { path, entry in entry.map { (path: path, entry: $0) } }
    return all.sorted { FilePath.precedes($0.path, $1.path) }
  }

  /// The pages about many documents, without those about findings and the reports.
  var lists: [(path: String, entry: Entry)] {
    entries.filter {
      $0.entry.card == nil && !Address.isAttachment($0.path) && !LintPages.has($0.path)
        && !ReportPages.has($0.path)
    }
  }

  /// The pages about findings that the former manifest names.
  var formerLint: [(path: String, entry: Entry)] {
    former(Address.lint, LintPages.folders)
  }

  /// The reports that the former manifest names.
  var formerReports: [(path: String, entry: Entry)] {
    former(Address.reports, [ReportPages.folder])
  }

  /// The page at `overview` and those in `folders`.
  private func former(
    _ overview: String, _ folders: [String]
  ) -> [(path: String, entry: Entry)] {
    let single = former.number(of: overview).map { $0..<($0 + 1) } ?? 0..<0
    let numbers = [single] + folders.map(former.numbers(below:))
    return numbers.joined().map { (former.path($0), entry($0)) }
  }

  /// Whether lists say of documents what they said in the manifest that this one follows.
  var hasFormerCards: Bool {
    changes.allSatisfy { path, entry in former.number(of: path).map(self.entry)?.card == entry?.card
    }
  }

  /// What the first line of `bytes` names; nil where it names nothing.
  static func state(in bytes: [UInt8]) -> String? {
    let parts = bytes.prefix { $0 != UInt8(ascii: "\n") }.split(separator: UInt8(ascii: " "))
    guard parts.count == 2, parts[0].elementsEqual("state".utf8) else { return nil }
    return String(decoding: parts[1], as: UTF8.self)
  }

  /// The manifest as bytes.
  var bytes: [UInt8] {
    var table = PathTable(
      heading: "state \(state ?? "-")\n", capacity: former.bytes.count + 110 * changes.count)
    table.merge(former, with: changes.mapValues { $0.map { "\($0.key) \($0.card ?? "-")" } })
    return table.bytes
  }
}
