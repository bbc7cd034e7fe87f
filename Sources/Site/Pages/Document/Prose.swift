import Documents
import Incidents

/// Author's Markdown as it stands in a page.
enum Prose {
  /// A writer for the page of `card`: links between documents lead to their pages, ids to their
  /// anchors.
  static func writer(
    _ card: Card, _ frame: Frame, _ anchored: Set<String>
  ) -> MarkdownHTML {
    let (catalogue, words, attachments) = (frame.catalogue, frame.words, frame.attachments)
    var writer = MarkdownHTML()
    // The title is the first level, sections are the second.
    writer.highestHeading = 3
    writer.headingIDPrefix = "h-"
    writer.hiddenClass = "sr"
    writer.taskWords = MarkdownHTML.TaskWords(
      open: words[.taskOpen], done: words[.taskDone], declined: words[.taskDeclined])
    let links = DocumentLinks(from: card, catalogue)
    let path = card.path
    writer.resolveLink = { written in
      if let address = links.address(of: written) { return address }
      guard let file = DocumentLink.file(at: written, in: path) else { return nil }
      return attachments?.copy(of: file).map { "../\($0.address)" }
    }
    writer.isDownload = { address in
      Address.isAttachment(String(address.dropFirst(3)))
        && Attachment.kind(of: address) == .download
    }
    writer.resolveImage = { written in
      guard let file = DocumentLink.file(at: written, in: path),
        let copy = attachments?.picture(at: file)
      else { return nil }
      return MarkdownHTML.Picture(
        address: "../\(copy.address)", size: copy.size.map { ($0.width, $0.height) })
    }
    let own = card.id
    writer.references = { token in
      if anchored.contains(token) { return "#\(Address.anchor(token))" }
      guard let other = catalogue.card(id: token), other.id != own else { return nil }
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
