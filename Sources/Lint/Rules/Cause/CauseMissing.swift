import Documents
import Incidents

extension Rule {
  static let causeMissing = Rule(
    "cause-missing", .error, from: .review, suppression: .inline, retold: .note, types: .failures,
    "there is a root cause, or `unknown` and an item that investigates",
    check: .document { document, _ in
      // Without the section there is one thing to say, and document-missing-section says it.
      guard let section = document.section(.rootCauses), !section.content.isEmpty else { return [] }
      guard document.causes.allSatisfy(\.statement.saysUnknown), !document.isInvestigated
      else { return [] }
      if let unknown = document.causes.first { return [.unknown(unknown, in: document)] }
      return [.causeless(section, in: document)]
    })
}

extension Document {
  /// Whether an item that was not declined looks for the cause.
  fileprivate var isInvestigated: Bool {
    items.contains { $0.kind?.value == .investigate && $0.state != .declined }
  }
}

extension MarkdownFragment {
  /// Whether the text begins by saying that the cause is not known.
  fileprivate var saysUnknown: Bool {
    let text = prose.drop { $0 == 0x20 || $0 == 0x0A }
    return Self.unknown.contains {
      $0.count <= text.count && zip(text, $0).allSatisfy { lowered($0) == $1 }
    }
  }

  private static let unknown = [
    "unknown", "not known", "not yet known", "to be investigated", "未知", "不明", "原因不明", "原因未知",
    "尚不明", "尚不清楚", "未查明", "尚未查明", "调查中", "調査中", "未特定",
  ].map { Array($0.utf8) }
}

extension Finding {
  fileprivate static func causeless(_ section: Section, in document: Document) -> Finding {
    Finding(
      in: document, at: section.heading, "the section \"\(section.title)\" names no cause",
      label: "no `- RC-1 …` below",
      help: [
        "`- RC-1 (root, tooling) …`: one list item a cause, so that items can refer to it",
        "where it is not known: `- RC-1 unknown`, and an item `(investigate, RC-1)`",
      ], field: "causes")
  }

  fileprivate static func unknown(_ cause: RootCause, in document: Document) -> Finding {
    Finding(
      in: document, at: cause.id.span,
      "\(cause.id.value) is unknown, and no action item investigates it",
      help: [
        "`- [ ] AI-n (investigate, \(cause.id.value)) … @owner due:DATE`: who goes on looking"
      ],
      entity: cause.id.value, field: "causes")
  }
}
