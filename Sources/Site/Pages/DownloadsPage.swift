import Incidents

/// What can be taken from the site for spreadsheets, programs, feed readers and calendars.
enum DownloadsPage {
  static func groups(_ frame: Frame) -> [PageGroup] {
    guard frame.has(.data) || frame.has(.feeds) else { return [] }
    return [PageGroup { [try page(frame)] }]
  }

  private static func page(_ frame: Frame) throws -> PageFile {
    let words = frame.words
    let shares = frame.has(.data) ? DataFiles(frame.catalogue).shares : []
    let files = shares.flatMap { share in DataTable.all.map { file($0, share.year, words) } }
    let owners =
      frame.has(.feeds)
      ? DueCalendar.owners(DueCalendar.items(frame.catalogue), frame.options.teams) : []
    return try frame.page(
      Address.downloads, title: words[.downloads], section: Address.downloads,
      template: "downloads",
      [
        "data": .flag(frame.has(.data)), "index": .text(DataFiles.index), "files": .list(files),
        "feeds": .flag(frame.has(.feeds)), "feed": .text(Address.feed),
        "itemFeed": Value(frame.itemFeed.first?.path), "calendar": .text(Address.calendar),
        "hasOwners": .flag(!owners.isEmpty),
        "owners": .list(
          owners.map { owner in
            [
              "name": .text("@\(owner.name)"), "href": .text(Address.calendar(of: owner.name)),
              "lang": frame.language(owner.name),
            ]
          }),
      ])
  }

  private static func file(_ table: DataTable, _ year: String?, _ words: Words) -> Record {
    let name = year.map { $0 == "undated" ? words[.noYear] : $0 }
    return [
      "name": .text([words[table.label], name].compactMap { $0 }.joined(separator: " · ")),
      "csv": .text(DataFiles.path(table, year, "csv")),
      "json": .text(DataFiles.path(table, year, "json")),
    ]
  }
}
