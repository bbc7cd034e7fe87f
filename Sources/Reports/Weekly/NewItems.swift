import Incidents
package import Store

/// Action items of documents that began in the week: as near to "opened this week" as the files
/// come without their history.
package struct NewItems: Sendable, Hashable {
  /// The items, closed ones among them, by path and place.
  package var items: [ActionItemRow]
  /// Open items of documents that name no day, which therefore cannot be placed in a week.
  package var undatable: Int
  private let week: ISOWeek
  private let openPlaces: Set<Place>

  private struct Place: Hashable {
    var document: Int
    var line: Int
  }

  init(_ material: WeeklyMaterial) {
    week = material.week
    items = material.items.filter { item in
      material.day(of: item.document).map(material.week.contains) ?? false
    }.sorted { $0.precedes($1) }
    undatable = material.openItems.count { material.day(of: $0.document) == nil }
    openPlaces = Set(
      items.filter { material.isOpen($0) }.map {
        Place(document: $0.document.number, line: $0.line)
      })
  }

  var section: ReportSection {
    var section = ReportSection(
      "new", heading: "New this week",
      ReportEntries(
        items: items.map { item in
          ReportEntry(item, lead: lead(item), facts: item.due.map { ["due \($0)"] } ?? [])
        },
        from: """
          action_items JOIN documents USING (document) WHERE NOT is_external AND day BETWEEN \
          '\(week.monday)' AND '\(week.sunday)'
          """))
    if undatable > 0 {
      section.notes.append(
        "\(counted(undatable, "open item")) in documents that name no day cannot be placed.")
    }
    return section
  }

  private func lead(_ item: ActionItemRow) -> String {
    let place = Place(document: item.document.number, line: item.line)
    if openPlaces.contains(place) { return item.state.isClosed ? "open" : item.state.words }
    return item.state == .done ? "done" : item.state.words
  }
}
