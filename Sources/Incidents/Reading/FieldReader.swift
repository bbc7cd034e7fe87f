import Documents

/// Reads the values of fields, and keeps what it cannot read.
public struct FieldReader {
  let source: SourceText
  var moments: MomentReader
  var diagnostics: [Diagnostic] = []
  var extraFields: [ExtraField] = []
  /// Keys that lead to the mapping at hand.
  private var path: [String] = []
  /// First part of the names of the rules that speak: `document` or `configuration`.
  private let group: String

  init(source: SourceText, clock: ZoneClock?, group: String = "document") {
    self.source = source
    self.group = group
    moments = MomentReader(clock: clock)
  }

  // MARK: Mappings

  /// Reads `node` as a mapping with the fields of `Owner`.
  mutating func read<Owner: FieldOwner>(_ node: YAMLNode, into owner: inout Owner) {
    owner.span = node.span
    guard case .mapping(let pairs) = node.content else { return }
    let fields = Owner.fields
    // Most authors write fields in their order, so the next one is sought behind the last.
    var position = 0
    for pair in pairs {
      let name = pair.key.value
      if pair.isSetAside {
        keep(pair.value, key: pair.key)
        continue
      }
      func isMeant(_ field: Field<Owner>) -> Bool { field.name == name }
      if let index = fields[position...].firstIndex(where: isMeant)
        ?? fields[..<position].firstIndex(where: isMeant)
      {
        position = index + 1
        if !pair.value.isNull, !isBlank(pair.value) {
          path.append(name)
          fields[index].read(pair.value, &owner, &self)
          path.removeLast()
        }
        continue
      }
      if !name.hasPrefix("x-") {
        unknownKey(pair.key, beside: pairs, among: fields.map(\.name))
      }
      keep(pair.value, key: pair.key)
    }
  }

  mutating func mapping<Part: FieldOwner>(_ node: YAMLNode, _ name: String, as: Part.Type) -> Part?
  {
    guard case .mapping = node.content else {
      let keys = Part.fields.prefix(3).map(\.description.name).joined(separator: ", ")
      mismatch(node, "`\(name)` is a mapping with keys such as \(keys)")
      return nil
    }
    var part = Part()
    read(node, into: &part)
    return part
  }

  mutating func mappings<Part: FieldOwner>(_ node: YAMLNode, _ name: String, as: Part.Type)
    -> [Part]
  {
    guard case .sequence(let items) = node.content else {
      if case .mapping = node.content {
        mismatch(node, "`\(name)` is a list; put `- ` before its first key", keeping: false)
        return mapping(node, name, as: Part.self).map { [$0] } ?? []
      }
      mismatch(node, "`\(name)` is a list of mappings")
      return []
    }
    return items.enumerated().compactMap { index, item in
      path.append(String(index))
      defer { path.removeLast() }
      return mapping(item, name, as: Part.self)
    }
  }

  /// Reads `name: {…}` for names of the author's choice; a name without a value counts.
  mutating func dictionary<Part: FieldOwner>(_ node: YAMLNode, _ name: String, as: Part.Type)
    -> [Named<Part>]
  {
    guard case .mapping(let pairs) = node.content else {
      mismatch(node, "`\(name)` is a mapping of names")
      return []
    }
    return counted(pairs).compactMap { pair in
      path.append(pair.key.value)
      defer { path.removeLast() }
      if pair.value.isNull { return Named(name: pair.key, value: Part()) }
      return mapping(pair.value, pair.key.value, as: Part.self).map {
        Named(name: pair.key, value: $0)
      }
    }
  }

  /// Reads `name: text` for names of the author's choice.
  mutating func textDictionary(_ node: YAMLNode, _ name: String) -> [Named<Located<String>>] {
    guard case .mapping(let pairs) = node.content else {
      mismatch(node, "`\(name)` is a mapping of names to texts")
      return []
    }
    return counted(pairs).compactMap { pair in
      if pair.value.isNull {
        report("`\(pair.key.value)` has nothing behind it", pair.key.span, help: [], field: name)
        return nil
      }
      return text(pair.value, pair.key.value).map { Named(name: pair.key, value: $0) }
    }
  }

  /// The pairs that count; the others are kept.
  mutating func counted(_ pairs: [YAMLNode.Pair]) -> [YAMLNode.Pair] {
    pairs.filter { pair in
      if pair.isSetAside { keep(pair.value, key: pair.key) }
      return !pair.isSetAside
    }
  }

  // MARK: Values

  mutating func text(_ node: YAMLNode, _ name: String) -> Located<String>? {
    guard let text = node.text else {
      mismatch(node, "`\(name)` is a text, not \(node.kindInWords)")
      return nil
    }
    return isBlank(node) ? nil : Located(text, at: node.span)
  }

  /// Quotes around nothing say nothing, and so do characters that nobody sees: a field with them
  /// counts as not written.
  private func isBlank(_ node: YAMLNode) -> Bool {
    guard let text = node.text else { return false }
    // Letters of ASCII and Chinese characters are seen; tables of Unicode are asked of others only.
    return text.unicodeScalars.allSatisfy {
      guard !(0x21...0x7E).contains($0.value), !(0x4E00...0x9FFF).contains($0.value) else {
        return false
      }
      return $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
    }
  }

