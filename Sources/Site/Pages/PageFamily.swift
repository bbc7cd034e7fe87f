/// Pages about many documents. A new family is a file with its pages and one line here.
struct PageFamily: Sendable {
  /// The pages, from the cards in the frame.
  var pages: @Sendable (Frame) throws -> [PageFile]

  static let all: [PageFamily] = [
    PageFamily(pages: HomePages.pages),
    PageFamily(pages: ActionItemsPage.pages),
    PageFamily(pages: ChangesPage.pages),
    PageFamily(pages: ServicePages.pages),
    PageFamily(pages: CausePages.pages),
    PageFamily(pages: GuidesPage.pages),
    PageFamily(pages: AboutPage.pages),
  ]
}
