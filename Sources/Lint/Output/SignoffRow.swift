public import Documents
public import Incidents

/// One line of the table of sign-offs: a change, who signed it off, and what the rules say of that.
public struct SignoffRow: Sendable, Hashable {
  /// Id of the document, its path where it has none.
  public let document: String
  /// Path of the document.
  public let path: String
  /// Id of the change.
  public let change: String
  /// Who signed; nil for a change without a sign-off.
  public let approver: String?
  /// As what.
  public let role: String?
  /// How well the sign-off is evidenced; `claimed` where only the document says so.
  public let evidence: String?
  /// What the rules say, in a few words.
  public let verdict: String

  /// The rows of `document`: one for each sign-off, one for each change without any. `findings` are
  /// those of the document.
  public static func rows(of document: Document, findings: [Diagnostic]) -> [SignoffRow] {
    if document.changes.isEmpty { return [] }
    let name = document.id?.value ?? document.source.path
    return document.changes.flatMap { change in
      let verdict = verdict(on: change, in: document, findings)
      func row(_ signoff: Signoff?) -> SignoffRow {
        SignoffRow(
          document: name, path: document.source.path, change: change.id?.value ?? "?",
          approver: signoff?.by?.value, role: signoff?.role?.value,
          evidence: signoff == nil ? nil : "claimed",
          verdict: signoff?.decision?.value == .rejected ? "rejected" : verdict)
      }
      return change.signoffs.isEmpty ? [row(nil)] : change.signoffs.map(row)
    }
  }

  /// What the rules of the group `signoff` say of a change: the gravest, with the names of those
  /// that say it.
  private static func verdict(
    on change: Change, in document: Document, _ findings: [Diagnostic]
  ) -> String {
    let said = findings.filter {
      $0.rule.hasPrefix("signoff-") && $0.entity != nil && $0.entity == change.id?.value
    }
    guard let gravest = said.filter(\.isOpen).map(\.severity).min(by: { $0.rank < $1.rank }) else {
      if let silenced = said.first { return "waived (\(silenced.rule))" }
      if change.signoffs.isEmpty { return "none asked for yet" }
      return document.effectiveStatus.rank < Status.draft.rank ? "not judged yet" : "accepted"
    }
    let rules = Set(said.filter { $0.isOpen && $0.severity == gravest }.map(\.rule)).sorted()
      .joined(separator: ", ")
    switch gravest {
    case .error, .warning: return rules
    case .breach: return "declared breach (\(rules))"
    case .note: return document.isExternal ? "not ours to judge (\(rules))" : "note (\(rules))"
    }
  }
}

/// The table of sign-offs in words.
public enum SignoffTable {
  /// `65 changes, 12 with a sign-off, 53 without`
  public static func sentence(_ rows: [SignoffRow]) -> String {
    let changes = Set(rows.map { [$0.path, $0.change] }).count
    let bare = rows.count { $0.approver == nil }
    return "\(FindingSummary.counted(changes, "change")), \(changes - bare) with a sign-off, "
      + "\(bare) without"
  }

  /// The table for a terminal of `width` cells, headed by what judged the changes.
  public static func text(_ report: FindingReport, width: Int) -> String {
    let table = TextTable(
      [
        TextTable.Column("change", minimum: 20), TextTable.Column("approver", minimum: 10),
        TextTable.Column("role", minimum: 10), TextTable.Column("evidence"),
        TextTable.Column("verdict", minimum: 20),
      ],
      rows: report.signoffs.flatMap { row in
        // A document without an id is called by its path, and that may begin with `::`.
        lines(
          ["\(row.document.hasPrefix(":") ? "./" : "")\(row.document) \(row.change)"] + cells(row))
      })
    return "\nSign-offs, judged by \(TerminalText.oneLine(report.policy))\n\n"
      + table.lines(width: width).joined(separator: "\n") + "\n\n\(sentence(report.signoffs))\n"
  }

  /// The row, with a line for each rule that objects: a verdict that is cut says nothing.
  private static func lines(_ cells: [String]) -> [[String]] {
    guard let verdict = cells.last, verdict.hasPrefix("signoff-") else { return [cells] }
    return verdict.split(separator: " ").enumerated().map { index, rule in
      (index == 0 ? cells.dropLast() : cells.dropLast().map { _ in "" }) + [String(rule)]
    }
  }

  /// Approver, role, evidence and verdict.
  static func cells(_ row: SignoffRow) -> [String] {
    [row.approver ?? "none", row.role ?? "", row.evidence ?? "", row.verdict]
  }
}
