import Incidents

/// All changes by what they lack, each in the gravest of its groups.
enum ChangesPage {
  /// Changes of a group that are shown; the rest is in the documents.
  private static let limit = 200

  static func pages(_ frame: Frame) throws -> [PageFile] {
    let words = frame.words
    let shares = ChangeShares(frame.catalogue)
    var groups = ChangeCard.Gap.allCases.map { gap in
      ChangeGroup(
        anchor: gap.rawValue, title: words[.gap, gap], about: words[.gapAbout, gap],
        pairs: shares[gap])
    }
    groups.append(
      ChangeGroup(
        anchor: "complete", title: words[.changesComplete],
        about: words[.changesCompleteAbout], pairs: shares.complete))
    groups.removeAll { $0.pairs.isEmpty }
    let lead = words(
      .changesLead, count: shares.all.count, ["complete": "\(shares.complete.count)"])
    let listings = groups.map { group in
      Listing(group.anchor, group.pairs, limit: limit) { pairs in
        pairs.map { record($0.change, $0.card, frame) }
      }
    }
    return try ListingPages.pages(at: Address.changes, listings, words) { path, slices, pager in
      let shown = slices.compactMap { slice in
        groups.first { $0.anchor == slice.listing.anchor }?.record(slice, words)
      }
      return try frame.page(
        path, title: words[.changesTitle], section: Address.changes, template: "changes",
        alternates: frame.files(of: .changes),
        [
          "lead": .text(lead), "groups": .list(shown), "any": .flag(!shares.all.isEmpty),
          "pager": pager,
        ])
    }
  }

  private static func record(_ change: ChangeCard, _ card: Card, _ frame: Frame) -> Record {
    let anchor = change.id.map { "#\(Address.anchor($0))" } ?? "#changes"
    return [
      "when": .text(change.day.map(frame.words.shortDay) ?? change.when ?? frame.words[.notTold]),
      "name": .text(change.title), "href": .text(card.address + anchor),
      "lang": frame.language(change.title, han: card.hanLanguage),
      "about": .text("\(card.id) · \(change.about)"),
      "signoffs": .list(MarkRecords.of(change.signoffs, frame, han: card.hanLanguage)),
      "validations": .list(MarkRecords.of(change.validations, frame, han: card.hanLanguage)),
    ]
  }
}

/// Changes with the same gap, or with none.
private struct ChangeGroup {
  let anchor: String
  let title: String
  let about: String
  let pairs: [(change: ChangeCard, card: Card)]

  func record(_ slice: ListingSlice, _ words: Words) -> Record {
    [
      "anchor": .text(anchor), "title": .text(title), "count": .number(pairs.count),
      "about": .text(about), "changes": slice.rows, "further": .record(slice.link(words)),
    ]
  }
}
