extension WordList {
  /// Words that tell of what did not happen, in English.
  static let englishCounterfactual = [
    WordList(
      .counterfactual, instead: "tell what did happen, and what made it look right then",
      unless: { !$0.isFollowedByParticiple() },
      """
      should have, should've, should not have, shouldn't have, ought to have, ought not to have
      """),
    WordList(
      .counterfactual, instead: "tell what did happen; what is to change is an action item",
      unless: { !$0.isFollowedByPrevention || $0.isDenied },
      """
      could have, could've, would have, would've
      """),
    WordList(
      .counterfactual, instead: "tell what was known then; hindsight knows the end of the story",
      unless: { !$0.beginsClause },
      "in hindsight, with hindsight, in retrospect"),
    WordList(
      .counterfactual, instead: "tell what was known then; hindsight knows the end of the story",
      "if only we, if only they, if only somebody"),
    WordList(
      .counterfactual, instead: "tell what was known then; hindsight knows the end of the story",
      unless: { !$0.beginsClause || !$0.isFollowedByParticiple() },
      "had we, had they, had he, had she, had somebody, had someone, had anybody, had anyone"),
    WordList(
      .counterfactual, instead: "tell what was known then; hindsight knows the end of the story",
      unless: { !$0.isFollowedByParticiple() },
      "if we had, if they had, if he had, if she had, if somebody had, if someone had"),
  ]
}

extension Surroundings {
  /// Whether a denial before it turns it round: "nobody could have".
  fileprivate var isDenied: Bool { wordsBefore(3).contains { EnglishDenials.words.contains($0) } }

  /// Whether a participle follows, adverbs passed: "should have never been", but not "every service
  /// should have an owner".
  fileprivate func isFollowedByParticiple() -> Bool {
    for word in wordsAfter(4) {
      if Self.isAdverb(word) { continue }
      return Self.participles.contains(word)
        || (word.count > 4 && word.hasSuffix("ed") && !Self.adjectives.contains(word))
    }
    return false
  }

  /// Whether what follows would have turned the story: "could have prevented", but not "could have
  /// lost rows", which tells of a risk.
  fileprivate var isFollowedByPrevention: Bool {
    let words = wordsAfter(4).filter { !Self.isAdverb($0) && $0 != "been" }
    return words.first.map(Self.turns.contains) ?? false
  }

  private static func isAdverb(_ word: String) -> Bool {
    word.hasSuffix("ly") || adverbs.contains(word)
  }

  private static let adverbs: Set<String> = [
    "never", "also", "already", "long", "just", "still", "all", "not", "easily", "at", "least",
  ]

  private static let participles: Set<String> = [
    "been", "known", "seen", "done", "gone", "taken", "made", "caught", "found", "kept", "held",
    "put",
    "told", "sent", "built", "thought", "shown", "written", "given", "come", "begun", "rung",
    "brought",
    "chosen", "fallen", "spoken", "let", "said", "heard", "understood", "felt", "met",
  ]

  /// Words in -ed that stand before a noun: "should have limited rights".
  private static let adjectives: Set<String> = [
    "limited", "unlimited", "fixed", "dedicated", "shared", "detailed", "automated", "restricted",
    "increased", "reduced", "replicated", "distributed", "encrypted", "signed", "named", "nested",
    "documented", "defined", "trusted", "separated", "indeed", "agreed", "balanced", "hundred",
  ]

  /// What would have changed the course.
  private static let turns: Set<String> = [
    "prevented", "avoided", "caught", "detected", "noticed", "stopped", "known", "saved", "averted",
    "spotted", "discovered", "reacted", "foreseen", "mitigated", "shortened",
  ]
}
