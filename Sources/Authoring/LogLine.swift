import Documents
import Incidents

/// What somebody wants to be remembered, as a line of a timeline: with its time, on its day.
struct LogLine {
  /// The line without its list mark; begins with the time.
  let text: String
  /// The day whose heading it belongs under.
  let day: CivilDay
  /// Where it belongs among the others.
  let order: Int
  /// Whether it names its day itself.
  let hasDate: Bool
  /// Whether it was taken for one of the day before, since its time lies ahead.
  let isOfYesterday: Bool

  /// The line of `words`, typed at `now` (seconds since 1970) by somebody whose clock shows the
  /// time of `zone`. A time that lies ahead is that of the day before: it is past midnight; not where
  /// the timeline begins on `first`, a later day.
  init(
    _ words: String, now: Int, zone: Zone?, first: CivilDay? = nil
  ) throws(AuthoringRefusal) {
    var text = Self.oneLine(words)
    guard !text.isEmpty else {
      throw AuthoringRefusal(
        "there is nothing to write", help: ["postmortem log \"17:36 detect: what was seen\""])
    }
    let today = CivilDay(at: now, in: zone)
    let written = try Self.entry(text, on: today, zone)
    if let written, written.start != nil, written.text.plainText.isEmpty {
      throw AuthoringRefusal(
        "`\(text)` does not say what happened", help: ["postmortem log \"\(text) what was seen\""])
    }
    if written?.start == nil {
      // Without a zone, a time that everybody understands.
      text = "\(Self.time(now, in: zone))\(zone == nil ? "Z" : "") \(text)"
    }
    hasDate = try Self.entry(text, on: nil, zone)?.start?.value.day != nil
    var start = try Self.start(text, on: today, zone)
    let yesterday = today.adding(days: -1)
    if !hasDate, let order = start.order, order > now + 300, first.map({ $0 <= yesterday }) ?? true
    {
      start = try Self.start(text, on: yesterday, zone)
      isOfYesterday = true
    } else {
      isOfYesterday = false
    }
    self.text = text
    day = start.day ?? today
    order = start.order ?? now
  }

  private static func start(
    _ text: String, on day: CivilDay, _ zone: Zone?
  ) throws(AuthoringRefusal) -> Moment {
    guard let start = try entry(text, on: day, zone)?.start else {
      throw AuthoringRefusal(
        "`\(text)` would not be read as one entry with a time", help: ["say it in other words"])
    }
    return start.value
  }

  /// The line as the reader understands it under a heading of `day`; nil where it would be something
  /// else than one entry. Throws what the reader says where it stumbles over a time.
  private static func entry(
    _ text: String, on day: CivilDay?, _ zone: Zone?
  ) throws(AuthoringRefusal) -> TimelineEntry? {
    let heading = day.map { "### \($0)\(zone.map { " (\($0.name))" } ?? "")\n" } ?? ""
    let source = SourceText(
      path: "", text: "---\nid: LOG\n---\n## Timeline\n\(heading)- \(text)\n")
    let document = DocumentReader.read(source, context: ReadingContext(zone: zone))
    // A misspelt kind is told and written nevertheless: what is a note is not lost.
    if let fault = document.diagnostics.first(where: {
      $0.severity != .note && $0.rule != "document-hidden-character" && $0.field != "timeline"
    }) {
      throw correction(of: text, fault) ?? AuthoringRefusal(fault.message, help: fault.help)
    }
    guard document.timeline.count == 1, document.timeline[0].details.isEmpty,
      document.sections.count == 1
    else { return nil }
    return document.timeline[0]
  }

  /// What to write instead of `10:00 pm payments fail`; nil where `fault` is something else than a
  /// time that can be read in one way only.
  private static func correction(of text: String, _ fault: Diagnostic) -> AuthoringRefusal? {
    guard fault.rule == "timeline-near-miss-date", let fix = fault.fix, fix.edits.count == 1 else {
      return nil
    }
    var scalars = Array(text.unicodeScalars)
    // The columns count from 1, and the list mark is no part of the text.
    let start = fix.edits[0].place.start.column - 3
    let end = fix.edits[0].place.end.column - 3
    guard 0 <= start, start < end, end <= scalars.count else { return nil }
    let written = String(String.UnicodeScalarView(scalars[start..<end]))
    scalars.replaceSubrange(start..<end, with: fix.edits[0].replacement.unicodeScalars)
    let line = String(String.UnicodeScalarView(scalars))
    return AuthoringRefusal(
      "`\(written)` is not read as a time", help: ["write `\(line)`"])
  }

  /// `words` on one line, without a list mark.
  private static func oneLine(_ words: String) -> String {
    let text = TypedLine.text(words)
    return text.hasPrefix("- ") || text.hasPrefix("* ") ? String(text.dropFirst(2)) : text
  }

  /// `17:36` in `zone`, in UTC where there is none.
  private static func time(_ now: Int, in zone: Zone?) -> String {
    let local = now + (zone?.offset(at: now) ?? 0)
    let minute = (local % 86_400 + 86_400) % 86_400 / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minute / 60)):\(two(minute % 60))"
  }
}

extension Moment {
  /// A number that grows with time: seconds since 1970, of the local clock where no zone is known;
  /// nil where no day is known.
  var order: Int? {
    instant ?? day.map { $0.daysSince1970 * 86_400 + (secondOfDay ?? 0) }
  }
}
