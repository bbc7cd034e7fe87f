import Documents
import Incidents

/// The words of the interface in one language, by key: `words.yml` of a theme. Every key has every
/// language, so that no page is half translated.
struct WordTable: Sendable {
  /// Name of the file.
  static let path = "words.yml"

  /// The words behind one key.
  struct Entry: Sendable {
    var sentence: Sentence
    /// Where the key stands in the file.
    var offset: Int
  }

  /// What is written, by `group.key`.
  private(set) var entries: [String: Entry] = [:]
  private let source: SourceText
  private let language: Configuration.Language
  private var groups: [String: Int] = [:]

  /// The words of `language` in `bytes`, the file at `path` in messages. Throws a `TemplateError` that
  /// names the place of the first mistake.
  init(_ bytes: [UInt8], path: String = Self.path, language: Configuration.Language) throws {
    source = SourceText(path: path, bytes: bytes)
    self.language = language
    let reading = YAMLReader.read(source, Span(0, bytes.count))
    if let wrong = reading.diagnostics.first {
      throw error(wrong.message, at: source.offset(of: wrong.place.start))
    }
    guard let root = reading.root, !root.isNull else { return }
    for group in try pairs(root, "the table is a mapping of groups, `home: …`") {
      let name = group.key.value
      groups[name] = Int(group.key.span.start)
      for pair in try pairs(group.value, "`\(name)` is a mapping of keys to words") {
        let key = name + "." + pair.key.value
        entries[key] = Entry(
          sentence: try sentence(pair.value, of: key, at: pair.key.span),
          offset: Int(pair.key.span.start))
      }
    }
  }

  /// The entry of `key`; throws what `complain` makes of the sentence that there is none.
  func entry(_ key: String, complain: (String) -> TemplateError) throws -> Entry {
    if let entry = entries[key] { return entry }
    let near = Spelling.suggestion(for: key, among: entries.keys.sorted())
    throw complain(
      "\(Self.path) has no “\(key)”" + (near.map { "; did you mean “\($0)”?" } ?? ""))
  }

  /// The sentence that the program asks for; it gives `values`, and no others.
  func sentence(_ key: String, values: [String]) throws -> Sentence {
    let group = groups[String(key.prefix { $0 != "." })] ?? 0
    let entry = try entry(key) { error($0, at: group) }
    if entry.sentence.hasHoles,
      let hole = entry.sentence.holes.subtracting(values).sorted().first
    {
      let known = values.isEmpty ? "no values" : values.map { "{\($0)}" }.joined(separator: ", ")
      throw error("“\(key)” has no {\(hole)}; it has \(known)", at: entry.offset)
    }
    return entry.sentence
  }

  /// What is wrong with the keys that are not in `used`: nobody will ever read their words.
  func unused(_ used: Set<String>) -> [TemplateError] {
    entries.filter { !used.contains($0.key) }.sorted { $0.value.offset < $1.value.offset }.map {
      error("nothing uses “\($0.key)”; delete it", at: $0.value.offset)
    }
  }

  // MARK: Reading

  private static let languages = Configuration.Language.allCases.map(\.rawValue)

  /// The words of `key` in the language of the table, when all languages were looked at.
  private func sentence(_ node: YAMLNode, of key: String, at span: Span) throws -> Sentence {
    let languages = Self.languages
    var sentences = [Sentence?](repeating: nil, count: languages.count)
    for pair in try pairs(node, "“\(key)” is a mapping of languages: `en: …`") {
      guard let index = languages.firstIndex(of: pair.key.value) else {
        throw error(
          "“\(key)” has words in “\(pair.key.value)”; languages are "
            + languages.joined(separator: ", "), at: Int(pair.key.span.start))
      }
      sentences[index] = try forms(pair.value, of: key)
    }
    let first = sentences[0]
    for (language, sentence) in zip(languages, sentences) {
      guard let sentence else {
        throw error("“\(key)” has no words in \(language)", at: Int(span.start))
      }
      if let first, first.hasHoles || sentence.hasHoles,
        let hole = first.holes.symmetricDifference(sentence.holes).sorted().first
      {
        throw error(
          "{\(hole)} of “\(key)” is not in all languages: \(language) differs from "
            + languages[0], at: Int(span.start))
      }
    }
    return sentences[languages.firstIndex(of: language.rawValue) ?? 0] ?? Sentence(pieces: [])
  }

  /// A text, or `one` and `other`.
  private func forms(_ node: YAMLNode, of key: String) throws -> Sentence {
    if case .scalar = node.content { return Sentence(pieces: try pieces(node)) }
    let names = try pairs(node, "“\(key)” is a text, or has the forms `one` and `other`")
      .map(\.key.value)
    guard names.sorted() == ["one", "other"], let one = node["one"], let other = node["other"]
    else {
      throw error("“\(key)” has the forms `one` and `other`", at: Int(node.span.start))
    }
    let sentence = Sentence(pieces: try pieces(other), one: try pieces(one))
    guard sentence.holes.contains(Sentence.count) else {
      throw error(
        "“\(key)” has two forms, but no {\(Sentence.count)} to choose by",
        at: Int(node.span.start))
    }
    return sentence
  }

  private func pieces(_ node: YAMLNode) throws -> [Sentence.Piece] {
    guard let text = node.text, !text.isEmpty, let pieces = Sentence.pieces(text) else {
      throw error("words are a text; a value stands in it as {name}", at: Int(node.span.start))
    }
    return pieces
  }

  private func pairs(_ node: YAMLNode, _ message: @autoclosure () -> String) throws -> [YAMLNode
    .Pair]
  {
    guard case .mapping(let pairs) = node.content else {
      throw error(message(), at: Int(node.span.start))
    }
    return pairs
  }

  private func error(_ message: String, at offset: Int) -> TemplateError {
    TemplateError(message, path: source.path, source: source.bytes, offset: offset)
  }
}
