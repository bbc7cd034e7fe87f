import Incidents

/// The action items in columns by their state.
enum BoardPage {
  static func pages(_ frame: Frame) throws -> [PageFile] {
    let words = frame.words
    let all = ItemLists.all(frame.catalogue)
    func open(_ states: ActionItem.State...) -> [ItemPair] {
      ItemLists.open(all.filter { states.contains($0.item.state) })
    }
    let columns: [(anchor: String, title: Word, pairs: [ItemPair])] = [
      ("open", .itemsOpen, open(.proposed, .open)),
      ("in-progress", .boardInProgress, open(.inProgress)),
      ("blocked", .boardBlocked, open(.blocked)),
      ("done", .boardDone, ItemLists.closed(all, as: .done)),
      ("verified", .itemsVerified, ItemLists.closed(all, as: .verified)),
      ("declined", .itemsDeclined, ItemLists.closed(all, as: .declined)),
    ]
    let listings = columns.map { column in
      Listing(column.anchor, column.pairs, limit: ItemPages.limit) { pairs in
        pairs.map { card($0, frame) }
      }
    }
    let lead = ItemCounts(all, on: frame.options.today).sentence(words)
    return try ListingPages.pages(at: Address.board, listings, words) { path, slices, pager in
      let shown = slices.compactMap { slice -> Record? in
        guard let column = columns.first(where: { $0.anchor == slice.listing.anchor }) else {
          return nil
        }
        return [
          "anchor": .text(column.anchor), "title": .text(words[column.title]),
          "count": .number(column.pairs.count), "some": .flag(!column.pairs.isEmpty),
          "cards": slice.rows, "further": .record(slice.link(words)),
        ]
      }
      return try frame.page(
        path, title: words[.itemsBoard], section: Address.actions, template: "board",
        [
          "lead": .text(lead), "views": ItemViews.record(Address.board, frame),
          "columns": .list(shown), "whole": .flag(shown.count > 1), "pager": pager,
        ])
    }
  }

  /// An item in a column: its heading says the state, so that the badge may say the days.
  private static func card(_ pair: ItemPair, _ frame: Frame) -> Record {
    let (item, card) = pair
    let record = ItemRecords.record(of: item, in: card, today: frame.options.today, frame)
    let isDated = item.due != nil && !item.state.isClosed
    func copied(_ name: String) -> Value { record[name] ?? .absent }
    return [
      "text": copied("text"), "lang": copied("lang"), "href": copied("href"),
      "id": copied("id"), "document": copied("document"), "owner": copied("owner"),
      "ownerHref": copied("ownerHref"), "ownerStyle": copied("ownerStyle"),
      "priority": copied("priority"), "moved": copied("moved"),
      "proposed": item.state == .proposed ? .text(frame.words[.state, item.state]) : .absent,
      "badge": isDated
        ? .record(["name": copied("state"), "style": copied("stateStyle")]) : .absent,
      "closed": item.state.isClosed ? copied("due") : .absent,
    ]
  }
}
