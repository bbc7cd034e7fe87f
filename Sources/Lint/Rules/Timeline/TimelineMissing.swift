import Documents
import Incidents

extension Rule {
  static let timelineMissing = Rule(
    "timeline-missing", .error, from: .review, suppression: .inline, retold: .note,
    types: [.incident],
    "the timeline tells at least of the start, the detection and the resolution",
    check: .document { document, _ in
      // Without the section there is one thing to say, and document-missing-section says it.
      guard let section = document.section(.timeline), !section.content.isEmpty else { return [] }
      let told = Set(document.timeline.map(\.kind))
      return [.start, .detect, .resolve].filter { !told.contains($0) }
        .map { .missing($0, under: section.heading, in: document) }
    })
}

extension Finding {
  fileprivate static func missing(
    _ kind: TimelineEntry.Kind, under heading: Span, in document: Document
  ) -> Finding {
    let alert = document.timeline.first { $0.kind == .alert }
    let words: (fact: String, help: String) =
      switch kind {
      case .start: ("when the impact began", "mark the entry where users first felt it: `start:`")
      case .detect where alert != nil:
        ("when it was noticed", "`alert:` is the machine; where somebody noticed it is `detect:`")
      case .detect: ("when it was noticed", "mark the entry where somebody noticed: `detect:`")
      default: ("when it was over", "mark the entry where the impact ended: `resolve:`")
      }
    return Finding(
      in: document, at: heading, "the timeline has no `\(kind.rawValue)` entry: \(words.fact)",
      help: [words.help, "an entry whose time nobody knows may stand without one"],
      field: kind.rawValue)
  }
}
