import Documents

/// The words around an item's text: `@owner due:DATE closed:DATE status:WORD`.
enum ActionItemWords {
  /// Whether a paragraph has a word that only an action item has.
  static func looksLikeItem(_ text: ParagraphText) -> Bool {
    words(of: text, from: 0).contains { word in
      let letters = text.string(word)
      return letters.hasPrefix("due:") || letters.hasPrefix("due：")
    }
  }

  /// The words from `start` on.
  static func words(of text: ParagraphText, from start: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(16)
    var index = start
    let bytes = text.bytes
    while index < bytes.count {
      if let comment = text.comments.first(where: { $0.contains(index) }) {
        index = comment.upperBound
        continue
      }
      let limit = text.comments.first { $0.lowerBound > index }?.lowerBound ?? bytes.count
      let end = bytes[index..<limit].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? limit
      if end > index { words.append(index..<end) }
      index = end == limit ? end : end + 1
    }
    return words
  }

  /// `due:2020-04-30` as its name and the range of its value, which may be empty; nil for others.
  /// A full-width colon counts; a comma or full stop at the end does not belong to the value.
  static func assignment(_ text: ParagraphText, _ word: Range<Int>) -> (
    name: String, value: Range<Int>
  )? {
    guard let name = name(beginningWith: text.bytes[word.lowerBound] | 0x20) else { return nil }
    let end = word.lowerBound + name.utf8.count
    guard end < word.upperBound,
      text.bytes[end] == UInt8(ascii: ":") || text.bytes[end] == 0xEF,
      zip(text.bytes[word], name.utf8).allSatisfy({ $0 | 0x20 == $1 })
    else { return nil }
    var scanner = TimeScanner(text.bytes, from: end, to: word.upperBound)
    guard scanner.accept(":") else { return nil }
    return (name, scanner.index..<max(scanner.index, withoutPunctuation(text, word).upperBound))
  }

  private static func name(beginningWith letter: UInt8) -> String? {
    switch letter {
    case UInt8(ascii: "d"): "due"
    case UInt8(ascii: "c"): "closed"
    case UInt8(ascii: "s"): "status"
    default: nil
    }
  }

  /// `word` without commas and full stops at its end.
  static func withoutPunctuation(_ text: ParagraphText, _ word: Range<Int>) -> Range<Int> {
    var upper = word.upperBound
    while upper > word.lowerBound {
      let bytes = text.bytes[word.lowerBound..<upper]
      if [0x2C, 0x2E, 0x3B].contains(bytes.last) {
        upper -= 1
      } else if bytes.suffix(3).elementsEqual("，".utf8) || bytes.suffix(3).elementsEqual("。".utf8)
        || bytes.suffix(3).elementsEqual("、".utf8)
      {
        upper -= 3
      } else {
        break
      }
    }
    return word.lowerBound..<upper
  }
}

extension ActionItemReader {
  /// Reads the words from both ends of the text and leaves them out of it; `due:` and its like also
  /// in the middle, where they stay in the text. Returns the status.
  mutating func readWords(_ text: ParagraphText, from start: Int, _ item: ActionItem)
    -> Located<ActionItem.State>?
  {
    let words = ActionItemWords.words(of: text, from: start)
    var status: Located<ActionItem.State>?
    var first = 0
    while first < words.count, isFieldWord(text, words, first) {
      first += readWord(text, words, first, isAtEnd: true, item, &status)
    }
    var last = words.count
    while last > first {
      // `due: 2020-04-30` is two words.
      let isPair = last - 1 > first && pairs(text, words, last - 2)
      let begin = isPair ? last - 2 : last - 1
      guard isFieldWord(text, words, begin) else { break }
      last = begin
    }
    var index = last
    while index < words.count {
      index += readWord(text, words, index, isAtEnd: true, item, &status)
    }
    index = first
    while index < last {
      index += readWord(text, words, index, isAtEnd: false, item, &status)
    }
    let lower = first < words.count ? words[first].lowerBound : text.bytes.count
    let upper = last > first ? words[last - 1].upperBound : lower
    item.text.dropFirst = lower
    item.text.dropLast = text.bytes.count - upper
    return status
  }

  /// Whether `due:` stands alone and its value is the next word.
  private func pairs(_ text: ParagraphText, _ words: [Range<Int>], _ index: Int) -> Bool {
    guard index + 1 < words.count,
      let (name, value) = ActionItemWords.assignment(text, words[index])
    else { return false }
    return value.isEmpty && name != "status"
  }

