public import Documents

/// `calendar.yml`: when changes are forbidden, allowed, or harder to get agreed.
public struct ChangeCalendar: FieldOwner, Sendable {
  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// Zone of its local times.
  public var timezone: Located<String>?
  /// Times in which a change needs a further approval.
  public var freezes: [Period] = []
  /// Times in which changes may be done.
  public var windows: [Period] = []
  /// Times in which no change is done.
  public var peaks: [Period] = []

  /// A calendar without freezes, windows and peaks.
  public init() {}

  /// Every key that `calendar.yml` may have, with its meaning.
  public static let fields: [Field<ChangeCalendar>] = [
    .text("timezone", { $0.timezone = $1 }, "zone of its local times"),
    .mappings("freezes", { $0.freezes = $1 }, "times in which a change needs a further approval"),
    .mappings("windows", { $0.windows = $1 }, "times in which changes may be done"),
    .mappings("peaks", { $0.peaks = $1 }, "times in which no change is done"),
  ]

  /// A range of time, once or every week.
  public struct Period: FieldOwner, Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// What people call it; nil where it has no name.
    public var name: Located<String>?
    /// Services it holds for; all where none are named.
    public var services: [Located<String>] = []
    /// Its start; without `weekly` it must be there, and so must the end.
    public var from: Located<Moment>?
    /// Its end, not in it any more; a day alone is in it as a whole.
    public var to: Located<Moment>?
    /// Days and times of every week, between `from` and `to` where these are written.
    public var weekly: Weekly?
    /// Zone of its local times; where nil, that of the file, else that of `postmortem.yml`.
    public var timezone: Located<String>?
    /// Why there is such a time.
    public var note: Located<String>?

    /// An empty value; its fields are read one by one.
    public init() {}

    /// Every key that an entry of the calendar may have, with its meaning.
    public static let fields: [Field<Period>] = [
      .text("name", { $0.name = $1 }, "what people call it"),
      .texts("services", { $0.services = $1 }, "services it holds for; all where none are named"),
      .moment("from", { $0.from = $1 }, "its start"),
      .moment("to", { $0.to = $1 }, "its end"),
      .mapping("weekly", { $0.weekly = $1 }, "days and times of every week"),
      .text("timezone", { $0.timezone = $1 }, "zone of its local times"),
      .text("note", { $0.note = $1 }, "why"),
    ]
  }

  /// Days and times of every week.
  public struct Weekly: FieldOwner, Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// Days on which it begins, `mon` to `sun`; every day where none are named.
    public var days: [Located<String>] = []
    /// Time of day at which it begins; where nil, 00:00.
    public var from: Located<Moment>?
    /// Time of day at which it ends, on the next day unless it is after `from`; where nil, 24:00.
    public var to: Located<Moment>?

    /// All day, every day.
    public init() {}

    /// Every key that `weekly:` may have, with its meaning.
    public static let fields: [Field<Weekly>] = [
      .texts("days", { $0.days = $1 }, "mon to sun"),
      .moment("from", { $0.from = $1 }, "time of day at which it begins"),
      .moment("to", { $0.to = $1 }, "time of day at which it ends"),
    ]
  }
}
