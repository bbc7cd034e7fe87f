import Documents
import Incidents

/// What a change has to show for itself, in words. The parts come from a document or from the
/// database: plain texts either way.
extension Words {
  /// `CHG-3 · emergency · high risk · caused it · vendor-ops · user-center/rds`
  func about(
    id: String?, kind: Change.Kind?, risk: Change.Risk?, relation: Change.Relation?,
    executedBy: String?, requestedBy: String?, sponsor: String?, targets: [String]
  ) -> String {
    joined([
      id, kind.map { self[.changeKind, $0] }, risk.map { self[.risk, $0] },
      relation.map { self[.effect, $0] },
      executedBy ?? requestedBy.map { self(.askedBy, ["who": $0]) },
      sponsor.map { self(.sponsor, ["who": $0]) }, targets.isEmpty ? nil : list(targets),
    ])
  }

  /// One who agreed or refused. `isLate`: after the change had begun.
  func signoff(
    by: String?, role: String?, at: String?, decision: Signoff.Decision?, isLate: Bool,
    evidence: String?
  ) -> Mark {
    let (verdict, word): (Mark.Verdict, Word) =
      switch decision {
      case .rejected: (.bad, .rejected)
      // Silence, or a word that could not be read, is no approval.
      case nil: (.warn, .undecided)
      case .approved: isLate ? (.warn, .approvedLate) : (.ok, .approved)
      }
    return Mark(
      verdict, self(word, ["who": by ?? self[.unnamed]]), about: joined([role, at, evidence]))
  }

  /// One check with its result.
  func validation(
    _ kind: Validation.Kind?, criterion: String?, by: String?, at: String?,
    result: Validation.Result?, evidence: String?
  ) -> Mark {
    let (verdict, word): (Mark.Verdict, Word) =
      switch result {
      case .pass: (.ok, .pass)
      case .fail: (.bad, .fail)
      case .partial: (.warn, .partial)
      case .notDone: (.bad, .notDone)
      case nil: (.warn, .noResult)
      }
    let about = joined([by, at, evidence])
    guard let criterion else {
      return Mark(
        verdict, self[word] + (kind.map { self[.check, $0] } ?? self[.aCheck]), about: about)
    }
    return Mark(verdict, self[word], quote: criterion, about: about)
  }

  /// Statements of evidence of which none counts without a doubt, and the rules that object; as they
  /// are where none does.
  func doubted(_ marks: [Mark], _ rules: [String]) -> [Mark] {
    if rules.isEmpty { return marks }
    let doubted = marks.map { mark in
      var mark = mark
      if mark.verdict == .ok { mark.verdict = .warn }
      return mark
    }
    return doubted + [Mark(.bad, self[.objections], about: rules.joined(separator: ", "))]
  }

  /// What stands where there is nothing: a missing sign-off or validation is a statement too.
  func nothing(isExternal: Bool) -> Mark {
    isExternal ? Mark(.warn, self[.noEvidenceTold]) : Mark(.bad, self[.noEvidenceAtAll])
  }

  /// What else must be said under a change: breach, deviations, undoing, emergency.
  func notes(of change: Change) -> [Mark] {
    var notes: [Mark] = []
    if let breach = change.breach { notes.append(note(of: breach)) }
    if !change.skipped.isEmpty {
      notes.append(Mark(.warn, self[.deviation], quote: list(change.skipped.map(\.value))))
    }
    if let temporary = change.temporary {
      if let by = temporary.revertedBy?.value {
        notes.append(Mark(.ok, self(.undone, ["change": by])))
      } else {
        let due = temporary.revertBy.map { self(.toUndo, ["time": short($0.value)]) }
        notes.append(Mark(.warn, due ?? self[.notUndone]))
      }
    }
    if change.irreversible?.value == true { notes.append(Mark(.warn, self[.irreversible])) }
    if let emergency = change.emergency {
      let parts = [emergency.authority?.value, emergency.reason?.value].compactMap { $0 }
      if !parts.isEmpty { notes.append(Mark(.mute, self[.emergency], quote: list(parts))) }
    }
    if !change.notified.isEmpty {
      let who = change.notified.map { notice in
        (notice.who?.value ?? self[.somebody]) + (notice.at.map { " \(short($0.value))" } ?? "")
      }
      notes.append(Mark(.mute, self(.told, ["who": list(who)])))
    }
    return notes
  }

  private func note(of breach: Breach) -> Mark {
    let controls = breach.controls.map(\.value)
    let acknowledged = breach.acknowledged.map {
      joined([
        self(.acknowledged, ["who": $0.by?.value ?? self[.somebody]]),
        $0.at.map { short($0.value) },
      ])
    }
    let actions =
      breach.actions.isEmpty
      ? nil : self(.followedBy, ["items": list(breach.actions.map(\.value))])
    let words = controls.isEmpty ? self[.breach] : self(.breachOf, ["controls": list(controls)])
    let about = joined([acknowledged ?? self[.notAcknowledged], actions])
    guard let facts = breach.facts?.value else {
      return Mark(.bad, words + self[.noFacts], about: about)
    }
    return Mark(.bad, words, quote: facts, about: about)
  }

  private func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.joined(separator: " · ")
  }
}
