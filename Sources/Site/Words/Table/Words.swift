package import Incidents

/// The words of the interface that the program itself needs, in one language. Templates have theirs
/// from the same table.
package struct Words: Sendable {
  /// The language of the interface.
  package let language: Configuration.Language
  private var sentences: [Word: Sentence] = [:]
  private var names: [WordFamily: [String: String]] = [:]

  /// The words of `table`. Throws a `TemplateError` where one is missing, or has a value that the
  /// program does not give.
  init(_ table: WordTable, language: Configuration.Language) throws {
    self.language = language
    for word in Word.allCases {
      sentences[word] = try table.sentence(word.key, values: word.values)
    }
    for family in WordFamily.allCases {
      for name in family.names {
        names[family, default: [:]][name] =
          try table.sentence(family.key(name), values: []).pattern
      }
    }
  }

  /// Keys that the program uses.
  static let keys = Set(
    Word.allCases.map(\.key)
      + WordFamily.allCases.flatMap { family in family.names.map(family.key) })

  /// Words without values.
  subscript(_ word: Word) -> String { self(word) }

  /// What a word of the format is called.
  subscript<Name: RawRepresentable<String>>(_ family: WordFamily, _ name: Name) -> String {
    self[family, name.rawValue]
  }

  /// What `name` is called; the name itself where the format does not know it.
  subscript(_ family: WordFamily, _ name: String) -> String { names[family]?[name] ?? name }

  /// A sentence with `values` in its holes.
  func callAsFunction(_ word: Word, _ values: KeyValuePairs<String, String> = [:]) -> String {
    guard let sentence = sentences[word] else { return word.key }
    return fill(sentence.pieces, values, count: nil)
  }

  /// A sentence about `count` things, with `values` in its other holes.
  func callAsFunction(
    _ word: Word, count: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    guard let sentence = sentences[word] else { return word.key }
    let pieces = count == 1 ? sentence.one ?? sentence.pieces : sentence.pieces
    return fill(pieces, values, count: count)
  }

  /// The same with safe markup in the holes, that of `count` included.
  func html(_ word: Word, count: Int, _ values: KeyValuePairs<String, HTML>) -> HTML {
    guard let sentence = sentences[word] else { return HTML() }
    var html = HTML()
    for piece in count == 1 ? sentence.one ?? sentence.pieces : sentence.pieces {
      switch piece {
      case .text(let words): html.append(text: words)
      case .hole(let name): html.append(values.first { $0.key == name }?.value ?? HTML())
      }
    }
    return html
  }

  private func fill(
    _ pieces: [Sentence.Piece], _ values: KeyValuePairs<String, String>, count: Int?
  ) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .hole(let name):
        if name == Sentence.count, let count {
          text += "\(count)"
        } else {
          text += values.first { $0.key == name }?.value ?? "{\(name)}"
        }
      }
    }
    return text
  }
}
