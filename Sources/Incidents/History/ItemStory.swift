/// What git tells of one action item.
public struct ItemStory: Sendable, Hashable {
  /// One thing that happened to it.
  public struct Event: Sendable, Hashable {
    /// What happened, as `HistoryEvent` has it.
    public var kind: HistoryEvent.Kind
    /// When it landed, seconds since 1970.
    public var at: Int
    /// The local day of that.
    public var day: CivilDay
    /// Name of the commit.
    public var revision: String
    /// What was there before, as `HistoryEvent` has it.
    public var before: String?
    /// What is there after.
    public var after: String?

    /// An event; `zone` is that of the knowledge base.
    public init(
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
  public var events: [Event]

  /// A story.
  public init(_ events: [Event] = []) { self.events = events }

  /// The day on which it was first seen; nil where it was there before the history begins.
  public var opened: CivilDay? { events.first { $0.kind == .opened }?.day }

  /// How often the day due was put off, or taken away.
  public var slips: Int {
    events.count { event in
      event.kind == .dueMoved && HistoryEvent.isSlip(from: event.before, to: event.after)
    }
  }

  /// How often the day due became another one, later or earlier.
  public var moves: Int { events.count { $0.kind == .dueMoved } }

  /// The day on which it was last seen to be done or declined; nil where it never was.
  public var closed: CivilDay? {
    events.last { $0.kind == .done || $0.kind == .declined }?.day
  }
}

/// What git tells of the action items of some documents.
public struct ItemStories: Sendable, Hashable {
  /// By the id of the document and that of the item.
  private var stories: [String: [String: ItemStory]] = [:]

  /// No story.
  public init() {}

  /// The stories of the items of a document, by their ids.
  public subscript(document: String) -> [String: ItemStory] { stories[document] ?? [:] }

  /// Adds what happened to an item after what is known. When an item was closed that came closed, its file
  /// says, not git.
  public mutating func add(_ event: ItemStory.Event, to item: String, of document: String) {
    let story = stories[document]?[item] ?? ItemStory()
    let arrival = story.events.last { $0.kind == .opened }
    let isVerdict = [.done, .verified, .declined].contains(event.kind)
    guard !isVerdict || arrival?.revision != event.revision else { return }
    stories[document, default: [:]][item, default: ItemStory()].events.append(event)
  }
}
