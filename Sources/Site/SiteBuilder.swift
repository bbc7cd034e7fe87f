import Documents
import Incidents
public import Store

/// Makes the pages of the site: those of documents one by one, those about many all at once.
public struct SiteBuilder: Sendable {
  private let frame: Frame

  /// A builder of the site of `catalogue`.
  public init(
    catalogue: Catalogue, options: SiteOptions, theme: Theme, attachments: Attachments? = nil
  ) {
    frame = Frame(
      theme: theme, options: options, catalogue: catalogue, attachments: attachments)
  }

  /// The page of one document with what stands beside it; nothing where it has no id that can name a
  /// page.
  public func files(of document: SiteDocument) throws -> [PageFile] {
    guard
      let card = Card(
        document.document, findings: document.findings, stories: document.stories, frame.words)
    else {
      return []
    }
    return try files(of: document, card: card)
  }

  /// The same for a document whose card is at hand; nothing where another document has its id.
  func files(of document: SiteDocument, card: Card) throws -> [PageFile] {
    guard let page = try DocumentPage.page(document, card: card, frame: frame) else { return [] }
    return frame.has(.data)
      ? [page, DocumentData.file(document, card: card, frame: frame)] : [page]
  }

  /// Paths of the files that stand beside the page of `card`.
  func beside(_ card: Card) -> [String] {
    frame.has(.data) ? [DocumentData.path(beside: card.address)] : []
  }

  /// What a search shows below the title of a document.
  func searchLine(of card: Card) throws -> HTML { try SearchPage.line(of: card, frame) }

  /// All pages about many documents.
  public func listPages() throws -> [PageFile] {
    try listGroups().flatMap { try $0.make() }
  }

  /// The pages about many documents, in the groups that change together.
  func listGroups() throws -> [PageGroup] {
    try PageFamily.all.filter(frame.has).flatMap { try $0.groups(frame) }
  }

  /// Those of them that name the revision of the documents.
  func revisionGroups() -> [PageGroup] {
    let all = (frame.has(.data) ? DataFiles.groups(frame) : []) + AboutPage.groups(frame)
    return all.filter(\.showsRevision)
  }

  /// All pages about findings.
  public func lintPages(_ status: FindingStatus) throws -> [PageFile] {
    try lintGroups(status).flatMap { try $0.make() }
  }

  /// The pages about findings, in the groups that change together; none where the site is without.
  func lintGroups(_ status: FindingStatus) -> [PageGroup] {
    frame.has(.lint) ? LintPages.groups(status, frame) : []
  }

  /// The pages of `reports`; none where the site is without.
  public func reportPages(_ reports: @autoclosure () throws -> [SiteReport]) throws -> [PageFile] {
    frame.has(.reports) ? try ReportPages(reports: reports(), frame: frame).pages() : []
  }

  /// The files that pages refer to.
  public var assets: [PageFile] {
    frame.options.identity.assets(frame.theme)
  }
}
