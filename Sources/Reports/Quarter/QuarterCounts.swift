import Incidents
import Store

/// What happened in one quarter, as far as it has come.
struct QuarterCounts: Sendable {
  let quarter: Quarter
  /// Incidents and near-misses that began in it.
  let cards: [DocumentCard]
  /// Those of them that are incidents.
  let incidents: Int
  /// Those of them that repeat an earlier one.
  let repeated: Int
  /// Items opened in it.
  let opened: Int
  /// Items done in it.
  let closed: [ReportItem]
  /// Changes of documents that began in it.
  let changes: [ChangeEvidence]
  /// Items whose first due date lies in it, where it can be said whether it was kept.
  let promised: [Judged]
  /// Items that the policy wanted done in it, where it can be said whether they were.
  let limited: [Judged]

  /// An item and whether it was done in time.
  struct Judged: Sendable {
    var item: ReportItem
    var isKept: Bool
  }

  /// What `material` knows of `quarter`; `repeats` are the numbers of documents that repeat another.
  init(_ quarter: Quarter, _ material: WeeklyMaterial, repeats: Set<Int>) {
    self.quarter = quarter
    func isHere(_ day: CivilDay?) -> Bool {
      day.map { quarter.contains($0) && $0 <= material.asOf } ?? false
    }
    let kinds: Set<DocumentType> = [.incident, .nearMiss]
    cards = material.cards.filter { kinds.contains($0.document.type) && isHere($0.day) }
    incidents = cards.count { $0.document.type == .incident }
    repeated = cards.count { repeats.contains($0.document.number) }
    opened = material.items.count { isHere($0.opened?.day) }
    closed = material.items.filter { $0.state != .declined && isHere($0.closed?.day) }
    changes = material.changes.filter { isHere(material.day(of: $0.document)) }
    func judged(_ day: (ReportItem) -> CivilDay?) -> [Judged] {
      material.items.compactMap { item in
        guard let day = day(item), quarter.contains(day) else { return nil }
        return item.isKept(by: day, on: material.asOf).map { Judged(item: item, isKept: $0) }
      }
    }
    promised = judged(\.firstDue)
    limited = judged(material.limit)
  }

  /// The quarters up to `quarter`, the last one first.
  static func last(
    _ count: Int, to quarter: Quarter, _ material: WeeklyMaterial, repeats: Set<Int>
  ) -> [QuarterCounts] {
    Quarter.last(count, to: quarter).map { QuarterCounts($0, material, repeats: repeats) }
  }
}
