package import Incidents
package import Store

/// The weekly report: what is late, what is due, what was done, and which changes nobody checked.
///
/// A function of the database and the day: the same input gives the same value.
package struct WeeklyReport: Sendable, Hashable {
  /// Title of the knowledge base, nil where it has none.
  package var title: String?
  /// The day that counts as today.
  package var asOf: CivilDay
  /// The week it lies in.
  package var week: ISOWeek
  package var numbers: WeeklyNumbers
  package var overdue: OverdueItems
  package var due: DueItems
  package var dueNext: DueItems
  package var new: NewItems
  package var closed: ClosedItems
  package var declined: DeclinedItems
  package var unassigned: UnassignedItems
  package var lacking: ChangesLackingEvidence
  package var breaches: DeclaredBreaches
  package var retold: RetoldAccounts

  /// The report of what `store` holds as of the end of `asOf`, for the week that day lies in.
  /// Throws a `StoreError`.
  package static func build(
    store: KnowledgeBaseStore, asOf: CivilDay, title: String? = nil
  ) throws -> WeeklyReport {
    let material = try WeeklyMaterial(store: store, asOf: asOf)
    let overdue = OverdueItems(material)
    let closed = ClosedItems(material)
    let lacking = ChangesLackingEvidence(material)
    return WeeklyReport(
      title: title, asOf: asOf, week: material.week,
      numbers: WeeklyNumbers(
        open: material.openItems.count, overdue: overdue.items.count,
        closed: closed.items.count, lacking: lacking.changes.count),
      overdue: overdue, due: DueItems(material, in: material.week, named: "this week"),
      dueNext: DueItems(material, in: material.week.next, named: "next week"),
      new: NewItems(material), closed: closed, declined: DeclinedItems(material),
      unassigned: UnassignedItems(material), lacking: lacking,
      breaches: DeclaredBreaches(material), retold: RetoldAccounts(material))
  }

  /// The report as people read it.
  package var page: ReportPage {
    ReportPage(
      title: title.map { "Weekly report: \($0)" } ?? "Weekly report",
      period: "\(week), \(DayWords.range(week.monday, week.sunday)), as of \(DayWords.long(asOf))",
      figures: numbers.figures,
      sections: [
        overdue.section, due.section, dueNext.section, new.section, closed.section,
        declined.section, unassigned.section, lacking.section, breaches.section, retold.section,
      ],
      remarks: [
        """
        This report knows what the files say now, and not yet their version history: it cannot \
        tell when an item was added to an older document, reopened, handed over or removed, nor \
        when a due date was moved.
        """
      ])
  }
}
