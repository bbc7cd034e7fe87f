import Incidents

/// The numbers at the top of the weekly report; retold accounts are not in them.
public struct WeeklyNumbers: Sendable, Hashable {
  /// Open action items.
  public var open: Int
  /// Those past their due date.
  public var overdue: Int
  /// Action items of documents that began in the week.
  public var new: Int
  /// Action items done in the week.
  public var closed: Int
  /// Changes without sign-off or validation.
  public var lacking: Int

  init(_ material: WeeklyMaterial) {
    open = material.openItems.count
    overdue = OverdueItems(material).items.count
    new = NewItems(material).items.count
    closed = ClosedItems(material).items.count
    lacking = ChangesLackingEvidence(material).changes.count
  }

  /// The figures, compared with the numbers of earlier weeks, the last first.
  func figures(after earlier: [WeeklyNumbers]) -> [ReportFigure] {
    func figure(_ key: String, _ label: String, _ number: (WeeklyNumbers) -> Int) -> ReportFigure {
      ReportFigure(
        key: key, count: number(self), label: label, previous: earlier.first.map(number),
        median: Median.of(earlier.map { Double(number($0)) }))
    }
    return [
      figure("open", "open", \.open), figure("overdue", "overdue", \.overdue),
      figure("new", "new this week", \.new), figure("closed", "closed this week", \.closed),
      figure(
        "lacking", lacking == 1 ? "change lacks evidence" : "changes lack evidence", \.lacking),
    ]
  }
}

/// The value in the middle.
enum Median {
  /// The median of `values`; of an even number the mean of the two in the middle. nil of none.
  static func of(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
