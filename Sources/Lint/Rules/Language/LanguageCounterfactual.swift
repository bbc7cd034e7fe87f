import Documents
import Incidents

extension Rule {
  static let languageCounterfactual = Rule(
    "language-counterfactual", .note, from: .review, suppression: .inline, types: .events,
    "the text tells what happened, not what did not",
    check: .wording { document, wording, _ in
      let blamed = wording.of(.blame).map(\.span)
      return wording.of(.counterfactual)
        .filter { sighting in !blamed.contains { $0.range.overlaps(sighting.span.range) } }
        .map { sighting in
          .wording(
            sighting, "\"\(sighting.word(in: document))\" tells of what did not happen",
            in: document)
        }
    })
}
