import Documents
import Incidents

extension Rule {
  static let causeRepeatUnlinked = Rule(
    "cause-repeat-unlinked", .warning, from: .review, suppression: .inline, retold: .note,
    types: .failures,
    "an incident that looks like another of the 180 days before it is linked with such a one",
    check: .knowledgeBase { outlines, context in
      let failures = Set<DocumentType>.failures
      let events = outlines.filter { failures.contains($0.type) && $0.mayRepeat }.sorted {
        ($0.day ?? .distant, $0.path) < ($1.day ?? .distant, $1.path)
      }
      let links = RepeatLinks(events)
      var told: Set<Int> = []
      var findings: [Finding] = []
      for group in RepeatGroup.all(of: events) {
        for (position, event) in group.members.enumerated() where !told.contains(event) {
          guard events[event].isOfToday(context) else { continue }
          let earlier = group.members[..<position].reversed().prefix {
            events[$0].days(before: events[event]) <= 180
          }.filter { events[event].isLike(events[$0]) }
          guard let nearest = earlier.first, !earlier.contains(where: { links.join(event, $0) })
          else { continue }
          told.insert(event)
          findings.append(.repeated(events[event], events[nearest], group))
        }
      }
      return findings
    })
}

/// Events that share a service and a category of causes, by day.
private struct RepeatGroup {
  let service: String
  let category: String
  /// Indices of the events.
  var members: [Int]

  /// The groups of at least two events, in a settled order.
  static func all(of events: [Outline]) -> [RepeatGroup] {
    var places: [String: Int] = [:]
    var groups: [RepeatGroup] = []
    for (index, event) in events.enumerated() {
      for service in event.services {
        for category in event.categories {
          let key = "\(service)\u{0}\(category)"
          if let place = places[key] {
            if groups[place].members.last != index { groups[place].members.append(index) }
          } else {
            places[key] = groups.count
            groups.append(RepeatGroup(service: service, category: category, members: [index]))
          }
        }
      }
    }
    return groups.filter { $0.members.count > 1 }
      .sorted { ($0.category, $0.service) < ($1.category, $1.service) }
  }
}

/// Which events name each other in `related`.
private struct RepeatLinks {
  private var linked: [Set<Int>]

  init(_ events: [Outline]) {
    linked = Array(repeating: [], count: events.count)
    var indices: [String: Int] = [:]
    for (index, event) in events.enumerated() {
      if let id = event.id, indices[id] == nil { indices[id] = index }
    }
    for (index, event) in events.enumerated() {
      for reference in event.references {
        guard let other = indices[reference.id] else { continue }
        linked[index].insert(other)
        linked[other].insert(index)
      }
    }
  }

  /// Whether one of the two names the other.
  func join(_ left: Int, _ right: Int) -> Bool { linked[left].contains(right) }
}

extension Outline {
  /// Whether it is told of well enough to be another one again.
  fileprivate var mayRepeat: Bool {
    day != nil && !categories.isEmpty && !services.isEmpty && status != .withdrawn && id != nil
  }

  /// Whether the two look like one failure: they state one class or one symptom, and not two.
  fileprivate func isLike(_ other: Outline) -> Bool {
    let stated = [(failureClass, other.failureClass), (symptom, other.symptom)].filter {
      $0.0 != nil && $0.1 != nil
    }
    return !stated.isEmpty && stated.allSatisfy { $0.0 == $0.1 }
  }

  /// Whether somebody still works on it: it is not final, or began less than 180 days ago.
  fileprivate func isOfToday(_ context: LintContext) -> Bool {
    guard status == .final, let day else { return true }
    return context.today.daysSince1970 - day.daysSince1970 <= 180
  }

  /// Days from this event to a later one.
  fileprivate func days(before other: Outline) -> Int {
    guard let day, let later = other.day else { return Int.max }
    return later.daysSince1970 - day.daysSince1970
  }
}

extension CivilDay {
  fileprivate static let distant = CivilDay(daysSince1970: 0)
}

extension Finding {
  fileprivate static func repeated(
    _ event: Outline, _ other: Outline, _ group: RepeatGroup
  ) -> Finding {
    let days = other.days(before: event)
    let before =
      days == 0 ? "of the same day" : days == 1 ? "of the day before" : "of \(days) days before"
    let (id, name) = (event.id ?? "the document", other.id ?? other.path)
    return Finding(
      "\(id) has the cause `\(group.category)` at `\(group.service)` like \(name) \(before), and "
        + "neither names the other",
      at: event.idPlace, related: [Diagnostic.Related(other.idPlace, before)],
      help: [
        "`related: [{id: \(name), relation: recurrence-of}]`, if it is the same thing again",
        "`see-also`, if somebody looked and it is not",
      ], document: event.id, field: "related")
  }
}
