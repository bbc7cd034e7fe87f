import Incidents

/// What git tells of an action item, in one line: `opened 3 Apr 2026 · due 10 Apr → 24 Apr · done 22 Apr`.
struct StoryLine {
  private let words: Words
  /// The year that was named last.
  private var year: Int?
  private var parts: [String] = []
  /// The days due of the last part, where it tells of moves: the next one goes on with them.
  private var chain: (last: String, days: [String])?

  /// Parts that are told; of more the first and the last ones.
  private static let most = 9

  /// The line of `story`; nil where there is nothing to tell.
  static func text(_ story: ItemStory?, _ words: Words) -> String? {
    guard let story else { return nil }
    var line = StoryLine(words: words)
    for event in story.events { line.add(event, in: story) }
    guard !line.parts.isEmpty else { return nil }
    let shown =
      line.parts.count > most
      ? line.parts.prefix(2) + ["…"] + line.parts.suffix(most - 3) : line.parts
    return shown.joined(separator: " · ")
  }

  /// One event of `story` in words of its own; nil where it is not told.
  static func text(_ event: ItemStory.Event, of story: ItemStory, _ words: Words) -> String? {
    var line = StoryLine(words: words)
    line.add(event, in: story)
    return line.parts.first
  }

  private init(words: Words) { self.words = words }

  private mutating func add(_ event: ItemStory.Event, in story: ItemStory) {
    if event.kind == .dueMoved { return addMove(event) }
    guard let part = part(event, in: story) else { return }
    chain = nil
    parts.append(part)
  }

  /// What an event is called; nil for what was there when the item was opened.
  private mutating func part(_ event: ItemStory.Event, in story: ItemStory) -> String? {
    let isFirst = event.revision == story.events.first { $0.kind == .opened }?.revision
    switch event.kind {
    case .opened: return words(.storyOpened, ["day": day(event.day)])
    case .done: return words(.storyDone, ["day": day(event.day)])
    case .verified: return words(.storyVerified, ["day": day(event.day)])
    case .declined: return words(.storyDeclined, ["day": day(event.day)])
    case .reopened: return words(.storyReopened, ["day": day(event.day)])
    case .stateChanged:
      guard let state = event.after, !isFirst else { return nil }
      return words(.storyState, ["state": words[.state, state], "day": day(event.day)])
    case .ownerSet, .ownerChanged:
      guard let owner = event.after, !isFirst else { return nil }
      return words(.storyOwner, ["owner": "@\(owner)", "day": day(event.day)])
    case .dueSet:
      guard let due = event.after.flatMap({ CivilDay(startOf: $0) }), !isFirst else { return nil }
      return words(.storyDue, ["days": day(due)])
    default: return nil
    }
  }

  /// Moves of the day due, one after the other, are one part: `due 10 Apr → 24 Apr → 8 May`.
  private mutating func addMove(_ event: ItemStory.Event) {
    guard let from = event.before.flatMap({ CivilDay(startOf: $0) }),
      let to = event.after.flatMap({ CivilDay(startOf: $0) })
    else { return }
    var days: [String]
    if let chain, chain.last == event.before {
      days = chain.days
      parts.removeLast()
    } else {
      days = [day(from)]
    }
    days.append(day(to))
    chain = (event.after ?? "", days)
    parts.append(words(.storyDue, ["days": days.joined(separator: " → ")]))
  }

  /// A day, with its year where that is another one than the last.
  private mutating func day(_ day: CivilDay) -> String {
    defer { year = day.year }
    return day.year == year ? words.dayAndMonth(day) : words.shortDay(day)
  }
}
