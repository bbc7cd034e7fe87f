import Documents

/// Findings in blocks of those that have the same ways out, which are said once for a block: the gravest
/// first, then in the order in which they came.
struct FindingBlock {
  let severity: Diagnostic.Severity
  /// The ways out of all of `findings`; where there is one finding only, they stand below it.
  let help: [String]
  private(set) var findings: [Diagnostic]

  /// The blocks of `findings`.
  static func blocks(of findings: some Sequence<Diagnostic>) -> [FindingBlock] {
    var blocks: [FindingBlock] = []
    var places: [Key: Int] = [:]
    for finding in findings {
      let key = Key(severity: finding.severity, help: finding.help)
      if let place = places[key] {
        blocks[place].findings.append(finding)
      } else {
        places[key] = blocks.count
        blocks.append(
          FindingBlock(severity: finding.severity, help: finding.help, findings: [finding]))
      }
    }
    return blocks
  }

  private struct Key: Hashable {
    let severity: Diagnostic.Severity
    let help: [String]
  }
}
