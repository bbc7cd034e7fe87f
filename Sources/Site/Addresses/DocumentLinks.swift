import Incidents

/// Turns links between files of the knowledge base into links between pages.
struct DocumentLinks: Sendable {
  private let path: String
  private let catalogue: Catalogue

  /// Links as they are written in the file of `card`.
  init(from card: Card, _ catalogue: Catalogue) {
    path = card.path
    self.catalogue = catalogue
  }

  /// The address, from the page of the document, of what `link` leads to; nil where it leads to no
  /// document of the knowledge base.
  func address(of link: String) -> String? {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    // A heading of an author has its own prefix in a page.
    let anchor = parts.count > 1 && !parts[1].isEmpty ? "#h-\(parts[1])" : ""
    if link.hasPrefix("#") { return anchor.isEmpty ? nil : anchor }
    guard let file = DocumentLink.file(at: link, in: path),
      let other = catalogue.card(path: file)
    else { return nil }
    return "../\(other.address)\(anchor)"
  }
}
