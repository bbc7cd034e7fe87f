extension WordList {
  /// Words that judge a person, in English.
  static let englishBlame = [
    WordList(
      .blame, instead: "say what the person could see, and what let the slip through",
      unless: { $0.wordsBefore(5).contains { EnglishDenials.words.contains($0) } },
      """
      careless, carelessly, carelessness, negligent, negligently, negligence, incompetent,
      incompetently, incompetence, sloppy, sloppily, sloppiness, reckless, recklessly, recklessness,
      thoughtless, thoughtlessly, thoughtlessness, irresponsible, irresponsibly, irresponsibility,
      unprofessional, unprofessionally, amateurish, inattentive, inattention, complacent, complacency,
      laziness, blundered, stupid, stupidly, stupidity, foolish, foolishly, foolishness, idiot,
      idiotic, dumb mistake, silly mistake, rookie mistake, beginner's mistake, stupid mistake,
      inexcusable, unforgivable, disgraceful, lack of attention, lack of care, lack of diligence,
      lack of discipline, lack of responsibility, lack of common sense, lack of professionalism,
      screwed up
      """),
    WordList(
      .blame, instead: "say what drew their attention then, and what did not",
      """
      did not pay attention, didn't pay attention, not paying attention, paid no attention,
      wasn't paying attention, did not bother, didn't bother, nobody bothered, no one bothered,
      could not be bothered, couldn't be bothered
      """),
    WordList(
      .blame, instead: "say what was known at that moment, and where the rest could have been read",
      """
      should have known, should've known, ought to have known, should know better,
      should have been more careful, should've been more careful, should be ashamed
      """),
    WordList(
      .blame, instead: "say what made this the natural thing to do",
      "his fault, her fault, my fault, your fault"
    ),
  ]
}

/// Words that deny what follows.
enum EnglishDenials {
  static let words: Set<String> = [
    "not", "no", "never", "nobody", "none", "without", "nor", "neither", "isn't", "wasn't",
    "weren't",
    "aren't", "cannot", "rather", "instead",
  ]
}
