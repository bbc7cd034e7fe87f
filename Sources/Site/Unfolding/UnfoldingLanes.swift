import Documents
import Incidents

/// The lanes of a chart: first what the system did, then everyone who acted, in the order of their
/// first appearance, last those whom the account does not name.
struct UnfoldingLanes {
  /// Twelve actors have a lane each; of more, the least active share one.
  private static let limit = 12

  /// What stands before each lane.
  private(set) var names: [String] = []
  /// The lane of each entry.
  private(set) var ofEntry: [Int] = []

  /// The lanes of `entries`, in order of time.
  init(_ entries: [TimelineEntry], _ words: Words) {
    var actors: [String] = []
    var counts: [String: Int] = [:]
    for entry in entries {
      guard let name = entry.actor?.value.name else { continue }
      if counts.updateValue((counts[name] ?? 0) + 1, forKey: name) == nil { actors.append(name) }
    }
    if actors.count > Self.limit {
      let ranked = actors.enumerated().sorted {
        (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset)
      }
      let kept = Set(ranked.prefix(Self.limit - 1).map(\.element))
      actors = actors.filter(kept.contains)
    }
    let hasSystem = entries.contains { $0.actor == nil && isSystem($0.kind) }
    if hasSystem { names.append(words[.unfoldedSystem]) }
    var lanes: [String: Int] = [:]
    for actor in actors {
      lanes[actor] = names.count
      names.append(actor)
    }
    let others = counts.count - actors.count
    let shared = names.count
    if others > 0 { names.append(words(.unfoldedOthers, count: others)) }
    let unnamed = names.count
    if entries.contains(where: { $0.actor == nil && !isSystem($0.kind) }) {
      names.append(words[.notNamed])
    }
    ofEntry = entries.map { entry in
      if let name = entry.actor?.value.name { return lanes[name] ?? shared }
      return isSystem(entry.kind) ? 0 : unnamed
    }
  }
}

/// Whether an entry without an actor tells what the system did, and not what somebody did.
private func isSystem(_ kind: TimelineEntry.Kind) -> Bool {
  switch kind {
  case .introduced, .start, .alert, .mitigate, .resolve: true
  default: false
  }
}
