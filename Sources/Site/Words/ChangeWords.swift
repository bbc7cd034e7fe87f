import Documents
import Incidents

/// What a change has to show for itself, in words.
enum ChangeWords {
  /// `emergency · high risk · caused it · vendor-ops · user-center/rds`
  static func about(_ change: Change) -> String {
    let relation: String? =
      switch change.relation?.value {
      case .caused: "caused it"
      case .contributed: "contributed"
      case .mitigated: "mitigated it"
      case .resolved: "resolved it"
      case .suspected: "suspected"
      case .unrelated: "unrelated"
      case nil: nil
      }
    let who = change.executedBy?.value ?? change.requestedBy.map { "asked for by \($0.value)" }
    let parts: [String?] = [
      change.id?.value, change.kind?.value.rawValue,
      change.risk.map { "\($0.value.rawValue) risk" },
      relation, who, change.sponsor.map { "sponsor \($0.value)" },
      change.targets.isEmpty ? nil : change.targets.map(\.value).joined(separator: ", "),
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  /// Who agreed beforehand; a missing sign-off is a statement too.
  static func signoffs(of change: Change, isExternal: Bool) -> [Mark] {
    if change.signoffs.isEmpty {
      return isExternal
        ? [Mark(.warn, "None in the account")] : [Mark(.bad, "None")]
    }
    return change.signoffs.map { signoff in
      let who = signoff.by?.value ?? "somebody not named"
      let parts: [String?] = [
        signoff.role?.value, signoff.at.map { MomentWords.short($0.value) },
        signoff.scope.isEmpty ? nil : signoff.scope.map(\.value).joined(separator: ", "),
        signoff.evidence?.value,
      ]
      let about = parts.compactMap { $0 }.joined(separator: " · ")
      if signoff.decision?.value == .rejected {
        return Mark(.bad, "Rejected by \(who)", about: about)
      }
      if let at = signoff.at?.value.axis, let start = change.startedAt?.value.axis, at > start,
        change.startedAt?.value.secondOfDay != nil
      {
        return Mark(.warn, "Approved by \(who), after it had begun", about: about)
      }
      return Mark(.ok, "Approved by \(who)", about: about)
    }
  }

  /// Who checked what afterwards; a missing validation is a statement too.
  static func validations(of change: Change, isExternal: Bool) -> [Mark] {
    if change.validations.isEmpty {
      return isExternal
        ? [Mark(.warn, "None in the account")] : [Mark(.bad, "None")]
    }
    return change.validations.map { validation in
      let verdict: Mark.Verdict
      let result: String
      switch validation.result?.value {
      case .pass: (verdict, result) = (.ok, "Passed")
      case .fail: (verdict, result) = (.bad, "Failed")
      case .partial: (verdict, result) = (.warn, "In part")
      case .notDone: (verdict, result) = (.bad, "Not done")
      case nil: (verdict, result) = (.warn, "No result")
      }
      let what = validation.criterion?.value ?? validation.kind?.value.rawValue ?? "a check"
      let parts: [String?] = [
        validation.by?.value, validation.at.map { MomentWords.short($0.value) },
        validation.evidence?.value,
      ]
      return Mark(
        verdict, "\(result): \(what)", about: parts.compactMap { $0 }.joined(separator: " · "))
    }
  }

  /// What else must be said under a change: breach, deviations, undoing, emergency.
  static func notes(of change: Change) -> [Mark] {
    var notes: [Mark] = []
    if let breach = change.breach {
      let controls = breach.controls.map(\.value).joined(separator: ", ")
      let acknowledged = breach.acknowledged.map {
        "acknowledged by \($0.by?.value ?? "somebody")"
          + ($0.at.map { ", \(MomentWords.short($0.value))" } ?? "")
      }
      let actions =
        breach.actions.isEmpty
        ? nil : "followed by \(breach.actions.map(\.value).joined(separator: ", "))"
      let about = [acknowledged ?? "not acknowledged", actions].compactMap { $0 }
      notes.append(
        Mark(
          .bad,
          "Breach\(controls.isEmpty ? "" : " of \(controls)"): \(breach.facts?.value ?? "no facts given")",
          about: about.joined(separator: " · ")))
    }
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
      notes.append(Mark(.mute, "Told beforehand: \(who.joined(separator: ", "))"))
    }
    return notes
  }
}
