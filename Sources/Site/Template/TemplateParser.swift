/// Reads a template file: `{{name}}` escaped text, `{{#name}}…{{/name}}` section,
/// `{{^name}}…{{/name}}` where there is none, `{{> file}}` partial, `{{! comment}}`, and words of the
/// interface: `{{@group.key}}`, whose holes `{name}` are names of the page, `{{@@group.key}}` as the
/// table has it. But for words a strict subset of Mustache (mustache(5)): there is no syntax for
/// unescaped text, safety is the value's.
///
/// Indentation at the start of lines is for the reader of the template and not printed, nor are
/// lines that hold nothing but a section tag, a partial or a comment.
struct TemplateParser {
  private let path: String
  private let source: [UInt8]
  private var steps: [Template.Step] = []
  private var literals: [UInt8] = []
  private var names: [String] = []
  private let words: WordTable
  private var usedWords: Set<String> = []
  /// Sections that are open: index of their step, name, offset.
  private var open: [(step: Int, name: String, offset: Int)] = []

  /// A reader of `source`, in which words of `words` are named.
  init(path: String, source: [UInt8], words: WordTable) {
    self.path = path
    self.source = source
    self.words = words
  }

  mutating func parse() throws -> Template {
    var position = 0
    while let opening = find("{{", from: position) {
      guard let closing = find("}}", from: opening + 2) else {
        throw error("this tag is not closed; write “}}” at its end", at: opening)
      }
      let sigil = opening + 2 < closing ? source[opening + 2] : 0
      let isPrinting = !"#^/!>".utf8.contains(sigil)
      var end = closing + 2
      var literalEnd = opening
      if !isPrinting, let line = aloneOnLine(opening, end) {
        literalEnd = line.lowerBound
        end = line.upperBound
      }
      addLiteral(position..<max(position, literalEnd))
      try addTag(sigil, opening, closing)
      position = end
    }
    addLiteral(position..<source.count)
    if let last = open.last {
      throw error("section “\(last.name)” is not closed; add {{/\(last.name)}}", at: last.offset)
    }
    return Template(
      path: path, source: source, steps: steps, names: names, literals: literals, words: usedWords)
  }

  private mutating func addTag(_ sigil: UInt8, _ opening: Int, _ closing: Int) throws {
    switch sigil {
    case UInt8(ascii: "!"): return
    case UInt8(ascii: "#"):
      let tag = try tag(opening + 3, closing, opening)
      open.append((steps.count, names[tag.name], opening))
      steps.append(.section(tag, end: 0))
    case UInt8(ascii: "^"):
      let tag = try tag(opening + 3, closing, opening)
      open.append((steps.count, names[tag.name], opening))
      steps.append(.inverted(tag, end: 0))
    case UInt8(ascii: "/"):
      try close(try name(opening + 3, closing, opening), at: opening)
    case UInt8(ascii: ">"):
      steps.append(.partial(try tag(opening + 3, closing, opening)))
    case UInt8(ascii: "@"): try addWords(opening, closing)
    default:
      steps.append(.variable(try tag(opening + 2, closing, opening)))
    }
  }

  private mutating func close(_ name: String, at offset: Int) throws {
    guard let section = open.popLast() else {
      throw error("there is no open section “\(name)” to close", at: offset)
    }
    guard section.name == name else {
      throw error("this closes “\(name)”, but “\(section.name)” is open", at: offset)
    }
    if case .section(let tag, _) = steps[section.step] {
      steps[section.step] = .section(tag, end: steps.count)
    } else if case .inverted(let tag, _) = steps[section.step] {
      steps[section.step] = .inverted(tag, end: steps.count)
    }
  }

  /// The tag at `offset`, whose name stands between `start` and `end`.
  private mutating func tag(_ start: Int, _ end: Int, _ offset: Int) throws -> Template.Tag {
    self.tag(try name(start, end, offset), offset)
  }