  private func isFieldWord(_ text: ParagraphText, _ words: [Range<Int>], _ index: Int) -> Bool {
    let word = words[index]
    if text.bytes[word.lowerBound] == UInt8(ascii: "@") { return word.count > 1 }
    return ActionItemWords.assignment(text, word) != nil
  }

  /// Reads one word; returns how many were used. A name counts at the ends of the text only.
  private mutating func readWord(
    _ text: ParagraphText, _ words: [Range<Int>], _ index: Int, isAtEnd: Bool,
    _ item: ActionItem, _ status: inout Located<ActionItem.State>?
  ) -> Int {
    let word = words[index]
    if isAtEnd, text.bytes[word.lowerBound] == UInt8(ascii: "@"), word.count > 1 {
      let name = ActionItemWords.withoutPunctuation(text, (word.lowerBound + 1)..<word.upperBound)
      readOwner(Located(text.string(name), at: text.span(name)), item)
      return 1
    }
    guard let (name, range) = ActionItemWords.assignment(text, word) else { return 1 }
    let isPair = pairs(text, words, index)
    let value = isPair ? ActionItemWords.withoutPunctuation(text, words[index + 1]) : range
    // Inside the text only what is surely meant counts.
    if !isAtEnd, isPair || !isReadable(name, text.string(value)) { return 1 }
    assign(name, Located(text.string(value), at: text.span(value)), item, &status)
    return isPair ? 2 : 1
  }

  private func isReadable(_ name: String, _ value: String) -> Bool {
    if name == "status" { return ActionItem.State(rawValue: value) != nil }
    var scanner = TimeScanner(Array(value.utf8))
    return scanner.date() != nil && scanner.isAtEnd
  }

  private mutating func readOwner(_ owner: Located<String>, _ item: ActionItem) {
    guard let other = item.owner else {
      item.owner = owner
      return
    }
    diagnostics.append(
      Diagnostic(
        "document-invalid-value", .error, "\(item.id.value) has two owners",
        at: source.place(of: owner.span), label: "one",
        related: [.init(source.place(of: other.span), "the other")],
        help: ["one person answers for an item; name others in the text"],
        entity: item.id.value, field: "owner"))
    keep("owner", owner, item)
  }

  private mutating func assign(
    _ name: String, _ value: Located<String>, _ item: ActionItem,
    _ status: inout Located<ActionItem.State>?
  ) {
    let isTaken =
      switch name {
      case "due": item.due != nil
      case "closed": item.closed != nil
      default: status != nil
      }
    if isTaken {
      report(
        "\(item.id.value): `\(name):` is written twice; the first one counts", value.span,
        ["keep one of them"], item, field: name)
      return keep(name, value, item)
    }
    if name == "status" {
      guard let state = ActionItem.State(rawValue: value.value) else {
        let known = ActionItem.State.allCases.map(\.rawValue)
        let near = Spelling.suggestion(for: value.value, among: known)
        report(
          "\(item.id.value): `\(value.value)` is not a status", value.span,
          (near.map { ["did you mean `\($0)`?"] } ?? [])
            + ["allowed: \(known.joined(separator: ", "))"], item, field: name,
          fix: .word(value, among: known, in: source))
        return keep(name, value, item)
      }
      status = Located(state, at: value.span)
      return
    }
    var scanner = TimeScanner(Array(value.value.utf8))
    guard let day = scanner.date(), scanner.isAtEnd else {
      report(
        "\(item.id.value): `\(value.value)` is not a day", value.span,
        ["write `\(name):2020-04-30`"], item, field: name,
        fix: ForeignTime.whole(value.value).flatMap { day in
          day.utf8.count == 10 && source.text(value.span) == value.value
            ? .write(day, at: value.span, in: source, .safe) : nil
        })
      return keep(name, value, item)
    }
    if name == "due" {
      item.due = Located(day, at: value.span)
    } else {
      item.closed = Located(day, at: value.span)
    }
  }

  /// Keeps a word that cannot be read.
  private func keep(_ name: String, _ value: Located<String>, _ item: ActionItem) {
    item.fields.append(ActionItem.Field(name: Located(name, at: value.span), value: value))
  }
}
