/// Pages that show the same documents: made together, and only where one of these shows otherwise.
struct PageGroup: Sendable {
  /// What tells the group from others, and all that its pages show beside its cards, the options and
  /// the day.
  var about: [String] = []
  /// The cards that its pages show; nil for all there are.
  var cards: [Card]?
  /// Whether its pages name the commit up to which the history was read; such a group names no cards.
  var showsRevision = false
  /// Makes the pages.
  var make: @Sendable () throws -> [PageFile]
}
