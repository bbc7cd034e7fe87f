package import Incidents
import Store

/// Action items opened and closed in each of eight weeks.
package struct Flow: Sendable, Hashable {
  /// One week.
  package struct Week: Sendable, Hashable {
    package var week: ISOWeek
    package var opened = 0
    /// Done or declined.
    package var closed = 0
    /// Open at its end, or today.
    package var open = 0
  }

  /// The weeks, the last one first.
  package var weeks: [Week]

  init(_ material: WeeklyMaterial, count: Int = 8) {
    let monday = material.week.monday
    weeks = (0..<count).map { number in
      Week(week: ISOWeek(containing: monday.adding(days: -7 * number)))
    }
    func number(_ day: CivilDay?) -> Int? {
      guard let day, day <= material.asOf else { return nil }
      let days = monday.adding(days: 6).days(since: day)
      return days < 7 * count ? days / 7 : nil
    }
    for item in material.items {
      let (opened, closed) = (material.opened(item), material.closed(item))
      if let number = number(opened) { weeks[number].opened += 1 }
      if let number = number(closed) { weeks[number].closed += 1 }
      for index in weeks.indices {
        let end = min(weeks[index].week.sunday, material.asOf)
        if opened.map({ $0 <= end }) ?? true, material.isOpen(item, on: end) {
          weeks[index].open += 1
        }
      }
    }
  }

  var section: ReportSection {
    let moved = weeks.reduce(0) { $0 + $1.opened + $1.closed }
    return ReportSection(
      "flow", heading: "Opened and closed in eight weeks", count: moved,
      ReportEntries(
        list: moved == 0
          ? []
          : weeks.map { week in
            ReportEntry(
              lead: week.week.description,
              text: "\(week.opened) opened, \(week.closed) closed, \(week.open) open at its end")
          }))
  }
}
