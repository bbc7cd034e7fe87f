public import Documents

/// `calendar.yml`: when changes are forbidden, allowed, or harder to get agreed.
public struct ChangeCalendar: FieldOwner {
  public var span = Span(0, 0)
  /// Zone of its local times.
  public var timezone: Located<String>?
  /// Times in which a change needs a further approval.
  public var freezes: [Period] = []
  /// Times in which changes may be done.
  public var windows: [Period] = []
  /// Times in which no change is done.
  public var peaks: [Period] = []

  public init() {}

  public static let fields: [Field<ChangeCalendar>] = [
    .text("timezone", \.timezone, "zone of its local times"),
    .mappings("freezes", \.freezes, "times in which a change needs a further approval"),
    .mappings("windows", \.windows, "times in which changes may be done"),
    .mappings("peaks", \.peaks, "times in which no change is done"),
  ]

  /// A range of time, once or every week.
  public struct Period: FieldOwner {
    public var span = Span(0, 0)
    public var name: Located<String>?
    /// Services it holds for; all where none are named.
    public var services: [Located<String>] = []
    public var from: Located<Moment>?
    public var to: Located<Moment>?
    public var weekly: Weekly?
    public var timezone: Located<String>?
    public var note: Located<String>?

    public init() {}

    public static let fields: [Field<Period>] = [
      .text("name", \.name, "what people call it"),
      .texts("services", \.services, "services it holds for; all where none are named"),
      .moment("from", \.from, "its start"),
      .moment("to", \.to, "its end"),
      .mapping("weekly", \.weekly, "days and times of every week"),
      .text("timezone", \.timezone, "zone of its local times"),
      .text("note", \.note, "why"),
    ]
  }

  /// Days and times of every week.
  public struct Weekly: FieldOwner {
    public var span = Span(0, 0)
    public var days: [Located<String>] = []
    public var from: Located<Moment>?
    public var to: Located<Moment>?

    public init() {}

    public static let fields: [Field<Weekly>] = [
      .texts("days", \.days, "mon to sun"),
      .moment("from", \.from, "time of day at which it begins"),
      .moment("to", \.to, "time of day at which it ends"),
    ]
  }
}
