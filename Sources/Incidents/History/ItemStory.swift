/// What git tells of one action item.
package struct ItemStory: Sendable, Hashable {
  /// One thing that happened to it.
  package struct Event: Sendable, Hashable {
    package var kind: HistoryEvent.Kind
    /// When it landed, seconds since 1970.
    package var at: Int
    /// The local day of that.
    package var day: CivilDay
    /// Name of the commit.
    package var revision: String
    /// What was there before, as `HistoryEvent` has it.
    package var before: String?
    /// What is there after.
    package var after: String?

    /// An event; `zone` is that of the knowledge base.
    package init(
      _ kind: HistoryEvent.Kind, at: Int, in zone: Zone?, revision: String, before: String? = nil,
      after: String? = nil
    ) {
      self.kind = kind
      // The end of the year 9999: what a commit claims beyond is no day.
      let instant = min(max(at, 0), 253_402_214_400)
      self.at = instant
      day = CivilDay(at: instant, in: zone)
      self.revision = revision
      self.before = before
      self.after = after
    }
  }

  /// The oldest first.
  package var events: [Event]

  /// A story.
  package init(_ events: [Event] = []) { self.events = events }

  /// The day on which it was first seen; nil where it was there before the history begins.
  package var opened: CivilDay? { events.first { $0.kind == .opened }?.day }

  /// How often the day due was put off, or taken away.
  package var slips: Int {
    events.count { event in
      event.kind == .dueMoved && HistoryEvent.isSlip(from: event.before, to: event.after)
    }
  }

  /// How often the day due became another one, later or earlier.
  package var moves: Int { events.count { $0.kind == .dueMoved } }

  /// The day on which it was last seen to be done or declined; nil where it never was.
  package var closed: CivilDay? {
    events.last { $0.kind == .done || $0.kind == .declined }?.day
  }
}

/// What git tells of the action items of some documents.
package struct ItemStories: Sendable, Hashable {
  /// By the id of the document and that of the item.
  private var stories: [String: [String: ItemStory]] = [:]

  /// No story.
  package init() {}

  /// The stories of the items of a document, by their ids.
  package subscript(document: String) -> [String: ItemStory] { stories[document] ?? [:] }

  /// Adds what happened to an item after what is known. When an item was closed that came closed, its file
  /// says, not git.
  package mutating func add(_ event: ItemStory.Event, to item: String, of document: String) {
    let story = stories[document]?[item] ?? ItemStory()
    let arrival = story.events.last { $0.kind == .opened }
    let isVerdict = [.done, .verified, .declined].contains(event.kind)
    guard !isVerdict || arrival?.revision != event.revision else { return }
    stories[document, default: [:]][item, default: ItemStory()].events.append(event)
  }
}
