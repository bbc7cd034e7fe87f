import Incidents

/// Pages about many documents. A new family is a file with its pages and one line here. Where each
/// page shows some documents only, it gives `groups`: an edit makes those anew that show it.
struct PageFamily: Sendable {
  /// Its name in `site.without`; nil where no site is without it.
  var name: SiteSettings.Family?
  /// Its place in the navigation; nil where it has none.
  var entry: (label: Word, path: String)?
  /// The pages, from the cards in the frame, in groups that change together.
  var groups: @Sendable (Frame) throws -> [PageGroup]

  static let all: [PageFamily] = [
    PageFamily(entry: (.incidents, Address.home), groups: HomePages.groups),
    PageFamily(name: .actions, entry: (.actions, Address.actions), pages: ActionItemsPage.pages),
    PageFamily(name: .actions, pages: BoardPage.pages),
    PageFamily(name: .actions, pages: LatePage.pages),
    PageFamily(name: .actions, groups: OwnerPages.groups),
    PageFamily(name: .changes, entry: (.changes, Address.changes), pages: ChangesPage.pages),
    PageFamily(name: .services, entry: (.services, Address.services), groups: ServicePages.groups),
    PageFamily(name: .causes, entry: (.causes, Address.causes), groups: CausePages.groups),
    PageFamily(name: .trends, entry: (.trends, Address.trends), pages: TrendsPage.pages),
    // Made from the database, not from the cards: `ReportPages`.
    PageFamily(name: .reports, entry: (.reports, Address.reports), groups: { _ in [] }),
    PageFamily(name: .guides, entry: (.guides, Address.guides), pages: GuidesPage.pages),
    PageFamily(name: .search, pages: SearchPage.pages),
    PageFamily(name: .years, groups: YearPages.groups),
    PageFamily(groups: MovedPages.groups),
    PageFamily(name: .data, groups: DataFiles.groups),
    PageFamily(name: .feeds, groups: IncidentFeed.groups),
    PageFamily(name: .feeds, groups: ItemFeed.groups),
    PageFamily(name: .feeds, groups: DueCalendar.groups),
    PageFamily(groups: DownloadsPage.groups),
    PageFamily(groups: AboutPage.groups),
  ]
}

extension PageFamily {
  /// A family whose pages depend on all cards.
  init(
    name: SiteSettings.Family? = nil, entry: (label: Word, path: String)? = nil,
    pages: @escaping @Sendable (Frame) throws -> [PageFile]
  ) {
    self.init(name: name, entry: entry) { frame in [PageGroup { try pages(frame) }] }
  }
}

extension Frame {
  /// Whether the site has the pages of `family`.
  func has(_ family: PageFamily) -> Bool { family.name.map(has) ?? true }

  /// Whether the site has the pages of the family `name`.
  func has(_ name: SiteSettings.Family) -> Bool { !options.identity.without.contains(name) }

  /// The address of a page of the family `name`; absent where the site is without it.
  func link(_ name: SiteSettings.Family, _ address: String) -> Value {
    has(name) ? .text(address) : .absent
  }
}
