import Documents
import Incidents

extension Finding {
  /// A comment that silences nothing.
  static func unused(_ mark: Outline.Suppression, document: String?, fix: Fix?) -> Finding {
    var finding = Finding(
      "no finding of `\(mark.rule)` is silenced here", at: mark.place,
      help: [
        mark.lines.isEmpty
          ? "nothing follows the comment that it could mean"
          : "leave it out: a finding that comes later is then seen"
      ], document: document)
    finding.fix = fix
    return finding
  }
}

extension Document {
  /// How each mark of `unused` is taken out of its comment, by its place: alone where the comment
  /// names a rule that is in use, else with the whole comment and the line that is left empty.
  func removals(of unused: [Outline.Suppression]) -> [Place: Fix] {
    let places = Set(unused.map(\.place))
    guard !places.isEmpty else { return [:] }
    var fixes: [Place: Fix] = [:]
    for comment in suppressions {
      let all = comment.rules.map { source.place(of: $0.span) }
      let isWhole = all.allSatisfy(places.contains)
      for (index, place) in all.enumerated() where fixes[place] == nil && places.contains(place) {
        let span = isWhole ? wholeComment(comment.span) : entry(index, of: comment.rules)
        fixes[place] = Fix("delete the suppression", .safe, [Fix.Edit(span, in: source, with: "")])
      }
    }
    return fixes
  }

  /// The name of one rule with the comma that divides it from its neighbour.
  private func entry(_ index: Int, of rules: [Located<String>]) -> Span {
    if index + 1 < rules.count {
      return Span(Int(rules[index].span.start), Int(rules[index + 1].span.start))
    }
    return Span(Int(rules[index - 1].span.end), Int(rules[index].span.end))
  }

  /// A comment with the blanks before it, or all of its lines where nothing else stands in them.
  private func wholeComment(_ span: Span) -> Span {
    let bytes = source.bytes
    let last = source.lineNumber(at: max(Int(span.start), Int(span.end) - 1))
    let lineStart = Int(source.line(source.lineNumber(at: Int(span.start))).start)
    let lineEnd = Int(source.line(last).end)
    func isBlank(_ range: Range<Int>) -> Bool {
      bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
    if isBlank(lineStart..<Int(span.start)), isBlank(Int(span.end)..<lineEnd) {
      let next = last < source.lineStarts.count ? Int(source.lineStarts[last]) : bytes.count
      return Span(lineStart, next)
    }
    var start = Int(span.start)
    while start > lineStart, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return Span(start, Int(span.end))
  }
}
