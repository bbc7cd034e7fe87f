import Documents
import Incidents

/// The words of all lists that stand in a document's own prose: what is quoted, code, addresses and
/// verbatim texts are left out. One scan of the bytes serves all rules.
public struct Wording: Sendable {
  /// A word of a list.
  struct Sighting: Sendable {
    /// The list it stands in.
    let list: WordList
    /// Where it stands.
    let span: Span
    /// The paragraph or field it stands in.
    let block: Span
    /// The section, nil in front matter.
    let section: Section.Kind?
  }

  /// Every sighting, in the order of the text.
  let sightings: [Sighting]

  /// What stands in `document`.
  init(_ document: Document) {
    let table = WordTable.shared
    let matches = table.matches(in: document.source.bytes)
    guard !matches.isEmpty else {
      sightings = []
      return
    }
    var passages = Passages(document)
    sightings = matches.compactMap { match in
      guard let (block, section) = passages.passage(of: match.range) else { return nil }
      let list = table.lists[match.list]
      if let unless = list.unless,
        unless(
          Surroundings(bytes: document.source.bytes, word: match.range, block: block.range))
      {
        return nil
      }
      return Sighting(
        list: list, span: Span(match.range.lowerBound, match.range.upperBound), block: block,
        section: section)
    }
  }

  /// The sightings of one concept.
  func of(_ concept: Concept) -> [Sighting] {
    sightings.filter { $0.list.concept == concept }
  }

  /// The sightings of some concepts within `span`.
  func of(_ concepts: Concept..., in span: Span) -> [Sighting] {
    sightings.filter {
      concepts.contains($0.list.concept) && $0.span.start >= span.start && $0.span.end <= span.end
    }
  }
}

extension Wording.Sighting {
  /// The word as it is written, for a message.
  func word(in document: Document) -> String {
    document.source.text(span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
