/// Rows under one heading of a page; where they are many they go on on further pages.
struct Listing {
  /// Anchor of the heading, and name of the further pages.
  let anchor: String
  /// Number of rows that are shown, on whatever page.
  let count: Int
  /// Number of all rows.
  private let total: Int
  /// The rows of a range.
  private let records: (Range<Int>) -> [Record]

  /// A listing of `elements`, at most `limit` of them: the rest is in the documents.
  init<Element>(
    _ anchor: String, _ elements: [Element], limit: Int,
    records: @escaping (ArraySlice<Element>) -> [Record]
  ) {
    self.init(anchor, Array(elements.prefix(limit)), of: elements.count, records: records)
  }

  /// A listing of `elements`, which are the first of `total`.
  init<Element>(
    _ anchor: String, _ elements: [Element], of total: Int,
    records: @escaping (ArraySlice<Element>) -> [Record]
  ) {
    self.anchor = anchor
    count = elements.count
    self.total = total
    self.records = { records(elements[$0]) }
  }

  /// What leads to the further pages is called.
  func moreWords(_ words: Words) -> String {
    total > count
      ? words(.listFirst, ["limit": "\(count)", "total": "\(total)"])
      : words(.listAll, ["total": "\(total)"])
  }

  /// The rows in `range`.
  func rows(_ range: Range<Int>) -> Value { .list(records(range)) }
}

/// What one page shows of a listing.
struct ListingSlice {
  let listing: Listing
  let range: Range<Int>
  /// Path of the first page that shows the listing alone; absent where nothing is left for it.
  let more: Value

  var rows: Value { listing.rows(range) }

  /// The names that lead to the further pages.
  func link(_ words: Words) -> Record {
    ["more": more, "moreWords": .text(listing.moreWords(words))]
  }
}

/// Divides listings into pages of at most fifty rows: an overview with the first rows of each, and
/// pages of their own for those that do not fit.
enum ListingPages {
  /// Rows of a page.
  static let size = 50

  /// The pages of `listings`, the overview at `path`. `make` makes the page at a path; `pager` is
  /// absent on the overview.
  static func pages(
    at path: String, _ listings: [Listing], _ words: Words,
    make: (_ path: String, _ slices: [ListingSlice], _ pager: Value) throws -> PageFile
  ) rethrows -> [PageFile] {
    let shares = shares(listings.map(\.count))
    let slices = zip(listings, shares).map { listing, share in
      ListingSlice(
        listing: listing, range: 0..<share,
        more: share < listing.count ? .text(Address.further(path, listing.anchor, 1)) : .absent)
    }
    var pages = [try make(path, slices, .absent)]
    for (listing, share) in zip(listings, shares) where share < listing.count {
      let count = (listing.count + size - 1) / size
      for number in 1...count {
        let range = (number - 1) * size..<min(number * size, listing.count)
        let slice = ListingSlice(listing: listing, range: range, more: .absent)
        pages.append(
          try make(
            Address.further(path, listing.anchor, number), [slice],
            pager(path, listing.anchor, number, of: count, words)))
      }
    }
    return pages
  }

  /// How many rows of each listing the overview shows: as many as fit, every listing the same
  /// share, and what some leave over goes to the first that want more.
  static func shares(_ counts: [Int]) -> [Int] {
    let fair = size / max(1, counts.count { $0 > 0 })
    var shares = counts.map { min($0, fair) }
    for index in counts.indices {
      let room = size - shares.reduce(0, +)
      shares[index] += min(room, counts[index] - shares[index])
    }
    return shares
  }

  private static func pager(
    _ path: String, _ anchor: String, _ number: Int, of count: Int, _ words: Words
  ) -> Value {
    .record([
      "up": .text("\(path)#\(anchor)"),
      "back": Value(number > 1 ? Address.further(path, anchor, number - 1) : nil),
      "place": .text(words(.place, ["number": "\(number)", "total": "\(count)"])),
      "next": Value(number < count ? Address.further(path, anchor, number + 1) : nil),
    ])
  }
}
