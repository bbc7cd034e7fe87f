public import Documents

/// Tells findings that were there before from new ones.
public struct FindingComparison: Sendable {
  /// The findings that were not there, in their order.
  public private(set) var new: [Diagnostic] = []
  /// The findings that were there, in their order.
  public private(set) var existing: [Diagnostic] = []
  /// The former findings that are there no more, in their order.
  public let gone: [Former]

  /// A former finding, or so many of its like.
  public struct Former: Sendable {
    /// One of them.
    public var finding: Diagnostic
    /// How many there are.
    public var count: Int
  }

  /// Compares `findings` with the `former` ones.
  public init(_ findings: [Diagnostic], former: [Diagnostic]) {
    self.init(findings, former: former.map { Former(finding: $0, count: 1) })
  }

  /// Compares `findings` with the `former` ones, by fingerprint. Each former one answers for one
  /// finding, which must not be graver: the second of a fingerprint is new, and so is a note that
  /// became an error. Where several might be meant, those that say the same are.
  public init(_ findings: [Diagnostic], former: [Former]) {
    var left = FormerFindings(former)
    var isExisting = findings.map { left.answer($0, sayingTheSame: true) }
    for index in findings.indices where !isExisting[index] {
      isExisting[index] = left.answer(findings[index], sayingTheSame: false)
    }
    for (finding, isExisting) in zip(findings, isExisting) {
      if isExisting { existing.append(finding) } else { new.append(finding) }
    }
    gone = left.unused
  }
}

/// Former findings, and which of them have answered for one of today.
private struct FormerFindings {
  private var findings: [FindingComparison.Former]
  private let places: [Fingerprint: [Int]]

  init(_ findings: [FindingComparison.Former]) {
    self.findings = findings
    places = Dictionary(grouping: findings.indices) { Fingerprint(findings[$0].finding) }
  }

  var unused: [FindingComparison.Former] { findings.filter { $0.count > 0 } }

  /// Lets the least grave former finding that may do so answer for `finding`.
  mutating func answer(_ finding: Diagnostic, sayingTheSame: Bool) -> Bool {
    let candidates = places[Fingerprint(finding)] ?? []
    let fitting = candidates.filter { index in
      findings[index].count > 0 && findings[index].finding.covers(finding)
        && (!sayingTheSame || findings[index].finding.message == finding.message)
    }
    guard
      let index = fitting.min(by: {
        findings[$0].finding.gravity ?? 0 < findings[$1].finding.gravity ?? 0
      })
    else { return false }
    findings[index].count -= 1
    return true
  }
}

extension Diagnostic {
  /// How grave it is, least of all what a comment or waiver silences; nil for a declared breach,
  /// which is a thing of its own.
  fileprivate var gravity: Int? {
    guard isOpen else { return -1 }
    return switch severity {
    case .error: 2
    case .warning: 1
    case .note: 0
    case .breach: nil
    }
  }

  /// Whether this former finding excuses one as grave as `finding`.
  fileprivate func covers(_ finding: Diagnostic) -> Bool {
    switch (gravity, finding.gravity) {
    case (let former?, let today?): former >= today
    case (nil, nil): true
    default: false
    }
  }
}
