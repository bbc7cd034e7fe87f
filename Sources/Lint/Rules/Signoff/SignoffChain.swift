import Documents
import Incidents

extension Rule {
  static let signoffChain = Rule(
    "signoff-chain", .error, from: .draft, suppression: .waiver, control: "signoff",
    "every level of the chain signs a change off, one after the other",
    check: .document { document, context in
      guard context.policy.hasChain else { return [] }
      return document.changes.flatMap { change -> [Finding] in
        if change.tookEmergencyPath || change.signoffs.isEmpty { return [] }
        let approvals = Approvals(change, context.policy)
        if approvals.standing.isEmpty { return [] }
        let chain = context.policy.chain(of: change)
        let missing = approvals.missing(chain).filter { !$0.isOfFreeze }
        return
          (missing.isEmpty ? [] : [.lacking(missing, chain, change, in: document)])
          + approvals.inversions(of: chain).map {
            .inverted($0, chain, change, in: document)
          }
      }
    })
}

extension ApprovalLevel {
  /// Whether a freeze inserts it.
  fileprivate var isOfFreeze: Bool {
    if case .freeze = origin { true } else { false }
  }
}

/// Two levels that follow each other in the chain and did not in time.
private struct Inversion {
  /// The level that comes first.
  let level: ApprovalLevel
  /// When it agreed.
  let at: Located<Moment>
  /// The next level that signed.
  let next: ApprovalLevel
  /// When that had agreed already.
  let before: Located<Moment>
}

extension Approvals {
  /// Neighbours in the chain of which the later agreed before the earlier did, however their times
  /// are read. Who signed twice is judged by the better order.
  fileprivate func inversions(of chain: [ApprovalLevel]) -> [Inversion] {
    var found: [Inversion] = []
    var previous: (level: ApprovalLevel, times: [Located<Moment>])?
    for level in chain {
      let times = given(for: level).compactMap(\.at)
      if times.isEmpty { continue }
      if let previous,
        times.allSatisfy({ time in
          previous.times.allSatisfy { time.value.isSurelyBefore($0.value) }
        }), let at = previous.times.first, let before = times.first
      {
        found.append(Inversion(level: previous.level, at: at, next: level, before: before))
      }
      previous = (level, times)
    }
    return found
  }
}

extension Finding {
  fileprivate static func lacking(
    _ missing: [ApprovalLevel], _ chain: [ApprovalLevel], _ change: Change, in document: Document
  ) -> Finding {
    let refused = missing.compactMap { level in
      change.signoffs.first {
        $0.decision?.value == .rejected && $0.role?.value == level.role
      }
    }
    let way = missing.contains { $0.origin == .irreversible } ? ", which cannot be undone" : ""
    return Finding(
      about: change, in: document,
      "\(change.name)\(way)\(way.isEmpty ? "" : ",") has no sign-off of "
        + "\(listed(fields: missing.map(\.role)))",
      label: "signed off in part",
      related: refused.compactMap { $0.decision.map { ($0.span, "refused") } },
      help: [chain.words] + document.breachHelp("signoff", "if they were not asked"),
      field: "signoffs")
  }

  fileprivate static func inverted(
    _ inversion: Inversion, _ chain: [ApprovalLevel], _ change: Change, in document: Document
  ) -> Finding {
    Finding(
      about: change, in: document, at: inversion.before.span,
      "\(change.name) was signed off by `\(inversion.next.role)` before "
        + "`\(inversion.level.role)` had agreed",
      label: "`\(inversion.next.role)` signs",
      related: [(inversion.at.span, "`\(inversion.level.role)` signs")],
      help: [chain.words, "leave the times as they are: the history is compared with them"]
        + document.breachHelp("signoff", "if the order was not kept"), field: "signoffs.at")
  }
}

extension [ApprovalLevel] {
  /// `the chain here: dev-lead → vp (freeze 618) → dba`
  fileprivate var words: String {
    let levels = map { level in
      switch level.origin {
      case .chain: level.role
      case .freeze(let name): "\(level.role) (freeze\(name.map { ": \($0)" } ?? ""))"
      case .irreversible: "\(level.role) (it cannot be undone)"
      }
    }
    return "the chain here: \(levels.joined(separator: " → "))"
  }
}
