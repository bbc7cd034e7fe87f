import Lint

/// What a comparison left out, as JSON.
struct ComparisonJSON: Encodable {
  /// What was asked for: `origin/main`.
  var base: String?
  /// Where the branch began.
  var commit: String?
  /// The file with old findings.
  var baseline: String?
  /// Counts of the findings that were there before.
  var existing: FindingListJSON.Summary
  /// Configuration and policy files that the branch changes, and that do not judge it.
  var changedPolicy: [String]
  /// Places whose former state cannot be read.
  var uncompared: [String]

  init(_ summary: ComparisonSummary) {
    switch summary.reference {
    case .revision(let name, let id): (base, commit) = (name, id)
    case .baseline(let path): baseline = path
    }
    existing = FindingListJSON.Summary(summary.existing)
    changedPolicy = summary.changedPolicy
    uncompared = summary.uncompared
  }
}
