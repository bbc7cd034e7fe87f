import Incidents
public import Store

/// Emergency changes that the whole chain has not signed yet, with the time that is left.
public struct OpenEmergencies: Sendable, Hashable {
  /// One change.
  public struct Emergency: Sendable, Hashable {
    /// The change as it stood on the day of the report.
    public var change: ChangeEvidence
    /// Roles of the chain that have not agreed.
    public var missing: [String]
    /// Seconds until the policy wants the whole chain, negative where that is past; nil where nobody
    /// wrote when the change ended.
    public var left: Int?
  }

  /// The changes, those with least time left first.
  public var emergencies: [Emergency]

  init(_ material: WeeklyMaterial) {
    let policy = material.source.policy
    emergencies = material.changes.compactMap { evidence in
      guard evidence.wasEmergency else { return nil }
      let change = Change(evidence)
      let approvals = Approvals(change, policy)
      let missing = policy.chain(of: change).filter { approvals.given(for: $0).isEmpty }
        .map(\.role)
      guard !missing.isEmpty else { return nil }
      return Emergency(
        change: evidence, missing: missing,
        left: policy.chainDeadline(of: change).map { $0 - material.now })
    }.sorted { left, right in
      let (first, second) = (left.left ?? .min, right.left ?? .min)
      return first != second
        ? first < second
        : (left.change.document.path, left.change.line)
          < (right.change.document.path, right.change.line)
    }
  }

  var section: ReportSection {
    ReportSection(
      "emergencies", heading: "Emergencies without the whole chain",
      ReportEntries(list: emergencies.map { $0.entry }, limit: 15))
  }
}

extension OpenEmergencies.Emergency {
  /// What is to be told of it.
  var entry: ReportEntry {
    var facts = ["missing: \(missing.joined(separator: ", "))"]
    if let end = change.endedAt { facts.append("ended \(end.written)") }
    return ReportEntry(
      lead: time, name: change.id, text: change.title ?? "without a title",
      facts: facts + [change.document.label], subject: ReportSubject(change))
  }

  private var time: String {
    guard let left else { return "no end written" }
    let hours = abs(left) / 3_600
    let words = hours >= 72 ? counted(hours / 24, "day") : counted(hours, "hour")
    return left < 0 ? "\(words) late" : "\(words) left"
  }
}
