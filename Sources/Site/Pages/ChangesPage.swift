import Incidents

extension ChangeCard.Gap {
  fileprivate var about: String {
    switch self {
    case .breach: "A control was not kept, and the document says so."
    case .failedValidation: "Somebody checked, and it was not right."
    case .notValidated: "Nobody checked afterwards, or nobody wrote it down."
    case .notSignedOff: "Nobody agreed beforehand, or nobody wrote it down."
    case .stillTemporary: "Meant to be undone, and nothing says that it was."
    }
  }
}

/// All changes by what they lack, each in the gravest of its groups.
enum ChangesPage {
  /// Changes of a group that are shown; the rest is in the documents.
  private static let limit = 200

  static func pages(_ frame: Frame) throws -> [PageFile] {
    let pairs = frame.catalogue.events.flatMap { card in
      card.changes.map { (change: $0, card: card) }
    }
    var groups = ChangeCard.Gap.allCases.map { gap in
      ChangeGroup(
        anchor: gap.rawValue, title: frame.words[.gap, gap], about: gap.about,
        pairs: pairs.filter { $0.change.gaps.first == gap })
    }
    let complete = pairs.filter { $0.change.gaps.isEmpty }
    groups.append(
      ChangeGroup(
        anchor: "complete", title: "Signed off and validated",
        about: "Agreed before, checked after.", pairs: complete))
    groups.removeAll { $0.pairs.isEmpty }
    let lead =
      "Who agreed before, who checked after. \(complete.count) of "
      + "\(counted(pairs.count, "change")) have both, with a check that passed."
    let listings = groups.map { group in
      Listing(group.anchor, group.pairs, limit: limit) { pairs in
        pairs.map { record($0.change, $0.card) }
      }
    }
    return try ListingPages.pages(at: Address.changes, listings) { path, slices, pager in
      let shown = slices.compactMap { slice in
        groups.first { $0.anchor == slice.listing.anchor }?.record(slice)
      }
      return try frame.page(
        path, title: "Changes and their evidence", section: Address.changes, template: "changes",
        [
          "lead": .text(lead), "groups": .list(shown), "any": .flag(!pairs.isEmpty),
          "pager": pager,
        ])
    }
  }

  private static func record(_ change: ChangeCard, _ card: Card) -> Record {
    let anchor = change.id.map { "#\(Address.anchor($0))" } ?? "#changes"
    return [
      "when": .text(change.day.map(DayWords.short) ?? change.when ?? "not told"),
      "name": .text(change.title), "href": .text(card.address + anchor),
      "lang": Value(PassageLanguage.of(change.title)),
      "about": .text("\(card.id) · \(change.about)"),
      "signoffs": .list(MarkRecords.of(change.signoffs)),
      "validations": .list(MarkRecords.of(change.validations)),
    ]
  }
}

/// Changes with the same gap, or with none.
private struct ChangeGroup {
  let anchor: String
  let title: String
  let about: String
  let pairs: [(change: ChangeCard, card: Card)]

  func record(_ slice: ListingSlice) -> Record {
    [
      "anchor": .text(anchor), "title": .text(title), "count": .number(pairs.count),
      "about": .text(about), "changes": slice.rows, "further": .record(slice.link),
    ]
  }
}
