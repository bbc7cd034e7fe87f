import Incidents

/// The pages that show action items one below the other, in groups.
struct ItemPages {
  /// Items of a group that are shown; the rest is in the documents.
  static let limit = 300

  /// Path of the first page.
  var path: String
  var heading: String
  /// Language of the heading where it is not the interface's.
  var language: Value = .absent
  /// The sentence below the heading.
  var lead: String
  /// What is said where there is nothing.
  var empty: Word
  /// Whether it is a page of owners and teams, which stand below theirs.
  var isBelow = false
  /// Links beside the heading, and what they are.
  var chips: (about: String, links: [Record]) = ("", [])
  var groups: [ItemGroup]
  /// Files with the same, for programs.
  var alternates: [Alternate] = []

  /// The pages: groups without items are left out.
  func pages(_ frame: Frame) throws -> [PageFile] {
    let groups = groups.filter { !$0.pairs.isEmpty }
    let listings = groups.map { group in
      Listing(group.anchor, group.pairs, limit: Self.limit) { group.rows($0, frame) }
    }
    return try ListingPages.pages(at: path, listings, frame.words) { path, slices, pager in
      let shown = slices.compactMap { slice in
        groups.first { $0.anchor == slice.listing.anchor }?.record(slice, frame.words)
      }
      return try frame.page(
        path, title: heading, section: Address.actions, template: "actions",
        alternates: alternates,
        [
          "heading": .text(heading), "headingLang": language, "lead": .text(lead),
          "views": ItemViews.record(isBelow ? Address.owners : self.path, frame),
          "upHref": isBelow ? .text(Address.owners) : .absent,
          "chipsAbout": .text(chips.about), "chips": .list(chips.links),
          "groups": .list(shown), "any": .flag(!groups.isEmpty),
          "empty": .text(frame.words[empty]), "pager": pager,
        ])
    }
  }
}

/// Links between the views of the action items.
enum ItemViews {
  /// The links; the one to `current` is marked.
  static func record(_ current: String, _ frame: Frame) -> Value {
    let views: [(Word, String)] = [
      (.itemsList, Address.actions), (.itemsBoard, Address.board), (.itemsLate, Address.late),
      (.itemsOwners, Address.owners),
    ]
    return .list(
      views.map { label, path in
        [
          "label": .text(frame.words[label]), "path": .text(path),
          "current": .flag(path == current),
        ]
      })
  }
}

/// Every action item: open ones first, by due day; then done, verified, declined.
enum ActionItemsPage {
  static func pages(_ frame: Frame) throws -> [PageFile] {
    let pairs = ItemLists.all(frame.catalogue)
    return try ItemPages(
      path: Address.actions, heading: frame.words[.actions],
      lead: ItemCounts(pairs, on: frame.options.today).sentence(frame.words),
      empty: .itemsEmpty, groups: ItemGroup.byState(pairs, frame.words),
      alternates: frame.files(of: .items) + frame.calendar + frame.itemFeed
    ).pages(frame)
  }
}
