public import Incidents

/// The weekly report: what waits for a decision, what is late, due and done, and which changes nobody
/// checked.
///
/// A function of database (files and history), policy and instant: the same input gives the same value.
public struct WeeklyReport: Sendable, Hashable {
  /// Title of the knowledge base, nil where it has none.
  public var title: String?
  /// Whose part it is; nil where it is all of it.
  public var audience: ReportAudience?
  /// The day that counts as today.
  public var asOf: CivilDay
  /// The week it lies in.
  public var week: ISOWeek
  public var numbers: WeeklyNumbers
  /// The numbers at the end of the four weeks before, the last first.
  public var earlier: [WeeklyNumbers]
  public var decisions: DecisionsNeeded
  public var overdue: OverdueItems
  public var due: DueItems
  public var dueNext: DueItems
  public var new: NewItems
  public var closed: ClosedItems
  public var declined: DeclinedItems
  public var slipped: SlippedItems
  public var vanished: VanishedItems
  public var moved: MovedItems
  public var unassigned: UnassignedItems
  public var gone: OwnersGone
  public var ageing: Ageing
  public var flow: Flow
  public var lacking: ChangesLackingEvidence
  public var emergencies: OpenEmergencies
  public var temporary: TemporaryChanges
  public var breaches: DeclaredBreaches
  public var waivers: ExpiringWaivers
  public var late: LateDocuments
  public var repeats: RepeatedCauses
  public var retold: RetoldAccounts
  /// What the report can know.
  private var knowledge: String

  /// The report of what `source` holds as of the end of `asOf`, for the week that day lies in; `now` is
  /// the instant from which hours are counted, noon UTC of that day unless said otherwise.
  public init(
    _ source: ReportSource, asOf: CivilDay, now: Int? = nil, audience: ReportAudience? = nil
  ) {
    let material = WeeklyMaterial(source, asOf: asOf, now: now)
    let earlier = material.week.sundays(of: Self.compared).map {
      WeeklyNumbers(WeeklyMaterial(source, asOf: $0))
    }
    self.init(material, after: earlier, audience: audience)
  }

  /// The reports of `count` weeks: that of the week of `asOf` as of that day, and those before as of their
  /// Sundays, the last first. Of weeks that ended before the history began there is none.
  public static func latest(
    _ count: Int, _ source: ReportSource, asOf: CivilDay
  ) -> [WeeklyReport] {
    let last = WeeklyMaterial(source, asOf: asOf)
    let begins = source.items.begins ?? asOf
    let sundays = last.week.sundays(of: count - 1).filter { $0 >= begins }
    let materials = [last] + sundays.map { WeeklyMaterial(source, asOf: $0) }
    let before = ISOWeek(containing: sundays.last ?? asOf).sundays(of: compared)
    let numbers =
      materials.map { WeeklyNumbers($0) }
      + before.map { WeeklyNumbers(WeeklyMaterial(source, asOf: $0)) }
    return materials.enumerated().map { index, material in
      WeeklyReport(
        material, after: Array(numbers[(index + 1)...].prefix(compared)), audience: nil)
    }
  }

  /// Number of weeks before that numbers are compared with.
  private static let compared = 4

  private init(
    _ material: WeeklyMaterial, after earlier: [WeeklyNumbers], audience: ReportAudience?
  ) {
    let source = material.source
    title = source.title
    self.audience = audience
    self.earlier = earlier
    asOf = material.asOf
    week = material.week
    numbers = WeeklyNumbers(material)
    overdue = OverdueItems(material)
    due = DueItems(material, in: material.week, "due", named: "this week")
    dueNext = DueItems(material, in: material.week.next, "due-next", named: "next week")
    new = NewItems(material)
    closed = ClosedItems(material)
    declined = DeclinedItems(material)
    slipped = SlippedItems(material)
    vanished = VanishedItems(material)
    moved = MovedItems(material)
    unassigned = UnassignedItems(material)
    gone = OwnersGone(material)
    ageing = Ageing(material)
    flow = Flow(material)
    lacking = ChangesLackingEvidence(material)
    emergencies = OpenEmergencies(material)
    temporary = TemporaryChanges(material)
    breaches = DeclaredBreaches(material)
    waivers = ExpiringWaivers(material)
    late = LateDocuments(material)
    repeats = RepeatedCauses(material)
    retold = RetoldAccounts(material)
    knowledge = source.knowledge
    decisions = DecisionsNeeded(material, overdue, gone, breaches, emergencies, temporary, vanished)
  }

  /// The report as people read it.
  public var page: ReportPage {
    let kind = audience.map { "Weekly report for \($0.kind) \($0.name)" } ?? "Weekly report"
    return ReportPage(
      name: ReportName(
        kind: "weekly", subject: week.description, audience: audience, asOf: asOf),
      title: title.map { "\(kind): \($0)" } ?? kind,
      period: "\(week), \(DayWords.range(week.monday, week.sunday)), as of \(DayWords.long(asOf))",
      figures: numbers.figures(after: earlier), sections: sections,
      remarks: [knowledge])
  }

  private var sections: [ReportSection] {
    let items = [
      decisions.section, overdue.section, due.section, dueNext.section, new.section,
      closed.section, declined.section, slipped.section, vanished.section, moved.section,
      unassigned.section, gone.section,
    ]
    let changes = [
      lacking.section, emergencies.section, temporary.section, breaches.section, waivers.section,
    ]
    let rest = [late.section, repeats.section, ageing.section, flow.section]
    return items + changes + rest + (audience == nil ? [retold.section] : [])
  }
}

extension ISOWeek {
  /// The last days of the `count` weeks before this one, the last first.
  fileprivate func sundays(of count: Int) -> [CivilDay] {
    count < 1 ? [] : (1...count).map { monday.adding(days: 6 - 7 * $0) }
  }
}
