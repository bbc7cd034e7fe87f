/// Words of one concept that ask for the same better way of putting it.
struct WordList: Sendable {
  /// What the words are signs of.
  let concept: Concept
  /// A better way of putting it, one line.
  let instead: String
  /// The words in UTF-8, ASCII in lower case. A space stands for any white space or a hyphen.
  let phrases: [[UInt8]]
  /// What, just before a word, makes another one of it: 副 before 本应.
  let exceptBehind: [[UInt8]]
  /// What, just behind a word, makes another one of it: 率 behind 失误.
  let exceptBefore: [[UInt8]]
  /// Where a word is meant otherwise, as far as its neighbours tell.
  let unless: (@Sendable (Surroundings) -> Bool)?

  /// The words of `phrases`, separated by commas and line breaks.
  init(
    _ concept: Concept, instead: String, exceptBehind: String = "", exceptBefore: String = "",
    unless: (@Sendable (Surroundings) -> Bool)? = nil, _ phrases: String
  ) {
    self.concept = concept
    self.instead = instead
    self.phrases = Self.list(phrases)
    self.exceptBehind = Self.list(exceptBehind)
    self.exceptBefore = Self.list(exceptBefore)
    self.unless = unless
  }

  /// All of them.
  static let all =
    englishBlame + chineseBlame + japaneseBlame
    + englishCounterfactual + chineseCounterfactual + japaneseCounterfactual
    + englishUnquantified + chineseUnquantified + japaneseUnquantified
    + englishHumanError + chineseHumanError + japaneseHumanError
    + englishVagueAction + chineseVagueAction + japaneseVagueAction

  private static func list(_ text: String) -> [[UInt8]] {
    text.split { $0 == "," || $0 == "\n" }
      .map { Array($0.utf8.drop { $0 == 0x20 }) }
      .map { word in Array(word[..<((word.lastIndex { $0 != 0x20 } ?? -1) + 1)]) }
      .filter { !$0.isEmpty }
  }
}
