import Documents

/// Author's Markdown as it stands in a page.
enum Prose {
  /// A writer for the page of `card`: links between documents lead to their pages, ids to their
  /// anchors.
  static func writer(
    _ card: Card, _ catalogue: Catalogue, _ anchored: Set<String>, _ words: Words
  ) -> MarkdownHTML {
    var writer = MarkdownHTML()
    // The title is the first level, sections are the second.
    writer.highestHeading = 3
    writer.headingIDPrefix = "h-"
    writer.hiddenClass = "sr"
    writer.taskWords = MarkdownHTML.TaskWords(
      open: words[.taskOpen], done: words[.taskDone], declined: words[.taskDeclined])
    let links = DocumentLinks(from: card, catalogue)
    writer.resolveLink = { links.address(of: $0) }
    let own = card.id
    writer.references = { token in
      if anchored.contains(token) { return "#\(Address.anchor(token))" }
      guard token != own, let other = catalogue.card(id: token) else { return nil }
      return "../\(other.address)"
    }
    return writer
  }

  /// The HTML of `fragment`.
  static func html(_ fragment: MarkdownFragment, _ writer: MarkdownHTML) -> HTML {
    var bytes: [UInt8] = []
    writer.write(fragment, to: &bytes)
    return HTML(rendered: bytes)
  }
}
