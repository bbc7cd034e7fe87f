import Documents
import Incidents

/// The action items of one document.
struct ItemsPart {
  let context: DocumentContext

  /// The part; nil where there are none.
  func part() throws -> DocumentPart? {
    let rest = context.rest(
      of: context.document.section(.actionItems), without: context.document.items.map(\.span))
    guard !context.document.items.isEmpty || !rest.html.isEmpty else { return nil }
    let title = context.title(
      of: context.document.section(.actionItems), else: context.words[.actions])
    let closed = context.document.items.count { $0.state.isClosed }
    let html = try context.render(
      "actions-part",
      [
        "words": .text(
          context.document.items.isEmpty
            ? ""
            : context.words(
              .closedOf, ["closed": "\(closed)", "total": "\(context.document.items.count)"])),
        "heading": context.headingID(context.document.section(.actionItems)), "title": .text(title),
        "titleLang": context.language(title),
        "hasItems": .flag(!context.document.items.isEmpty),
        "items": .list(zip(context.document.items, context.card.items).map(record)),
        "rest": Value(rest.html), "restLang": rest.language,
      ])
    return DocumentPart(anchor: "actions", label: title, html: html)
  }

  private func record(_ item: ActionItem, _ card: ItemCard) -> Record {
    var record = ItemRecords.record(of: card, in: context.card, today: nil, context.frame)
    record["text"] = .html(context.inlineHTML(item.text))
    record["anchor"] = .text(Address.anchor(card.id))
    record["details"] = context.prose(item.details)
    record["detailsLang"] = context.language(item.details)
    record["causes"] = .list(card.causes.map(context.link))
    record["document"] = .absent
    record["href"] = .absent
    record["story"] = Value(StoryLine.text(card.story, context.words))
    record["moved"] = .absent
    // It stands below the item, with its name.
    record["ticket"] = .absent
    var fields: [Record] = item.fields.map {
      [
        "name": .text("\($0.name.value):"), "value": .text($0.value.value),
        "lang": context.language($0.value.value), "href": Value(address(of: $0)),
      ]
    }
    if item.state == .done, item.field("evidence") == nil {
      fields.append([
        "name": .text(context.words[.noEvidence]), "value": "", "lang": .absent, "href": .absent,
      ])
    }
    record["said"] = .flag(!fields.isEmpty)
    record["fields"] = .list(fields)
    return record
  }

  /// Where a field leads: a ticket to the tracker, an address to what is there.
  private func address(of field: ActionItem.Field) -> String? {
    let value = field.value.value
    if field.name.value == "ticket" { return context.frame.options.ticketAddress(value) }
    return WebAddress.isOutside(value) ? value : nil
  }
}

/// Action items as records of the template `item`.
enum ItemRecords {
  /// `today`: where the page is made anew every day; nil where words must not age.
  static func record(
    of item: ItemCard, in card: Card, today: CivilDay?, _ frame: Frame
  ) -> Record {
    let words = frame.words
    var state = words.state(item.state)
    if let today, let due = item.due, !item.state.isClosed {
      let days = due.daysSince1970 - today.daysSince1970
      state =
        days < 0
        ? (words(.daysOverdue, count: -days), "bad")
        : days == 0
          ? (words[.dueToday], "warn")
          : (words(.dueIn, count: days), days < 15 ? "warn" : state.style)
    }
    return [
      "anchor": .text("\(card.id)-\(Address.anchor(item.id))"),
      "style": .text(
        item.state == .verified ? "closed verified" : item.state.isClosed ? "closed" : "open"),
      "icon": .html(Icons.state(item.state)),
      "lang": frame.language(item.text, han: card.hanLanguage),
      "href": .text("\(card.address)#\(Address.anchor(item.id))"), "text": .text(item.text),
      "id": .text(item.id), "document": .text(card.id), "documentHref": .text(card.address),
      "owner": Value(item.owner.map { "@\($0)" }), "ownerHref": frame.ownerLink(of: item, in: card),
      "ownerStyle": .text(card.isExternal ? "" : "late"),
      "kind": Value(item.kind.map { words[.itemKind, $0] }),
      "priority": Value(item.priority.map { "P\($0)" }), "causes": .list([]),
      "ticket": Value(item.ticket.map(TicketSettings.name)),
      "ticketHref": Value(item.ticket.flatMap(frame.options.ticketAddress)),
      "details": .absent, "detailsLang": .absent, "said": false, "story": .absent,
      "moved": Value(
        item.timesMoved > 0 && !item.state.isClosed
          ? words(.itemMoved, count: item.timesMoved) : nil),
      "fields": .list([]), "state": .text(state.name), "stateStyle": .text(state.style),
      "due": .html(due(item, ages: today == nil, words)),
    ]
  }

  /// The day that counts now: due, or closed.
  private static func due(_ item: ItemCard, ages: Bool, _ words: Words) -> HTML {
    if item.state.isClosed {
      guard let day = item.verifiedOn ?? item.closed else { return HTML() }
      return "<time datetime=\"\(day.description)\">\(words.shortDay(day))</time>"
    }
    guard let due = item.due else { return HTML(text: words[.noDueDay]) }
    // The script counts the days of a page that is not made anew every day.
    let mark: HTML = ages ? " data-due" : ""
    return words.html(
      .due,
      ["day": "<time datetime=\"\(due.description)\"\(mark)>\(words.shortDay(due))</time>"])
  }
}
