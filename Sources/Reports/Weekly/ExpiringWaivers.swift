import Documents
public import Incidents

/// Waivers that end within two weeks.
public struct ExpiringWaivers: Sendable, Hashable {
  /// Days ahead.
  private static let reach = 14

  /// One waiver.
  public struct Entry: Sendable, Hashable {
    /// Name of the rule whose finding is waived.
    public var rule: String
    /// Id of the document.
    public var document: String
    /// `CHG-1`, an item or a cause; nil where all of the document is meant.
    public var entity: String?
    /// Why, or that no reason is given.
    public var reason: String
    /// Who took it upon himself; nil where nobody is named.
    public var approver: String?
    /// The last day on which it counts.
    public var until: CivilDay
  }

  /// The waivers, by their last day.
  public var waivers: [Entry]
  private let asOf: CivilDay

  init(_ material: WeeklyMaterial) {
    asOf = material.asOf
    let days = material.asOf...material.asOf.adding(days: Self.reach)
    waivers = material.source.waivers.compactMap { waiver in
      guard let rule = waiver.rule?.value, let document = waiver.document?.value,
        let until = waiver.until?.value.day, days.contains(until)
      else { return nil }
      return Entry(
        rule: rule, document: document, entity: waiver.entity?.value,
        reason: waiver.reason?.value ?? "no reason given", approver: waiver.approver?.value,
        until: until)
    }.sorted { ($0.until, $0.document, $0.rule) < ($1.until, $1.document, $1.rule) }
  }

  var section: ReportSection {
    ReportSection(
      "waivers", heading: "Waivers that end within \(Self.reach) days",
      ReportEntries(
        list: waivers.map { waiver in
          ReportEntry(
            lead: DayWords.short(waiver.until), name: waiver.rule, text: waiver.reason,
            facts: [
              waiver.approver.map { "by \($0)" } ?? "",
              [waiver.document, waiver.entity].compactMap { $0 }.joined(separator: " "),
            ])
        }, limit: 15))
  }
}
