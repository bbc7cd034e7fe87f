import Documents
import Incidents

extension Rule {
  static let actionVague = Rule(
    "action-vague", .warning, from: .review, suppression: .inline, retold: .note, types: .events,
    "an action item names a result",
    check: .wording { document, wording, _ in
      guard
        wording.sightings.contains(where: {
          $0.list.concept == .attitude || $0.list.concept == .endlessVerb
        })
      else { return [] }
      return document.items.compactMap { item in
        guard item.state != .declined, item.criterion == nil,
          let sighting = item.vagueness(wording, in: document)
        else { return nil }
        return .wording(
          sighting,
          "\(item.id.value) names no result: \"\(sighting.word(in: document))\" is never done",
          in: document, entity: item.id.value,
          further: ["or `done when:` below it: what somebody else can look at"])
      }
    })
}

extension ActionItem {
  /// Where its text asks for another attitude, or begins (in Japanese: ends) with a verb that has no
  /// end and gives no measure.
  fileprivate func vagueness(_ wording: Wording, in document: Document) -> Wording.Sighting? {
    guard let node = text.nodes.first else { return nil }
    let paragraph = text.tree.nodes[node].span
    let found = wording.of(.attitude, .endlessVerb, in: paragraph)
    guard !found.isEmpty else { return nil }
    if let attitude = found.first(where: { $0.list.concept == .attitude }) { return attitude }
    let prose = text.prose
    guard !prose.contains(where: { (0x30...0x39).contains($0) }),
      !text.tree.nodes[text.nodes].contains(where: { $0.kind == .code })
    else { return nil }
    return found.first { $0.frames(prose, in: document) }
  }
}

extension Wording.Sighting {
  /// Whether `prose` begins with it, or ends with it where it is Japanese.
  fileprivate func frames(_ prose: [UInt8], in document: Document) -> Bool {
    let word = word(in: document)
    let text = String(decoding: prose, as: UTF8.self)
      .trimmed { " \n。.、,，".contains($0) }
    if word.unicodeScalars.contains(where: { (0x3041...0x30FF).contains($0.value) }) {
      return text.hasSuffix(word) || text.hasSuffix(word + "こと")
    }
    let rest = Self.openings.first { text.hasPrefix($0) }.map { text.dropFirst($0.count) } ?? text
    return rest.hasPrefix(word)
  }

  /// What may stand before the verb in Chinese.
  private static let openings = ["进一步", "持续", "继续", "全面", "切实", "需要", "要", "应", "尽快"]
}

extension String {
  /// The text without such characters at its ends.
  fileprivate func trimmed(_ isDropped: (Character) -> Bool) -> Substring {
    let start = drop(while: isDropped)
    return start[
      ..<(start.lastIndex { !isDropped($0) }.map { start.index(after: $0) } ?? start.startIndex)]
  }
}
