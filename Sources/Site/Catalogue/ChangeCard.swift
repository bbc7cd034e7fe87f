import Documents
package import Incidents

/// A change in a list, with what there is to show for it.
package struct ChangeCard: Sendable, Hashable {
  /// What a change lacks, gravest first: the groups of the page of changes.
  package enum Gap: String, Sendable, Hashable, CaseIterable {
    case breach
    case failedValidation = "failed-validation"
    case notValidated = "not-validated"
    case notSignedOff = "not-signed-off"
    case stillTemporary = "still-temporary"
  }

  package var id: String?
  package var title: String
  /// `8 Apr 14:23`
  package var when: String?
  package var day: CivilDay?
  /// Kind, risk, who: words between dots.
  package var about: String
  package var signoffs: [Mark]
  package var validations: [Mark]
  package var gaps: [Gap]

  /// The card of `change`. `isExternal`: what an account does not tell is not held against it.
  package init(_ change: Change, isExternal: Bool) {
    id = change.id?.value
    title = change.title?.value ?? change.id?.value ?? "A change without a title"
    when = change.startedAt.map { MomentWords.short($0.value) }
    day = change.startedAt?.value.day
    about = ChangeWords.about(change)
    signoffs = ChangeWords.signoffs(of: change, isExternal: isExternal)
    validations = ChangeWords.validations(of: change, isExternal: isExternal)
    gaps = Gap.allCases.filter { $0.applies(to: change) }
  }
}

extension ChangeCard.Gap {
  /// Whether `change` lacks it.
  fileprivate func applies(to change: Change) -> Bool {
    let results = change.validations.map(\.result?.value)
    switch self {
    case .breach: return change.breach != nil
    case .failedValidation: return results.contains(.fail)
    case .notValidated: return !results.contains { $0 == .pass || $0 == .partial || $0 == .fail }
    case .notSignedOff: return !change.signoffs.contains { $0.decision?.value != .rejected }
    case .stillTemporary: return change.temporary.map { $0.revertedBy == nil } ?? false
    }
  }
}

/// One statement of evidence: a verdict, words, who and when.
package struct Mark: Sendable, Hashable {
  /// Class that colours it and chooses its icon.
  package enum Verdict: String, Sendable, Hashable {
    case ok, bad, warn, mute
  }

  package var verdict: Verdict
  package var text: String
  package var about: String?

  package init(_ verdict: Verdict, _ text: String, about: String? = nil) {
    self.verdict = verdict
    self.text = text
    self.about = about
  }
}
