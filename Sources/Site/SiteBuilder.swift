import Documents
/// Makes the pages of the site: those of documents one by one, those about many all at once.
package struct SiteBuilder: Sendable {
  private let frame: Frame

  /// A builder of the site of `catalogue`.
  package init(catalogue: Catalogue, options: SiteOptions, theme: Theme) {
    frame = Frame(theme: theme, options: options, catalogue: catalogue)
  }

  /// The page of one document; nil where it has no id that can name a page.
  package func page(of document: SiteDocument) throws -> PageFile? {
    try Card(document.document, frame.words).flatMap { try page(of: document, card: $0) }
  }

  /// The page of a document whose card is at hand; nil where another document has its id.
  func page(of document: SiteDocument, card: Card) throws -> PageFile? {
    try DocumentPage.page(document, card: card, frame: frame)
  }

  /// What a search shows below the title of a document.
  func searchLine(of card: Card) throws -> HTML { try SearchPage.line(of: card, frame) }

  /// All pages about many documents.
  package func listPages() throws -> [PageFile] {
    try listGroups().flatMap { try $0.make() }
  }

  /// The pages about many documents, in the groups that change together.
  func listGroups() throws -> [PageGroup] {
    try PageFamily.all.filter(frame.has).flatMap { try $0.groups(frame) }
  }

  /// The files that pages refer to.
  package var assets: [PageFile] {
    frame.options.identity.assets(frame.theme)
  }
}
