import Documents
import Incidents

extension Rule {
  static let languageUnquantified = Rule(
    "language-unquantified", .note, from: .review, suppression: .inline, types: .events,
    "impact and validations are told in figures",
    check: .wording { document, wording, _ in
      let sightings = wording.of(.unquantified)
      guard !sightings.isEmpty else { return [] }
      let fields = Set(document.measuredFields.map(\.span))
      return sightings.filter { $0.section == .impact || fields.contains($0.block) }
        .map { sighting in
          .wording(
            sighting, "\"\(sighting.word(in: document))\" stands where a figure is wanted",
            in: document)
        }
    })
}

extension Document {
  /// The fields that tell how bad it was, and what was checked.
  fileprivate var measuredFields: [Located<String>] {
    var fields = impact.map(\.note)
    for change in changes {
      fields += change.validations.flatMap { [$0.criterion, $0.method, $0.evidence] }
    }
    return fields.compactMap(\.self)
  }
}
