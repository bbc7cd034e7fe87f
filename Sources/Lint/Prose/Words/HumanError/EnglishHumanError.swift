extension WordList {
  /// Words that take a person's slip for a cause, in English.
  static let englishHumanError = [
    WordList(
      .humanError, instead: "what let a single slip through is the cause: name that condition",
      unless: { $0.wordsBefore(5).contains { EnglishDenials.words.contains($0) } },
      """
      human error, human errors, human mistake, human mistakes, human failure, human factor, human factors,
      operator error, operator mistake, user error, pilot error, manual error, manual mistake,
      fat finger, fat fingered
      """),
    WordList(
      .slip, instead: "what let a single slip through is the cause: name that condition",
      """
      accidentally, inadvertently, mistakenly, by mistake, by accident, unintentionally, forgot,
      forgot to
      """),
  ]

  /// Words that tell of a condition: what was possible, or what was not there.
  static let conditions: Set<String> = [
    "lets", "let", "allows", "allowed", "permits", "can", "could", "may", "possible", "nothing",
    "nobody", "no", "not", "without", "never", "accepts", "accepted", "missing", "lacks", "lacked",
    "cannot", "easy", "depends", "depended", "relies", "relied", "only",
  ]
}
