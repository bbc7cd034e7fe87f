/// The numbers at the top of the weekly report; retold accounts are not in them.
package struct WeeklyNumbers: Sendable, Hashable {
  /// Open action items.
  package var open: Int
  /// Those past their due date.
  package var overdue: Int
  /// Action items closed in the week.
  package var closed: Int
  /// Changes without sign-off or validation.
  package var lacking: Int

  var figures: [ReportPage.Figure] {
    [
      ReportPage.Figure(count: open, label: "open"),
      ReportPage.Figure(count: overdue, label: "overdue"),
      ReportPage.Figure(count: closed, label: "closed this week"),
      ReportPage.Figure(
        count: lacking, label: lacking == 1 ? "change lacks evidence" : "changes lack evidence"),
    ]
  }
}
