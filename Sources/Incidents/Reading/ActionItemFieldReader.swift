import Documents

extension ActionItemReader {
  /// Reads the blocks below an item: `name: value` lines are its fields, the rest its details.
  mutating func readNested(_ nodes: Range<Int>, _ item: ActionItem) {
    var firstDetail: Int?
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      let node = tree.nodes[index]
      var isFieldList = node.kind == .list
      if isFieldList {
        for child in tree.children(of: index) where !readField(child, item) {
          isFieldList = false
        }
      }
      if !isFieldList, firstDetail == nil { firstDetail = index }
      index = Int(node.end)
    }
    item.details = MarkdownFragment(
      tree: tree, nodes: (firstDetail ?? nodes.upperBound)..<nodes.upperBound)
  }

  /// `ticket: OPS-123`; false where the line is something else.
  private mutating func readField(_ node: Int, _ item: ActionItem) -> Bool {
    let first = node + 1
    guard first < Int(tree.nodes[node].end), tree.nodes[first].kind == .paragraph else {
      return false
    }
    let text = ParagraphText(tree, paragraph: first, source: source)
    var scanner = HeadScanner(text)
    guard let name = fieldName(&scanner) else { return false }
    let value = scanner.trimmed(scanner.index..<text.bytes.count)
    let field = ActionItem.Field(
      name: Located(text.string(name).lowercased(), at: text.span(name)),
      value: Located(text.string(value), at: text.span(value)))
    item.fields.append(field)
    switch field.name.value {
    case "verified":
      item.verification = ActionItem.Verification(
        by: person(text, value), on: days(text, value).first)
      if item.verification?.by == nil {
        report(
          "\(item.id.value): `verified:` names nobody", field.value.span,
          ["write `verified: @qa-chen 2020-04-22`"], item, field: "verified")
      }
    case "slipped":
      let days = days(text, value)
      item.slips.append(
        ActionItem.Slip(
          from: days.first, to: days.dropFirst().first, reason: reason(text, value)))
      if days.count < 2 {
        report(
          "\(item.id.value): a slip names two days", field.value.span,
          ["write `slipped: 2020-05-01 → 2020-06-01 why`"], item, field: "slipped")
      }
    case "declined":
      item.decline = ActionItem.Decline(
        reason: reason(text, value), by: person(text, value), on: days(text, value).last)
    default: break
    }
    // Anything below the line is a detail: the whole list is then shown as it is.
    return Int(tree.nodes[first].end) == Int(tree.nodes[node].end)
  }

  /// `done when: `: up to 40 bytes that begin with a letter, a colon, and a space after an ASCII
  /// one, so that `https://…` and `14:30` are no names.
  private func fieldName(_ scanner: inout HeadScanner) -> Range<Int>? {
    guard let first = scanner.times.peek(), first >= 0x41 else { return nil }
    while !scanner.times.isAtEnd, scanner.index <= 40 {
      let before = scanner.index
      if scanner.times.accept(":") {
        let isAscii = scanner.index == before + 1
        let next = scanner.times.peek()
        guard !isAscii || next == nil || next == 0x20 else { return nil }
        let name = scanner.trimmed(0..<before)
        return name.isEmpty ? nil : name
      }
      scanner.index += 1
    }
    return nil
  }

  /// The first `@name` in a range.
  private func person(_ text: ParagraphText, _ range: Range<Int>) -> Located<String>? {
    guard let at = text.bytes[range].firstIndex(of: UInt8(ascii: "@")) else { return nil }
    var scanner = HeadScanner(text)
    scanner.index = at + 1
    guard let name = scanner.name() else { return nil }
    return Located(text.string(name), at: text.span(name))
  }

  /// Every day in a range.
  private func days(_ text: ParagraphText, _ range: Range<Int>) -> [Located<CivilDay>] {
    var scanner = TimeScanner(text.bytes, from: range.lowerBound, to: range.upperBound)
    var days: [Located<CivilDay>] = []
    while !scanner.isAtEnd {
      let start = scanner.index
      if let day = scanner.date() {
        days.append(Located(day, at: text.span(start..<scanner.index)))
      } else {
        scanner.index += 1
      }
    }
    return days
  }

  /// What is left of a range without its days, arrows and `@name`.
  private func reason(_ text: ParagraphText, _ range: Range<Int>) -> String {
    var kept: [UInt8] = []
    for word in text.bytes[range].split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      var scanner = TimeScanner(text.bytes, from: word.startIndex, to: word.endIndex)
      guard scanner.date() == nil, word.first != UInt8(ascii: "@"),
        !word.elementsEqual("→".utf8), !word.elementsEqual("->".utf8)
      else { continue }
      if !kept.isEmpty { kept.append(0x20) }
      kept += word
    }
    var reason = String(decoding: kept, as: UTF8.self)
    while let last = reason.last, last == "," || last == "，" { reason.removeLast() }
    return reason
  }
}
