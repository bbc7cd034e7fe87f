import Documents
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
  /// The numbers at the top, at the end of `asOf`.
  public var numbers: WeeklyNumbers
  /// The numbers at the end of the four weeks before, the last first.
  public var earlier: [WeeklyNumbers]
  /// What waits for somebody, taken from the sections below.
  public var decisions: DecisionsNeeded
  /// Open items whose due date is past.
  public var overdue: OverdueItems
  /// Open items that are due in the rest of the week.
  public var due: DueItems
  /// Open items that are due in the week after.
  public var dueNext: DueItems
  /// Items opened in the week.
  public var new: NewItems
  /// Items done in the week.
  public var closed: ClosedItems
  /// Items given up in the week.
  public var declined: DeclinedItems
  /// Due dates put off in the week, and items that were opened again in it.
  public var slipped: SlippedItems
  /// Items that went from the files in the week.
  public var vanished: VanishedItems
  /// Open items whose due date was put off, in whatever week.
  public var moved: MovedItems
  /// Open items without owner or due date, by document.
  public var unassigned: UnassignedItems
  /// Open items whose owner has no role any more, or is not known.
  public var gone: OwnersGone
  /// How old open items are, by severity and team.
  public var ageing: Ageing
  /// What was opened and closed in this week and each of the seven before.
  public var flow: Flow
  /// Changes that lack a sign-off or validation, or have one that is objected to.
  public var lacking: ChangesLackingEvidence
  /// Emergency changes that not every role of the chain has signed.
  public var emergencies: OpenEmergencies
  /// Temporary changes past their date that nothing took back.
  public var temporary: TemporaryChanges
  /// Declared breaches of the week, and earlier ones that are not settled.
  public var breaches: DeclaredBreaches
  /// Waivers that end within two weeks after `asOf`.
  public var waivers: ExpiringWaivers
  /// Incidents and near misses that are not final more than two weeks after they began.
  public var late: LateDocuments
  /// Incidents of the last four weeks whose cause had been there before.
  public var repeats: RepeatedCauses
  /// What retold accounts leave open; only a report for all shows it.
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
    self.init(material, WeeklyNumbers(material), after: earlier, audience: audience)
  }

  /// The reports of `count` weeks: that of the week of `asOf` as of that day, and those before as of their
  /// Sundays, the last first. Of weeks that ended before the history began there is none.
  public static func latest(
    _ count: Int, _ source: ReportSource, asOf: CivilDay
  ) -> [WeeklyReport] {
    let begins = source.items.begins ?? asOf
    let told =
      [asOf] + ISOWeek(containing: asOf).sundays(of: count - 1).filter { $0 >= begins }
    let before = ISOWeek(containing: told.last ?? asOf).sundays(of: compared)
    let materials = OrderedWork.all(told) { WeeklyMaterial(source, asOf: $0) }
    let numbers =
      OrderedWork.all(materials) { WeeklyNumbers($0) }
      + OrderedWork.all(before) { WeeklyNumbers(WeeklyMaterial(source, asOf: $0)) }
    return OrderedWork.all(Array(materials.indices)) { index in
      WeeklyReport(
        materials[index], numbers[index],
        after: Array(numbers[(index + 1)...].prefix(compared)), audience: nil)
    }
  }

  /// Number of weeks before that numbers are compared with.
  private static let compared = 4

  private init(
    _ material: WeeklyMaterial, _ numbers: WeeklyNumbers, after earlier: [WeeklyNumbers],
    audience: ReportAudience?
  ) {
    let source = material.source
    title = source.title
    self.audience = audience
    self.earlier = earlier
    asOf = material.asOf
    week = material.week
    self.numbers = numbers
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
