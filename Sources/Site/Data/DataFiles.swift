import Incidents

/// The tables of a site as files. Up to 2,000 documents each table is one file; beyond, one for each
/// year, so that nobody must load all to look at some, and an edit writes only what it changes.
/// `data/index.json` names them in either case.
struct DataFiles: Sendable {
  /// The documents of one file of each table.
  struct Share: Sendable {
    /// `2020`, `undated`; nil where the files have all documents.
    var year: String?
    var cards: [Card]
  }

  /// Documents of a file of everything, at most.
  static let limit = 2_000
  /// Path of the list of all files.
  static let index = "data/index.json"

  /// The shares, the newest year first.
  let shares: [Share]

  init(_ catalogue: Catalogue, limit: Int = limit) {
    let cards = catalogue.events + catalogue.guides
    guard cards.count > limit else {
      shares = [Share(year: nil, cards: cards)]
      return
    }
    shares = YearPages.years(cards).map { Share(year: $0.name, cards: $0.cards) }
  }

  /// The path of a file of `table`.
  static func path(_ table: DataTable, _ year: String?, _ ending: String) -> String {
    "data/\(table.name)\(year.map { "-\($0)" } ?? "").\(ending)"
  }

  static func groups(_ frame: Frame) -> [PageGroup] {
    let files = DataFiles(frame.catalogue)
    let tables = files.shares.flatMap { share in
      DataTable.all.map { table in
        PageGroup(about: ["data", table.name, share.year ?? ""], cards: share.cards) {
          [
            PageFile(path: path(table, share.year, "csv"), bytes: table.csv(share.cards)),
            PageFile(path: path(table, share.year, "json"), bytes: table.json(share.cards)),
          ]
        }
      }
    }
    return tables + [PageGroup(showsRevision: true) { [files.list(frame.options.revision)] }]
  }

  private func list(_ revision: String?) -> PageFile {
    var json = JSONWriter()
    json.object { json in
      json.member("version", DataTable.version)
      json.member("revision", revision)
      json.name("files")
      json.list(shares.flatMap { share in DataTable.all.map { (share, $0) } }, lines: true) {
        json, file in
        let (share, table) = file
        json.object { json in
          json.member("table", table.name)
          json.member("year", share.year)
          json.member("documents", share.cards.count)
          json.member("csv", Self.path(table, share.year, "csv"))
          json.member("json", Self.path(table, share.year, "json"))
        }
      }
    }
    json.endLine()
    return PageFile(path: Self.index, bytes: json.bytes)
  }
}
