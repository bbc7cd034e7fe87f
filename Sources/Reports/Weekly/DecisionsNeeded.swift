import Incidents
import Store

/// What waits for somebody to decide: the first thing that a manager reads.
public struct DecisionsNeeded: Sendable, Hashable {
  /// Days over the first promise after which keeping on is no answer any more.
  private static let patience = 30

  /// What to decide, the gravest first.
  public var entries: [ReportEntry]

  init(
    _ material: WeeklyMaterial, _ overdue: OverdueItems, _ gone: OwnersGone,
    _ breaches: DeclaredBreaches, _ emergencies: OpenEmergencies, _ temporary: TemporaryChanges,
    _ vanished: VanishedItems
  ) {
    var entries: [ReportEntry] = []
    func add(_ what: String, _ entry: ReportEntry, _ why: String) {
      var entry = entry
      entry.facts.insert(why, at: 0)
      entry.lead = what
      entries.append(entry)
    }
    // What was declared is acknowledged, not signed.
    for emergency in emergencies.emergencies
    where (emergency.left ?? 0) < 0 && emergency.change.breach == nil {
      add("sign or declare", emergency.entry, emergency.entry.lead)
    }
    for declared in breaches.breaches where declared.breach.acknowledgedBy == nil {
      add("acknowledge", DeclaredBreaches.entry(declared), "a declared breach")
    }
    for forgotten in temporary.changes {
      add("take back", forgotten.entry, "\(forgotten.entry.lead) past its date")
    }
    for lost in vanished.items where lost.item.isOpen {
      add("put back or decline", lost.entry, "vanished while it was open")
    }
    for item in overdue.items {
      guard let promise = item.firstDue else { continue }
      let late = material.asOf.days(since: promise)
      guard late >= Self.patience || item.slips > 1 else { continue }
      add(
        "do or decline", ReportEntry(item, lead: ""),
        "\(counted(late, "day")) after the first promise")
    }
    for item in gone.items where item.left != nil {
      add(
        "hand over", ReportEntry(item.item, lead: ""),
        item.left.map { "owner without a role since \($0)" } ?? "")
    }
    self.entries = entries
  }

  var section: ReportSection {
    ReportSection(
      "decisions", heading: "Decisions needed",
      ReportEntries(list: entries, summary: summary, limit: 12))
  }

  /// How many there are of each kind.
  private var summary: String {
    var kinds: [(name: String, count: Int)] = []
    for entry in entries {
      if kinds.last?.name == entry.lead {
        kinds[kinds.count - 1].count += 1
      } else {
        kinds.append((entry.lead, 1))
      }
    }
    return kinds.map { "\($0.count) to \($0.name)" }.joined(separator: ", ") + "."
  }
}
