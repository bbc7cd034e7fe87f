/// The index of guides, by title.
enum GuidesPage {
  static func pages(_ frame: Frame) throws -> [PageFile] {
    let guides = frame.catalogue.guides
    let page = try frame.page(
      Address.guides, title: "Guides", section: Address.guides, template: "guides",
      [
        "lead": "What was learned, in the form in which it helps next time.",
        "any": .flag(!guides.isEmpty),
        "cards": .list(
          guides.map {
            CardRecords.record(of: $0, about: $0.services.joined(separator: ", "), frame)
          }),
      ])
    return [page]
  }
}

/// What the site was built from. The only page that may name a revision or a time.
enum AboutPage {
  static func pages(_ frame: Frame) throws -> [PageFile] {
    let events = frame.catalogue.events
    let rows: [(String, Int)] = [
      ("Incidents, near misses, changes and drills", events.count),
      ("Guides", frame.catalogue.guides.count),
      ("Root causes", events.reduce(0) { $0 + $1.causes.count }),
      ("Changes", events.reduce(0) { $0 + $1.changes.count }),
      ("Action items", events.reduce(0) { $0 + $1.items.count }),
      ("Services", frame.catalogue.services.count),
      ("Categories of causes", frame.catalogue.categories.count),
    ]
    let page = try frame.page(
      Address.about, title: "About this site", section: Address.about, template: "about",
      [
        "rows": .list(rows.map { ["label": .text($0.0), "value": .number($0.1)] }),
        "built": Value(frame.options.builtFrom),
      ])
    return [page]
  }
}