  mutating func texts(_ node: YAMLNode, _ name: String) -> [Located<String>] {
    switch node.content {
    case .scalar: return node.isNull ? [] : text(node, name).map { [$0] } ?? []
    case .sequence(let items):
      return items.compactMap { item in
        if item.isNull {
          report("`\(name)` has an empty entry", item.span, help: ["delete its `-`"], field: name)
          return nil
        }
        return text(item, name)
      }
    case .mapping:
      mismatch(node, "`\(name)` is a list of texts, not a mapping")
      return []
    }
  }

  /// One of the words of `Word`, which are called `what`. `meant` knows what other words were meant to be.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ node: YAMLNode, _ name: String, what: String? = nil, meant: (String) -> Word? = { _ in nil }
  ) -> Located<Word>? where Word.RawValue == String {
    var allowed: [String] { Word.allCases.map(\.rawValue) }
    guard let text = node.text else {
      mismatch(node, "`\(name)` is one of \(allowed.joined(separator: ", "))")
      return nil
    }
    guard let word = Word(rawValue: text) else {
      var help = ["allowed: \(allowed.joined(separator: ", "))"]
      if let near = meant(text)?.rawValue ?? Spelling.suggestion(for: text, among: allowed) {
        help.insert("did you mean `\(near)`?", at: 0)
      }
      report(
        "`\(text)` is not a \(what ?? words(name))", node.span, help: help, field: name,
        fix: fix(text, node.span, Spelling.correction(of: text, among: allowed), name))
      keep(node)
      return nil
    }
    return Located(word, at: node.span)
  }

  /// A list of words of `Word`, which are called `what`.
  mutating func words<Word: RawRepresentable & CaseIterable>(
    _ node: YAMLNode, _ name: String, what: String
  ) -> [Located<Word>] where Word.RawValue == String {
    guard case .sequence(let items) = node.content else {
      return word(node, name, what: what).map { [$0] } ?? []
    }
    return items.compactMap { word($0, name, what: what) }
  }

  mutating func moment(_ node: YAMLNode, _ name: String) -> Located<Moment>? {
    guard let text = node.text, let moment = moments.moment(text) else {
      let form = "write 2020-04-08 14:23 (local to `timezone`), or 2020-04-08T14:23+08:00"
      guard let text = node.text else {
        mismatch(node, "`\(name)` is a time, not \(node.kindInWords)", help: form)
        return nil
      }
      report(
        "`\(text)` is not a time", node.span, help: [form], field: path.last,
        fix: ForeignTime.whole(text).map { .write($0, at: node.span, in: source, .safe) })
      keep(node)
      return nil
    }
    return Located(moment, at: node.span)
  }

  mutating func flag(_ node: YAMLNode, _ name: String) -> Located<Bool>? {
    switch node.text {
    case "true", "yes": return Located(true, at: node.span)
    case "false", "no": return Located(false, at: node.span)
    default:
      report(
        "`\(name)` is true or false", node.span, help: [], field: path.last,
        fix: node.text.flatMap { text in
          fix(text, node.span, Spelling.correction(of: text, among: ["true", "false"]), name)
        })
      keep(node)
      return nil
    }
  }

  mutating func number(_ node: YAMLNode, _ name: String) -> Located<Int>? {
    guard let text = node.text, let number = Int(text) else {
      mismatch(node, "`\(name)` is a whole number")
      return nil
    }
    return Located(number, at: node.span)
  }

  // MARK: What cannot be read

  /// Says that a value is not what it must be, and keeps it.
  mutating func mismatch(
    _ node: YAMLNode, _ message: String, help: String? = nil, keeping: Bool = true
  ) {
    report(message, node.span, help: help.map { [$0] } ?? [], field: path.last)
    if keeping { keep(node) }
  }

  /// Says that a key is unknown.
  mutating func unknownKey(
    _ key: Located<String>, beside pairs: [YAMLNode.Pair], among known: [String]
  ) {
    let near = Spelling.suggestion(for: key.value, among: known)
    let ownName = DocumentReader.isID(key.value) ? "x-\(key.value)" : "x-name"
    let owner = path.last(where: { Int($0) == nil })
    diagnostics.append(
      Diagnostic(
        "\(group)-unknown-key", .error,
        owner.map { "`\($0)` has no key `\(key.value)`" } ?? "unknown key `\(key.value)`",
        at: source.place(of: key.span),
        help: [
          near.map { "did you mean `\($0)`?" }
            ?? "fields of your own begin with `x-`: `\(ownName)`"
        ], field: key.value, fix: fix(ofKey: key, beside: pairs, among: known)))
  }

  /// Keeps `node` as text under the path at hand.
  mutating func keep(_ node: YAMLNode, key: Located<String>? = nil) {
    if let key { path.append(key.value) }
    defer { if key != nil { path.removeLast() } }
    switch node.content {
    case .scalar(let text, _):
      extraFields.append(
        ExtraField(
          path: path.joined(separator: "."), text: text, span: key?.span ?? node.span))
    case .sequence(let items):
      for (index, item) in items.enumerated() {
        keep(item, key: Located(String(index), at: item.span))
      }
    case .mapping(let pairs):
      for pair in pairs { keep(pair.value, key: pair.key) }
    }
  }

  private mutating func report(
    _ message: String, _ span: Span, help: [String], field: String?, fix: Fix? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        "\(group)-invalid-value", .error, message, at: source.place(of: span), help: help,
        field: field, fix: fix))
  }

  private func words(_ name: String) -> String {
    String(name.map { $0 == "_" ? " " : $0 })
  }
}
