public import Incidents

/// Where pages live, relative to the root of the site. Ids and slugs only: no other text of an
/// author ever becomes a file name.
public enum Address {
  /// What happened, newest first, and what wants attention.
  public static let home = "index.html"
  /// Action items by their state, one below the other.
  public static let actions = "actions.html"
  /// Action items by their state, in columns.
  public static let board = "board.html"
  /// Action items that are late, or do not move.
  public static let late = "late.html"
  /// Owners and teams.
  public static let owners = "owners.html"
  /// Action items without an owner.
  public static let unowned = "unowned.html"
  /// Changes by what they lack.
  public static let changes = "changes.html"
  /// The services that documents name.
  public static let services = "services.html"
  /// The categories of root causes.
  public static let causes = "causes.html"
  /// How things go over time.
  public static let trends = "trends.html"
  /// Guides by title.
  public static let guides = "guides.html"
  /// What the site was built from.
  public static let about = "about.html"
  /// The latest reports.
  public static let reports = "reports.html"
  /// What the linter says, rule by rule.
  public static let lint = "lint.html"
  /// The search of all documents.
  public static let search = "search.html"
  /// The years that have an archive.
  public static let years = "years.html"
  /// Data, feeds and calendars to take along.
  public static let downloads = "downloads.html"
  /// The feed of incidents.
  public static let feed = "feeds/incidents.xml"
  /// The feed of what becomes of action items.
  public static let itemFeed = "feeds/items.xml"
  /// The calendar of all open action items.
  public static let calendar = "feeds/due.ics"

  /// The page of a document; nil where its id is no id (`[A-Za-z0-9][A-Za-z0-9._-]{0,63}`).
  public static func document(_ id: String, _ type: DocumentType) -> String? {
    guard isSafe(id) else { return nil }
    return type == .guide ? "guides/\(id).html" : "incidents/\(id).html"
  }

  /// Page `number` (from 2) of the home list.
  public static func older(_ number: Int) -> String { "page/\(number).html" }
  /// Page `number` of the part `anchor` of the list at `path`. In a folder of its own, so that no
  /// name of an author can take its path.
  static func further(_ path: String, _ anchor: String, _ number: Int) -> String {
    let list = path.hasSuffix(".html") ? String(path.dropLast(5)) : path
    return "page/\(list)/\(anchor)\(number > 1 ? "-\(number)" : "").html"
  }
  /// The action items of an owner, under the name that stands for all of theirs.
  public static func owner(_ name: String) -> String { "owners/\(slug(name)).html" }
  /// The action items of a team.
  public static func team(_ name: String) -> String { "teams/\(slug(name)).html" }
  /// The page of a service.
  public static func service(_ name: String) -> String { "services/\(slug(name)).html" }
  /// The calendar of the open action items of `owner`.
  public static func calendar(of owner: String) -> String { "feeds/due/\(slug(owner)).ics" }
  /// The archive of a year, or of what has none.
  public static func year(_ name: String) -> String { "years/\(slug(name)).html" }
  /// The report of a week or quarter: `2026-W47`, `2026-Q4`.
  public static func report(_ name: String) -> String { "reports/\(name).html" }
  /// What a rule of the linter found.
  public static func rule(_ name: String) -> String { "lint/\(slug(name)).html" }
  /// The page of a category of causes.
  public static func cause(_ category: String) -> String { "causes/\(slug(category)).html" }

  /// What leads from the folder of `path` to the root: `` or `../`.
  public static func root(from path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// Whether `id` may stand in a path as it is.
  public static func isSafe(_ id: String) -> Bool {
    guard let first = id.utf8.first, id.utf8.count <= 64, isLetterOrDigit(first) else {
      return false
    }
    return id.utf8.allSatisfy { isLetterOrDigit($0) || "._-".utf8.contains($0) }
  }

  /// A name for a path: the text itself where it is made of lower-case letters, digits, `.`, `_`
  /// and `-`, else what is left of it and a hash that keeps two names apart.
  public static func slug(_ text: String) -> String {
    let kept = text.utf8.map { byte -> UInt8 in
      let lower = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
      return isLetterOrDigit(lower) || "._-".utf8.contains(lower) ? lower : UInt8(ascii: "-")
    }
    let name = String(decoding: kept.prefix(48), as: UTF8.self)
    if name == text, isSafe(text) { return text }
    return "x-\(name.drop { $0 == "." || $0 == "-" })-\(String(hash(text), radix: 16))"
  }

  /// The anchor of an entity inside its document: `ai-1`, `chg-2`, `rc-3`; others behind `x-`,
  /// so that no id of an author takes a name of the page.
  public static func anchor(_ id: String) -> String {
    var bytes = Array(id.utf8.prefix(10))
    var letters = 0
    while letters < bytes.count, isLetter(bytes[letters]) {
      bytes[letters] |= 0x20
      letters += 1
    }
    let digits = bytes.dropFirst(letters + 1)
    if (2...3).contains(letters), letters < bytes.count, bytes[letters] == UInt8(ascii: "-"),
      (1...5).contains(digits.count), id.utf8.count == bytes.count, digits.allSatisfy(isDigit)
    {
      return String(decoding: bytes, as: UTF8.self)
    }
    return "x-\(slug(id))"
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo).
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }
}
