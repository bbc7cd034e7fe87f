public import Incidents
import Store

/// What became of action items in each of eight weeks.
public struct Flow: Sendable, Hashable {
  /// One week. Those open at the end of the week before, and `opened` and `reopened`, less `closed` and
  /// `vanished`, are those open at its end, but for items closed on a day that nobody knows.
  public struct Week: Sendable, Hashable {
    /// Which week it is.
    public var week: ISOWeek
    /// Items that came, for the first time or back.
    public var opened = 0
    /// Items that were open again after they had been done or declined.
    public var reopened = 0
    /// Done or declined.
    public var closed = 0
    /// Gone from the files while they were open.
    public var vanished = 0
    /// Open at its end, or today.
    public var open = 0

    /// Whether nothing happened.
    var isQuiet: Bool { opened + reopened + closed + vanished == 0 }
  }

  /// The weeks, the last one first.
  public var weeks: [Week]

  init(_ material: WeeklyMaterial, count: Int = 8) {
    let monday = material.week.monday
    weeks = (0..<count).map { number in
      Week(week: ISOWeek(containing: monday.adding(days: -7 * number)))
    }
    let ends = weeks.map { min($0.week.sunday, material.asOf) }
    func number(_ day: CivilDay) -> Int? {
      guard day <= material.asOf else { return nil }
      let days = monday.adding(days: 6).days(since: day)
      return days < 7 * count ? days / 7 : nil
    }
    for past in material.pasts {
      for (step, count) in past.turns {
        if let number = number(step.day) { weeks[number][keyPath: count] += 1 }
      }
      for (index, end) in ends.enumerated() where past.isOpen(on: end) { weeks[index].open += 1 }
    }
  }

  var section: ReportSection {
    let moved = weeks.reduce(0) { $0 + $1.opened + $1.reopened + $1.closed + $1.vanished }
    return ReportSection(
      "flow", heading: "Opened and closed in eight weeks", count: moved,
      ReportEntries(
        list: moved == 0
          ? [] : weeks.map { ReportEntry(lead: $0.week.description, text: $0.words) }))
  }
}

extension Flow.Week {
  /// `4 opened, 2 closed, 5 open at its end`; what is rare is told where it happened.
  fileprivate var words: String {
    let parts = [
      "\(opened) opened", reopened > 0 ? "\(reopened) reopened" : nil, "\(closed) closed",
      vanished > 0 ? "\(vanished) vanished" : nil, "\(open) open at its end",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

extension ItemPast {
  /// The steps with which the item became open or ceased to be, and what each counts as.
  fileprivate var turns: [(ItemStep, WritableKeyPath<Flow.Week, Int>)] {
    let before = steps.first(where: \.isOfState)?.before.flatMap(ActionItem.State.init)
    var isOpen = steps.first(where: \.isPresence)?.kind != .opened && before?.isClosed != true
    return steps.compactMap { step in
      let (count, next): (WritableKeyPath<Flow.Week, Int>, Bool)
      switch step.kind {
      case .opened: (count, next) = (\.opened, true)
      case .reopened: (count, next) = (\.reopened, true)
      case .done, .declined: (count, next) = (\.closed, false)
      case .vanished: (count, next) = (\.vanished, false)
      default: return nil
      }
      defer { isOpen = next }
      return isOpen == next ? nil : (step, count)
    }
  }
}
