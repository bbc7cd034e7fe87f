/// Turns links between files of the knowledge base into links between pages.
struct DocumentLinks: Sendable {
  private let folder: [Substring]
  private let catalogue: Catalogue

  /// Links as they are written in the file of `card`.
  init(from card: Card, _ catalogue: Catalogue) {
    folder = card.path.split(separator: "/").dropLast()
    self.catalogue = catalogue
  }

  /// The address, from the page of the document, of what `link` leads to; nil where it leads to no
  /// document of the knowledge base.
  func address(of link: String) -> String? {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let written = parts.first else { return nil }
    // A heading of an author has its own prefix in a page.
    let anchor = parts.count > 1 && !parts[1].isEmpty ? "#h-\(parts[1])" : ""
    if written.isEmpty { return anchor.isEmpty ? nil : anchor }
    var path = folder
    for step in written.split(separator: "/", omittingEmptySubsequences: false) {
      switch step {
      case ".": continue
      case "..":
        guard path.popLast() != nil else { return nil }
      default: path.append(step)
      }
    }
    guard let other = catalogue.card(path: path.joined(separator: "/")) else { return nil }
    return "../\(other.address)\(anchor)"
  }
}
