extension WordList {
  /// Actions without an end, in English.
  static let englishVagueAction = [
    WordList(
      .attitude, instead: "name the thing that will be there: a check, an alert, a limit, a page",
      """
      be more careful, be careful, more careful, more carefully, be more attentive, be more vigilant,
      more vigilance, raise awareness, raise the awareness, increase awareness, pay more attention,
      pay attention, more attention, remind everyone, remind everybody, remind the team, remind people,
      remind engineers, remind operators, communicate better, better communication, try harder,
      think twice, avoid such mistakes, avoid similar mistakes, not happen again
      """),
    WordList(
      .endlessVerb, instead: "say what will be different, and by how much",
      """
      improve, improving, enhance, strengthen, optimize, optimise, review, consider, look into,
      think about, evaluate, explore, revisit, better, streamline, keep an eye
      """),
  ]
}
