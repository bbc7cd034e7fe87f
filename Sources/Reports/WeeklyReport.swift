/// The report.
package enum WeeklyReport {}
