package import Documents

/// `calendar.yml`: when changes are forbidden, allowed, or harder to get agreed.
package struct ChangeCalendar: FieldOwner {
  package var span = Span(0, 0)
  /// Zone of its local times.
  package var timezone: Located<String>?
  /// Times in which a change needs a further approval.
  package var freezes: [Period] = []
  /// Times in which changes may be done.
  package var windows: [Period] = []
  /// Times in which no change is done.
  package var peaks: [Period] = []

  package init() {}

  package static let fields: [Field<ChangeCalendar>] = [
    .text("timezone", \.timezone, "zone of its local times"),
    .mappings("freezes", \.freezes, "times in which a change needs a further approval"),
    .mappings("windows", \.windows, "times in which changes may be done"),
    .mappings("peaks", \.peaks, "times in which no change is done"),
  ]

  /// A range of time, once or every week.
  package struct Period: FieldOwner {
    package var span = Span(0, 0)
    package var name: Located<String>?
    /// Services it holds for; all where none are named.
    package var services: [Located<String>] = []
    package var from: Located<Moment>?
    package var to: Located<Moment>?
    package var weekly: Weekly?
    package var timezone: Located<String>?
    package var note: Located<String>?

    package init() {}

    package static let fields: [Field<Period>] = [
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
  package struct Weekly: FieldOwner {
    package var span = Span(0, 0)
    package var days: [Located<String>] = []
    package var from: Located<Moment>?
    package var to: Located<Moment>?

    package init() {}

    package static let fields: [Field<Weekly>] = [
      .texts("days", \.days, "mon to sun"),
      .moment("from", \.from, "time of day at which it begins"),
      .moment("to", \.to, "time of day at which it ends"),
    ]
  }
}
