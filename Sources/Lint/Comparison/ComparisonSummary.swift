public import Documents

/// What a comparison left out, for every form of output.
public struct ComparisonSummary: Sendable, Hashable {
  /// What the findings were compared with.
  public enum Reference: Sendable, Hashable {
    /// A revision by the name that was asked for, and the commit where the branch began.
    case revision(name: String, commit: String)
    /// A file with old findings.
    case baseline(path: String)
  }

  /// What the findings were compared with.
  public let reference: Reference
  /// The findings that were there before and are not shown.
  public let existing: FindingSummary
  /// Configuration and policy files that the branch changes; they do not judge it.
  public var changedPolicy: [String] = []
  /// Places whose former state cannot be read: everything in them counts as new.
  public var uncompared: [String] = []

  /// A comparison with `reference` that left out `existing`.
  public init(with reference: Reference, existing: [Diagnostic]) {
    self.reference = reference
    self.existing = FindingSummary(existing, files: Set(existing.map(\.place.path)).count)
  }

  /// How many findings were left out and why; what else people must know, one line each.
  public var lines: [String] {
    var lines = [hidden]
    if case .revision(let name, _) = reference {
      if !changedPolicy.isEmpty {
        lines.append(
          "\(changedPolicy.joined(separator: ", ")) changed in this branch; "
            + "judged by the policy of \(name)")
      }
      lines += uncompared.map { "\($0) is another repository: all findings in it count as new" }
    }
    return lines.map { TerminalText.sanitised($0) }
  }

  private var hidden: String {
    let count = existing.errors + existing.warnings + existing.breaches + existing.notes
    let what = count == 1 ? "1 existing finding" : "\(count) existing findings"
    let place =
      switch reference {
      case .revision(let name, let commit): "since \(name) (\(commit.prefix(9)))"
      case .baseline(let path): "of \(path)"
      }
    let kinds = count == 0 ? "" : " (\(existing.counts))"
    return "\(what) \(place) not shown\(kinds)"
  }
}
