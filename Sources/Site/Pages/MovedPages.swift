import Incidents

/// A page for each id that a document had before: it leads to the document.
enum MovedPages {
  static func groups(_ frame: Frame) -> [PageGroup] {
    frame.catalogue.moved.sorted { $0.key < $1.key }.compactMap { id, card in
      guard let path = Address.document(id, card.type) else { return nil }
      return PageGroup(about: ["moved", id], cards: [card]) { [try page(path, id, card, frame)] }
    }
  }

  private static func page(
    _ path: String, _ id: String, _ card: Card, _ frame: Frame
  ) throws -> PageFile {
    let title = frame.words(.moved, ["id": id])
    return try frame.page(
      path, title: title, section: card.type == .guide ? Address.guides : Address.home,
      template: "moved", movedTo: card.address,
      [
        "title": .text(title), "href": .text(card.address), "id": .text(card.id),
        "name": .text(card.title), "lang": frame.language(of: card),
      ])
  }
}
