import Documents
import Incidents

extension Rule {
  static let causeHumanError = Rule(
    "cause-human-error", .warning, from: .review, suppression: .inline, retold: .note,
    types: .events, "a root cause is a condition, not a person's slip",
    check: .wording { document, wording, _ in
      wording.humanErrors(in: document).map { sighting in
        let cause = document.causes.first { $0.span.range.contains(Int(sighting.span.start)) }
        return .wording(
          sighting,
          "\(cause?.id.value ?? "a cause") names a slip (\"\(sighting.word(in: document))\") as the cause",
          in: document, entity: cause?.id.value,
          further: [
            "a slip is where the search begins: why was it possible, why likely, why unnoticed?"
          ])
      }
    })
}

extension Wording {
  /// What in the statements of causes takes a slip for the cause: the first in each of them.
  func humanErrors(in document: Document) -> [Sighting] {
    guard sightings.contains(where: { $0.list.concept == .humanError || $0.list.concept == .slip })
    else { return [] }
    return document.causes.compactMap { cause in
      guard let paragraph = cause.statement.nodes.first.map({ cause.statement.tree.nodes[$0].span })
      else { return nil }
      let found = of(.humanError, .slip, in: paragraph)
      guard let first = found.first else { return nil }
      if first.list.concept == .humanError { return first }
      // "The console lets an operator accidentally drop …" names a condition.
      let words = document.source.text(paragraph).lowercased()
        .split { !$0.isLetter && $0 != "'" }.map(String.init)
      return words.contains(where: WordList.conditions.contains) ? nil : first
    }
  }
}
