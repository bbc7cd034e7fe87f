import Documents
public import Incidents

/// A change in a list, with what there is to show for it.
public struct ChangeCard: Sendable, Hashable {
  /// What a change lacks, gravest first: the groups of the page of changes.
  public enum Gap: String, Sendable, Hashable, CaseIterable {
    case breach
    case failedValidation = "failed-validation"
    case notValidated = "not-validated"
    case notSignedOff = "not-signed-off"
    case objections
    case stillTemporary = "still-temporary"
  }

  /// `CHG-1`; nil where it has none.
  public var id: String?
  /// What was done; where that is not said, the id, or words that say so.
  public var title: String
  /// When it began, as written.
  public var when: String?
  /// The day of that; nil where there is none.
  public var day: CivilDay?
  /// Kind, risk, who: words between dots.
  public var about: String
  /// Who agreed and who refused, in the order of the file; where none did, a mark says so.
  public var signoffs: [Mark]
  /// Its checks, in the order of the file; where there is none, a mark says so.
  public var validations: [Mark]
  /// What it lacks, gravest first.
  public var gaps: [Gap]
  /// Whether what was checked is objected to.
  public var hasDoubtfulValidation = false
}

extension ChangeCard {
  /// The card of `change` of `document`, told in `words`, with what is held against its evidence. What an
  /// account does not tell is not held against it.
  public init(
    _ change: Change, of document: Document, _ objections: EvidenceObjections, _ words: Words
  ) {
    let start = change.startedAt?.value
    id = change.id?.value
    title = change.title?.value ?? change.id?.value ?? words[.untitledChange]
    when = change.startedAt.map(document.source.written)
    day = start?.day
    about = words.about(
      id: change.id?.value, kind: change.kind?.value, risk: change.risk?.value,
      relation: change.relation?.value, executedBy: change.executedBy?.value,
      requestedBy: change.requestedBy?.value, sponsor: change.sponsor?.value,
      targets: change.targets.map(\.value))
    signoffs = change.signoffs.map { signoff in
      let at = signoff.at?.value
      let isLate =
        if let at = at?.axis, let start, start.secondOfDay != nil, let start = start.axis {
          at > start
        } else {
          false
        }
      return words.signoff(
        by: signoff.by?.value, role: signoff.role?.value, at: at.map(words.short),
        decision: signoff.decision?.value, isLate: isLate, evidence: signoff.evidence?.value)
    }
    validations = change.validations.map { validation in
      words.validation(
        validation.kind?.value, criterion: validation.criterion?.value,
        by: validation.by?.value, at: validation.at.map { words.short($0.value) },
        result: validation.result?.value, evidence: validation.evidence?.value)
    }
    let results = change.validations.map(\.result?.value)
    gaps = ChangeCard.gaps(
      breach: change.breach != nil, failed: change.hasStandingFailure,
      validated: results.contains { $0 != .notDone },
      signedOff: change.standing().contains(true),
      temporary: change.temporary.map { $0.revertedBy == nil } ?? false)
    mark(objections, words)
    markNothing(isExternal: document.isExternal, words)
  }

  /// Says where there is nothing.
  mutating func markNothing(isExternal: Bool, _ words: Words) {
    let nothing = words.nothing(isExternal: isExternal)
    if signoffs.isEmpty { signoffs = [nothing] }
    if validations.isEmpty { validations = [nothing] }
  }

  /// Says what is held against what is there.
  mutating func mark(_ objections: EvidenceObjections, _ words: Words) {
    if !signoffs.isEmpty { signoffs = words.doubted(signoffs, objections.signoff) }
    if !validations.isEmpty { validations = words.doubted(validations, objections.validation) }
    hasDoubtfulValidation = !objections.validation.isEmpty
    guard !objections.isEmpty else { return }
    gaps.insert(.objections, at: gaps.last == .stillTemporary ? gaps.count - 1 : gaps.count)
  }

  /// What is missing, gravest first.
  static func gaps(
    breach: Bool, failed: Bool, validated: Bool, signedOff: Bool, temporary: Bool
  ) -> [Gap] {
    let all: [(Gap, Bool)] = [
      (.breach, breach), (.failedValidation, failed), (.notValidated, !validated),
      (.notSignedOff, !signedOff), (.stillTemporary, temporary),
    ]
    return all.filter(\.1).map(\.0)
  }
}

/// One statement of evidence: a verdict, words, who and when.
public struct Mark: Sendable, Hashable {
  /// Class that colours it and chooses its icon.
  public enum Verdict: String, Sendable, Hashable {
    case ok, bad, warn, mute
  }

  /// How good or bad it is.
  public var verdict: Verdict
  /// What is stated, in words of the interface.
  public var text: String
  /// What an author says of it, in a language of their own.
  public var quote: String?
  /// Who, when, where, or which rules object; nil or empty where nothing is said.
  public var about: String?

  /// A statement.
  public init(_ verdict: Verdict, _ text: String, quote: String? = nil, about: String? = nil) {
    self.verdict = verdict
    self.text = text
    self.quote = quote
    self.about = about
  }
}
