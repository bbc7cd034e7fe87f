package import Documents

/// Tells findings that were there before from new ones.
package struct FindingComparison: Sendable {
  /// The findings that were not there, in their order.
  package private(set) var new: [Diagnostic] = []
  /// The findings that were there, in their order.
  package private(set) var existing: [Diagnostic] = []
  /// The former findings that are there no more, in their order.
  package let gone: [Diagnostic]

  /// Compares `findings` with the `former` ones, by fingerprint. Each former one answers for one
  /// finding, which must not be graver: the second of a fingerprint is new, and so is a note that
  /// became an error. Where several might be meant, those that say the same are.
  package init(_ findings: [Diagnostic], former: [Diagnostic]) {
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
  private let findings: [Diagnostic]
  private var isUsed: [Bool]
  private let places: [Fingerprint: [Int]]

  init(_ findings: [Diagnostic]) {
    self.findings = findings
    isUsed = Array(repeating: false, count: findings.count)
    places = Dictionary(grouping: findings.indices) { Fingerprint(findings[$0]) }
  }

  var unused: [Diagnostic] { findings.indices.filter { !isUsed[$0] }.map { findings[$0] } }

  /// Lets the least grave former finding that may do so answer for `finding`.
  mutating func answer(_ finding: Diagnostic, sayingTheSame: Bool) -> Bool {
    let candidates = places[Fingerprint(finding)] ?? []
    let fitting = candidates.filter { index in
      !isUsed[index] && findings[index].covers(finding)
        && (!sayingTheSame || findings[index].message == finding.message)
    }
    guard
      let index = fitting.min(by: { findings[$0].gravity ?? 0 < findings[$1].gravity ?? 0 })
    else { return false }
    isUsed[index] = true
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
