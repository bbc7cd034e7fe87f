import Documents
import Incidents

/// What a change has to show for itself, in words. The parts come from a document or from the
/// database: plain texts either way.
enum ChangeWords {
  /// `CHG-3 · emergency · high risk · caused it · vendor-ops · user-center/rds`
  static func about(
    id: String?, kind: Change.Kind?, risk: Change.Risk?, relation: Change.Relation?,
    executedBy: String?, requestedBy: String?, sponsor: String?, targets: [String]
  ) -> String {
    let effect: String? =
      switch relation {
      case .caused: "caused it"
      case .contributed: "contributed"
      case .mitigated: "mitigated it"
      case .resolved: "resolved it"
      case .suspected: "suspected"
      case .unrelated: "unrelated"
      case nil: nil
      }
    return joined([
      id, kind?.rawValue, risk.map { "\($0.rawValue) risk" }, effect,
      executedBy ?? requestedBy.map { "asked for by \($0)" }, sponsor.map { "sponsor \($0)" },
      targets.isEmpty ? nil : targets.joined(separator: ", "),
    ])
  }

  /// One who agreed or refused. `isLate`: after the change had begun.
  static func signoff(
    by: String?, role: String?, at: String?, decision: Signoff.Decision?, isLate: Bool,
    evidence: String?
  ) -> Mark {
    let who = by ?? "somebody not named"
    let about = joined([role, at, evidence])
    if decision == .rejected { return Mark(.bad, "Rejected by \(who)", about: about) }
    // Silence, or a word that could not be read, is no approval.
    if decision == nil { return Mark(.warn, "Signed by \(who), decision not told", about: about) }
    if isLate { return Mark(.warn, "Approved by \(who), after it had begun", about: about) }
    return Mark(.ok, "Approved by \(who)", about: about)
  }

  /// One check with its result.
  static func validation(
    _ kind: Validation.Kind?, criterion: String?, by: String?, at: String?,
    result: Validation.Result?, evidence: String?
  ) -> Mark {
    let what = criterion ?? kind?.rawValue ?? "a check"
    let about = joined([by, at, evidence])
    return switch result {
    case .pass: Mark(.ok, "Passed: \(what)", about: about)
    case .fail: Mark(.bad, "Failed: \(what)", about: about)
    case .partial: Mark(.warn, "In part: \(what)", about: about)
    case .notDone: Mark(.bad, "Not done: \(what)", about: about)
    case nil: Mark(.warn, "No result: \(what)", about: about)
    }
  }

  /// What stands where there is nothing: a missing sign-off or validation is a statement too.
  static func nothing(isExternal: Bool) -> Mark {
    isExternal ? Mark(.warn, "None in the account") : Mark(.bad, "None")
  }

  /// What else must be said under a change: breach, deviations, undoing, emergency.
  static func notes(of change: Change) -> [Mark] {
    var notes: [Mark] = []
    if let breach = change.breach { notes.append(note(of: breach)) }
    if !change.skipped.isEmpty {
      notes.append(
        Mark(.warn, "Deviation: \(change.skipped.map(\.value).joined(separator: "; "))"))
    }
    if let temporary = change.temporary {
      if let by = temporary.revertedBy?.value {
        notes.append(Mark(.ok, "Temporary, undone by \(by)"))
      } else {
        let due = temporary.revertBy.map { ", to be undone by \(MomentWords.short($0.value))" }
        notes.append(Mark(.warn, "Temporary\(due ?? ""), not undone yet"))
      }
    }
    if change.irreversible?.value == true { notes.append(Mark(.warn, "Cannot be undone")) }
    if let emergency = change.emergency {
      let parts = [emergency.authority?.value, emergency.reason?.value].compactMap { $0 }
      if !parts.isEmpty {
        notes.append(Mark(.mute, "Emergency: \(parts.joined(separator: ", "))"))
      }
    }
    if !change.notified.isEmpty {
      let who = change.notified.map { notice in
        (notice.who?.value ?? "somebody")
          + (notice.at.map { " \(MomentWords.short($0.value))" } ?? "")
      }
      notes.append(Mark(.mute, "Told: \(who.joined(separator: ", "))"))
    }
    return notes
  }

  private static func note(of breach: Breach) -> Mark {
    let controls = breach.controls.map(\.value).joined(separator: ", ")
    let acknowledged = breach.acknowledged.map {
      "acknowledged by \($0.by?.value ?? "somebody")"
        + ($0.at.map { ", \(MomentWords.short($0.value))" } ?? "")
    }
    let actions =
      breach.actions.isEmpty
      ? nil : "followed by \(breach.actions.map(\.value).joined(separator: ", "))"
    return Mark(
      .bad,
      "Breach\(controls.isEmpty ? "" : " of \(controls)"): "
        + (breach.facts?.value ?? "no facts given"),
      about: joined([acknowledged ?? "not acknowledged", actions]))
  }

  private static func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.joined(separator: " · ")
  }
}
