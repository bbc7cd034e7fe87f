extension HistoryEvent {
  /// What happened between two states of a knowledge base, of which only the documents that differ
  /// are given, each with its path. Documents are known by their ids, so that a file that moved is
  /// no news. The order is that of `next`, then what is gone in the order of `former`.
  public static func steps(from former: [RecordedState], to next: [RecordedState]) -> [Self] {
    var left = Dictionary(former.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    var events: [Self] = []
    func tell(_ news: [Self], of state: RecordedState) {
      events += news.map { event in
        var event = event
        event.isExternal = state.isExternal
        return event
      }
    }
    for state in next where seen.insert(state.id).inserted {
      if let same = left.removeValue(forKey: state.id) {
        tell(steps(from: same, to: state), of: state)
      } else if let old = state.formerIDs.last(where: { left[$0] != nil }),
        let same = left.removeValue(forKey: old)
      {
        let renamed = Self(.renamed, document: state.id, before: old, after: state.id)
        tell([renamed] + steps(from: same, to: state), of: state)
      } else {
        let added = Self(.added, document: state.id, after: state.status?.rawValue)
        tell(
          [added] + steps(ofItems: [], to: state) + steps(ofChanges: [], to: state), of: state)
      }
    }
    for state in former where left.removeValue(forKey: state.id) != nil && !seen.contains(state.id)
    {
      let removed = Self(.removed, document: state.id, before: state.status?.rawValue)
      let ids = state.items.map(\.id) + state.changes.map(\.id)
      tell([removed] + ids.map { Self(.vanished, document: state.id, entity: $0) }, of: state)
    }
    return events
  }

  private static func steps(from former: RecordedState, to next: RecordedState) -> [Self] {
    var events: [Self] = []
    if former.status != next.status {
      events.append(
        Self(
          .statusChanged, document: next.id, before: former.status?.rawValue,
          after: next.status?.rawValue))
    }
    return events + steps(ofItems: former.items, to: next)
      + steps(ofChanges: former.changes, to: next)
  }

  private static func steps(
    ofItems former: [RecordedState.Item], to next: RecordedState
  ) -> [Self] {
    var left = Dictionary(former.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let events = next.items.flatMap { steps(of: left.removeValue(forKey: $0.id), $0, in: next.id) }
    return events
      + former.filter { left[$0.id] != nil }.map {
        Self(.vanished, document: next.id, entity: $0.id, before: $0.state.rawValue)
      }
  }

  private static func steps(
    of former: RecordedState.Item?, _ item: RecordedState.Item, in document: String
  ) -> [Self] {
    func event(
      _ kind: Kind, _ before: String? = nil, _ after: String? = nil, isExplained: Bool? = nil
    ) -> Self {
      Self(
        kind, document: document, entity: item.id, before: before, after: after,
        isExplained: isExplained)
    }
    var events: [Self] = []
    if former == nil { events.append(event(.opened)) }
    if former?.owner != item.owner {
      events.append(
        event(former?.owner == nil ? .ownerSet : .ownerChanged, former?.owner, item.owner))
    }
    if former?.due != item.due {
      let (before, after) = (former?.due?.description, item.due?.description)
      let isExplained = item.due.map(item.slippedTo.contains) ?? false
      events.append(
        before == nil
          ? event(.dueSet, nil, after) : event(.dueMoved, before, after, isExplained: isExplained))
    }
    let before = former?.state ?? .open
    if before != item.state {
      events += kinds(from: before, to: item.state).map {
        event($0, before.rawValue, item.state.rawValue)
      }
    }
    return events
  }

  /// What a step from one state to another is called. Who goes from open to verified at once has
  /// done it, too; who takes a check back has not done it anew.
  private static func kinds(from before: ActionItem.State, to after: ActionItem.State) -> [Kind] {
    switch after {
    case .done: [before == .verified ? .stateChanged : .done]
    case .verified: before == .done ? [.verified] : [.done, .verified]
    case .declined: [.declined]
    case .proposed, .open, .inProgress, .blocked: [before.isClosed ? .reopened : .stateChanged]
    }
  }

  private static func steps(
    ofChanges former: [RecordedState.Change], to next: RecordedState
  ) -> [Self] {
    var left = Dictionary(former.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var events: [Self] = []
    for change in next.changes {
      let before = left.removeValue(forKey: change.id)
      let kinds: [(Kind, Bool)] = [
        (.declared, before == nil),
        (.signedOff, change.isSigned && before?.isSigned != true),
        (.validated, change.isValidated && before?.isValidated != true),
      ]
      for (kind, happened) in kinds where happened {
        events.append(Self(kind, document: next.id, entity: change.id))
      }
    }
    return events
      + former.filter { left[$0.id] != nil }.map {
        Self(.vanished, document: next.id, entity: $0.id)
      }
  }
}
