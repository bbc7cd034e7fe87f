import Documents
import Incidents

extension Rule {
  static let documentMissingSection = Rule(
    "document-missing-section", .error, from: .review, suppression: .inline, types: .events,
    "the body has the sections that its type and severity demand, with something in them",
    check: .document { document, context in
      document.neededSections(context).compactMap { kind in
        guard let section = document.section(kind) else { return .missing(kind, in: document) }
        return section.content.isEmpty ? .empty(section, in: document) : nil
      }
    })
}

extension Document {
  /// The sections it cannot do without. The least grave incidents need no causes and items, and of a
  /// drill nothing went wrong.
  fileprivate func neededSections(_ context: LintContext) -> [Section.Kind] {
    switch effectiveType {
    case .guide: return []
    case .change: return [.summary, .timeline]
    case .drill: return [.summary, .timeline, .actionItems]
    case .incident, .nearMiss:
      let rank = context.rank(ofSeverity: severity?.value)
      let isLeast = context.severities.count > 1 && rank == context.severities.count - 1
      return isLeast
        ? [.summary, .timeline] : [.summary, .timeline, .rootCauses, .actionItems]
    }
  }
}

extension Section.Kind {
  /// The heading as people write it in English, and what also names the section.
  fileprivate var headings: (english: String, others: String) {
    switch self {
    case .summary: ("Summary", "概要, 摘要")
    case .timeline: ("Timeline", "时间线, タイムライン")
    case .rootCauses: ("Root causes", "根因, 根本原因")
    case .actionItems: ("Action items", "改进措施, アクション")
    default: (rawValue, "")
    }
  }
}

extension Finding {
  fileprivate static func missing(_ kind: Section.Kind, in document: Document) -> Finding {
    let (english, others) = kind.headings
    // A heading with a wrong letter stands where the section was meant.
    let near = document.sections.first {
      $0.kind == .other && Spelling.suggestion(for: $0.title, among: [english]) != nil
    }
    if let near {
      return Finding(
        in: document, at: near.heading, "\(document.name) has no section \"\(english)\"",
        label: "this is none", help: ["did you mean `## \(english)`?"], entity: kind.rawValue)
    }
    return Finding(
      in: document, at: document.id?.span ?? Span(0, 0),
      "\(document.name) has no section \"\(english)\"",
      help: ["add `## \(english)` (also read: \(others))"], entity: kind.rawValue)
  }

  fileprivate static func empty(_ section: Section, in document: Document) -> Finding {
    Finding(
      in: document, at: section.heading, "the section \"\(section.title)\" is empty",
      help: ["where nothing is known yet, say so in a sentence"], entity: section.kind.rawValue)
  }
}
