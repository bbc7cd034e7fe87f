import Documents
public import Incidents
import Store

/// Open action items whose owner holds no role any more, or is nobody that `people.yml` knows.
public struct OwnersGone: Sendable, Hashable {
  /// One item with what is known of its owner.
  public struct Item: Sendable, Hashable {
    /// The item, which is still open.
    public var item: ReportItem
    /// Last day of the owner's last role; nil where nobody knows the owner.
    public var left: CivilDay?
  }

  /// The items: of those who left first, by due date.
  public var items: [Item]

  init(_ material: WeeklyMaterial) {
    let policy = material.source.policy
    guard policy.people.exists else {
      items = []
      return
    }
    let teams = Set(policy.services.names.compactMap { policy.services[$0]?.team?.value })
    var last: [String: Presence] = [:]
    items = material.openItems.sortedByDueDate().compactMap { item in
      guard let owner = item.owner, !teams.contains(owner) else { return nil }
      let presence = last[owner] ?? policy.presence(of: owner, on: material.asOf)
      last[owner] = presence
      switch presence {
      case .here: return nil
      case .left(let day): return Item(item: item, left: day)
      case .unknown: return Item(item: item, left: nil)
      }
    }
    items = items.filter { $0.left != nil } + items.filter { $0.left == nil }
  }

  var section: ReportSection {
    ReportSection(
      "owner-gone", heading: "Owner gone or unknown",
      ReportEntries(
        list: items.map { gone in
          ReportEntry(
            gone.item, lead: gone.left == nil ? "unknown" : "gone",
            facts: [
              gone.left.map { "no role since \($0)" } ?? "not in people.yml",
              gone.item.due.map { "due \($0)" } ?? "",
            ])
        },
        summary: """
          \(items.count { $0.left != nil }) of people who hold no role any more, \
          \(items.count { $0.left == nil }) of people whom people.yml does not know.
          """, limit: 15))
  }
}

/// Whether somebody is there.
private enum Presence {
  case here
  /// Nobody by that name is known.
  case unknown
  /// The last day of the last role.
  case left(CivilDay)
}

extension JudgedPolicy {
  /// Whether a person holds any role on `day`. Who has none at all by `people.yml` is here.
  fileprivate func presence(of person: String, on day: CivilDay) -> Presence {
    guard people.isKnown(person) else { return .unknown }
    let tenures = people.roles.flatMap { people.tenures(of: $0, by: person) }
    var last: CivilDay?
    for tenure in tenures {
      guard let end = tenure.days.last, end < day else { return .here }
      last = max(last ?? end, end)
    }
    return last.map { .left($0) } ?? .here
  }
}
