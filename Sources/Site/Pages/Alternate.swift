import Incidents

/// The same as a page for programs: a table, a feed, a calendar.
struct Alternate: Sendable {
  /// Path in the site.
  var path: String
  /// Its media type.
  var type: String
  /// What a link to it is called: the form, which has one name in all languages.
  var label: String

  var record: Record {
    ["path": .text(path), "type": .text(type), "label": .text(label)]
  }
}

extension Frame {
  /// The files of the tables `table`, of one year where they are divided by years. Nothing where the
  /// site has none, or none for all years.
  func files(of table: DataTable, year: String? = nil) -> [Alternate] {
    guard has(.data), isDivided == (year != nil) else { return [] }
    return [
      Alternate(path: DataFiles.path(table, year, "csv"), type: "text/csv", label: "CSV"),
      Alternate(path: DataFiles.path(table, year, "json"), type: "application/json", label: "JSON"),
    ]
  }

  /// Whether there are so many documents that tables are divided by years.
  var isDivided: Bool {
    catalogue.events.count + catalogue.guides.count > DataFiles.limit
  }

  /// The feed of incidents.
  var feed: [Alternate] {
    has(.feeds)
      ? [Alternate(path: Address.feed, type: "application/atom+xml", label: "Atom")] : []
  }

  /// The calendar of open action items.
  var calendar: [Alternate] {
    has(.feeds)
      ? [Alternate(path: Address.calendar, type: "text/calendar", label: "iCalendar")] : []
  }

  /// The calendar of the open action items of `owner`, some of whose items are `pairs`; nothing where none of
  /// these is due on a day.
  func calendar(of owner: String, _ pairs: [ItemPair]) -> [Alternate] {
    let isThere =
      has(.feeds) && pairs.contains { !$0.item.state.isClosed && $0.item.due != nil }
    return isThere
      ? [
        Alternate(
          path: Address.calendar(of: owner), type: "text/calendar", label: "iCalendar")
      ] : []
  }

  /// What a document says, beside its page.
  func file(beside page: String) -> [Alternate] {
    has(.data)
      ? [Alternate(path: DocumentData.path(beside: page), type: "application/json", label: "JSON")]
      : []
  }
}