  private mutating func tag(_ name: String, _ offset: Int) -> Template.Tag {
    let known = names.firstIndex(of: name)
    if known == nil { names.append(name) }
    return Template.Tag(name: known ?? names.count - 1, offset: offset)
  }

  /// The words at `offset` become what the template would say in this language without the table:
  /// no page has to look them up.
  private mutating func addWords(_ offset: Int, _ closing: Int) throws {
    let isPattern = source[offset + 3] == UInt8(ascii: "@")
    let key = try name(offset + (isPattern ? 4 : 3), closing, offset, dots: true)
    let sentence = try words.entry(key) { error($0, at: offset) }.sentence
    usedWords.insert(key)
    if isPattern { return addText(sentence.pattern) }
    guard let one = sentence.one else { return addPieces(sentence.pieces, offset) }
    let count = tag(Sentence.count, offset)
    for (pieces, isOne) in [(one, true), (sentence.pieces, false)] {
      let start = steps.count
      steps.append(.counted(count, isOne: isOne, end: 0))
      addPieces(pieces, offset)
      steps[start] = .counted(count, isOne: isOne, end: steps.count)
    }
  }

  private mutating func addPieces(_ pieces: [Sentence.Piece], _ offset: Int) {
    for piece in pieces {
      switch piece {
      case .text(let text): addText(text)
      case .hole(let name): steps.append(.variable(tag(name, offset)))
      }
    }
  }

  private mutating func addText(_ text: String) {
    let start = literals.count
    appendEscaped(text, to: &literals)
    steps.append(.literal(start..<literals.count))
  }

  /// The name between `start` and `end`: letters, digits, `-` and `_`; in keys of words also `.`.
  private func name(
    _ start: Int, _ end: Int, _ tag: Int, dots: Bool = false
  ) throws -> String {
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") }
    let bytes = source[start..<max(start, end)].drop(while: isBlank)
    let name = bytes.prefix { !isBlank($0) }
    let isName = name.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      case UInt8(ascii: "."): dots
      default: false
      }
    }
    guard !name.isEmpty, isName, bytes.dropFirst(name.count).allSatisfy(isBlank) else {
      throw error(
        "“{{\(String(decoding: source[tag + 2..<end], as: UTF8.self))}}” is no tag; a name is"
          + " made of letters, digits, “-” and “_”", at: tag)
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// The whole line of the tag, its end included, where nothing else stands on it.
  private func aloneOnLine(_ start: Int, _ end: Int) -> Range<Int>? {
    var first = start
    while first > 0, source[first - 1] == UInt8(ascii: " ") { first -= 1 }
    guard first == 0 || source[first - 1] == UInt8(ascii: "\n") else { return nil }
    var last = end
    while last < source.count, source[last] == UInt8(ascii: " ") { last += 1 }
    if last == source.count { return first..<last }
    return source[last] == UInt8(ascii: "\n") ? first..<last + 1 : nil
  }

  private mutating func addLiteral(_ range: Range<Int>) {
    let start = literals.count
    var atLineStart = range.lowerBound == 0 || source[range.lowerBound - 1] == UInt8(ascii: "\n")
    for byte in source[range] {
      if byte == UInt8(ascii: "\n") {
        atLineStart = true
      } else if atLineStart, byte == UInt8(ascii: " ") {
        continue
      } else {
        atLineStart = false
      }
      literals.append(byte)
    }
    if literals.count > start { steps.append(.literal(start..<literals.count)) }
  }

  private func find(_ pair: StaticString, from start: Int) -> Int? {
    let byte = pair.withUTF8Buffer { $0[0] }
    var index = start
    while index + 1 < source.count {
      if source[index] == byte, source[index + 1] == byte { return index }
      index += 1
    }
    return nil
  }

  private func error(_ message: String, at offset: Int) -> TemplateError {
    TemplateError(message, path: path, source: source, offset: offset)
  }
}
