public import Incidents

/// The words of the interface that the program itself needs, in one language. Templates have theirs
/// from the same table.
public struct Words: Sendable {
  /// The language of the interface.
  public let language: Configuration.Language
  private var sentences: [Word: Sentence] = [:]
  private var families: [WordFamily: [String: Sentence]] = [:]
  /// How days are written; nil only while it is made.
  private var dayForms: DayForms?

  /// The words of `table`. Throws a `TemplateError` where one is missing, or has a value that the
  /// program does not give.
  init(_ table: WordTable, language: Configuration.Language) throws {
    self.language = language
    for word in Word.allCases {
      sentences[word] = try table.sentence(word.key, values: word.values)
    }
    for family in WordFamily.allCases {
      for name in family.names {
        families[family, default: [:]][name] =
          try table.sentence(family.key(name), values: family.values)
      }
    }
    dayForms = DayForms(self)
  }

  /// Keys that the program uses.
  static let keys = Set(
    Word.allCases.map(\.key)
      + WordFamily.allCases.flatMap { family in family.names.map(family.key) })

  /// How days are written.
  var days: DayForms { dayForms ?? DayForms(self) }

  /// The parts of a sentence.
  func pieces(_ word: Word) -> [Sentence.Piece] { sentences[word]?.pieces ?? [] }

  // MARK: Names

  /// Words without values.
  subscript(_ word: Word) -> String { self(word) }

  /// What a word of the format is called.
  subscript<Name: RawRepresentable<String>>(_ family: WordFamily, _ name: Name) -> String {
    self[family, name.rawValue]
  }

  /// What `name` is called; the name itself where the format does not know it.
  subscript(_ family: WordFamily, _ name: String) -> String {
    families[family]?[name]?.pattern ?? name
  }

  // MARK: Sentences

  /// A sentence with `values` in its holes.
  func callAsFunction(_ word: Word, _ values: KeyValuePairs<String, String> = [:]) -> String {
    sentences[word]?.filled(values) ?? word.key
  }

  /// A sentence about `count` things, with `values` in its other holes.
  func callAsFunction(
    _ word: Word, count: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    sentences[word]?.filled(values, count: count) ?? word.key
  }

  /// The sentence of `name` in a family, with `values` in its holes.
  func callAsFunction(
    _ family: WordFamily, _ name: String, count: Int? = nil,
    _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    families[family]?[name]?.filled(values, count: count) ?? name
  }

  /// A sentence about `count` things with safe markup in its holes, that of `count` included.
  func html(
    _ word: Word, count: Int? = nil, _ values: KeyValuePairs<String, HTML>
  ) -> HTML {
    var html = HTML()
    for piece in sentences[word]?.pieces(for: count) ?? [] {
      switch piece {
      case .text(let words): html.append(text: words)
      case .hole(let name): html.append(values.first { $0.key == name }?.value ?? HTML())
      }
    }
    return html
  }

  /// `names` one after another, as the language lists them: `a, b`, `a、b`.
  func list(_ names: [String]) -> String { names.joined(separator: self[.comma]) }
}
