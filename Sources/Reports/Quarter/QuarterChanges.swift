import Incidents
import Store

/// The changes of a quarter: how many were signed off and checked, and what was declared not kept.
enum QuarterChanges {
  static func section(_ counts: [QuarterCounts], _ material: WeeklyMaterial) -> ReportSection {
    let total = counts.reduce(0) { $0 + $1.changes.count }
    var entries: [ReportEntry] =
      total == 0
      ? []
      : counts.map { count in
        let changes = count.changes
        return ReportEntry(
          lead: count.quarter.description, text: counted(changes.count, "change"),
          facts: [
            "signed off \(share(changes.count(where: \.hasSignoff), of: changes.count))",
            "checked \(share(changes.count(where: \.hasValidation), of: changes.count))",
            counted(
              changes.count { $0.wasEmergency }, "emergency",
              plural: "emergencies"),
          ])
      }
    var controls: [String: Int] = [:]
    for change in counts.first?.changes ?? [] {
      for control in change.breach?.controls ?? [] { controls[control, default: 0] += 1 }
    }
    let sorted = controls.sorted { left, right in
      left.value == right.value ? left.key < right.key : left.value > right.value
    }
    entries += sorted.map { control, count in
      ReportEntry(lead: String(count), text: "declared not kept: \(control)")
    }
    return ReportSection(
      "changes", heading: "Change control", count: counts.first?.changes.count ?? 0,
      ReportEntries(list: entries))
  }
}
