import Incidents

/// The index of guides, by title.
enum GuidesPage {
  static func pages(_ frame: Frame) throws -> [PageFile] {
    let guides = frame.catalogue.guides
    let page = try frame.page(
      Address.guides, title: frame.words[.guides], section: Address.guides, template: "guides",
      [
        "any": .flag(!guides.isEmpty),
        "cards": .list(
          guides.map {
            CardRecords.record(of: $0, about: frame.words.list($0.services), frame)
          }),
      ])
    return [page]
  }
}

/// What the site was built from. The only page that names a revision.
enum AboutPage {
  static func groups(_ frame: Frame) -> [PageGroup] {
    [PageGroup(showsRevision: true) { try pages(frame) }]
  }

  private static func pages(_ frame: Frame) throws -> [PageFile] {
    let events = frame.catalogue.events
    let rows: [(Word, Int)] = [
      (.aboutEvents, events.count), (.guides, frame.catalogue.guides.count),
      (.causes, events.reduce(0) { $0 + $1.causes.count }),
      (.changes, events.reduce(0) { $0 + $1.changes.count }),
      (.actions, events.reduce(0) { $0 + $1.items.count }),
      (.services, frame.catalogue.services.count),
      (.aboutCategories, frame.catalogue.categories.count),
    ]
    let page = try frame.page(
      Address.about, title: frame.words[.about], section: Address.about, template: "about",
      [
        "rows": .list(rows.map { ["label": .text(frame.words[$0.0]), "value": .number($0.1)] }),
        "lintHref": frame.link(.lint, Address.lint),
        "made": .flag(!frame.options.made.version.isEmpty),
        "version": .text(frame.options.made.version), "policy": .text(frame.options.made.policy),
        "day": .text(frame.words.longDay(frame.options.today)),
        "terms": .list(
          AboutTerm.allCases.map { term in
            [
              "name": .text(frame.words[.term, term]),
              "meaning": .text(frame.words[.termMeans, term]),
            ]
          }),
        "revision": Value(frame.options.revision),
      ])
    return [page]
  }
}

/// Words of the site that need one sentence.
enum AboutTerm: String, CaseIterable {
  case nearMiss = "near-miss"
  case latent
  case wrongData = "wrong-data"
  case containment
  case cleanUp = "clean-up"
  case signoff, validation, breach, emergency, temporary, done, verified, declined, retold
}
