import Documents
import Incidents

extension Rule {
  static let languageBlame = Rule(
    "language-blame", .warning, from: .review, suppression: .inline, types: .events,
    "no word judges a person",
    check: .wording { document, wording, _ in
      // In a cause the same word is cause-human-error's.
      let told = wording.humanErrors(in: document).map(\.span)
      return wording.of(.blame)
        .filter { sighting in !told.contains { $0.range.overlaps(sighting.span.range) } }
        .map { sighting in
          .wording(
            sighting, "\"\(sighting.word(in: document))\" judges a person", in: document,
            further: ["a word that is quoted stands in quotation marks or in a block quote"])
        }
    })
}

extension Finding {
  /// A finding about one word, with the better way of putting it that its list offers.
  static func wording(
    _ sighting: Wording.Sighting, _ message: String, in document: Document, entity: String? = nil,
    further: [String] = []
  ) -> Finding {
    Finding(
      in: document, at: sighting.span, message, help: [sighting.list.instead] + further,
      entity: entity, field: sighting.word(in: document))
  }
}
