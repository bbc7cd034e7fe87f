import Incidents

/// Pages about many documents. A new family is a file with its pages and one line here.
struct PageFamily: Sendable {
  /// Its name in `site.without`; nil where no site is without it.
  var name: SiteSettings.Family?
  /// Its place in the navigation; nil where it has none.
  var entry: (label: Word, path: String)?
  /// The pages, from the cards in the frame.
  var pages: @Sendable (Frame) throws -> [PageFile]

  static let all: [PageFamily] = [
    PageFamily(entry: (.incidents, Address.home), pages: HomePages.pages),
    PageFamily(name: .actions, entry: (.actions, Address.actions), pages: ActionItemsPage.pages),
    PageFamily(name: .changes, entry: (.changes, Address.changes), pages: ChangesPage.pages),
    PageFamily(name: .services, entry: (.services, Address.services), pages: ServicePages.pages),
    PageFamily(name: .causes, entry: (.causes, Address.causes), pages: CausePages.pages),
    PageFamily(name: .guides, entry: (.guides, Address.guides), pages: GuidesPage.pages),
    PageFamily(name: .search, pages: SearchPage.pages),
    PageFamily(pages: AboutPage.pages),
  ]
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
