import Documents
import Incidents

/// Changes and their evidence: who agreed before, who checked after, what is missing.
struct ChangesPart {
  let context: DocumentContext

  /// The part; nil where the document says nothing of changes.
  func part() throws -> DocumentPart? {
    guard !context.document.changes.isEmpty || context.document.noChanges != nil else { return nil }
    let validated = context.document.changes.count {
      $0.validations.contains { $0.result?.value == .pass }
    }
    let html = try context.render(
      "changes-part",
      [
        "words": .text(
          context.document.changes.isEmpty
            ? ""
            : "\(counted(context.document.changes.count, "change")), \(validated) validated with success"
        ),
        "hasChanges": .flag(!context.document.changes.isEmpty),
        "changes": .list(zip(context.document.changes, context.card.changes).map(record)),
        "none": Value(none), "lang": context.language(none),
      ])
    return DocumentPart(anchor: "changes", label: "Changes and their evidence", html: html)
  }

  private var none: String? {
    context.document.noChanges.map { none in
      let searched = none.searched.map(\.value).joined(separator: ", ")
      let places = searched.isEmpty ? "" : " in \(searched)"
      return "\(none.by?.value ?? "Somebody not named") looked for changes\(places) and found none."
    }
  }

  private func record(_ change: Change, _ card: ChangeCard) -> Record {
    let notes = ChangeWords.notes(of: change)
    let worst: String =
      notes.contains { $0.verdict == .bad }
      ? "p-alert" : notes.contains { $0.verdict == .warn } ? "p-warn" : "p-quiet"
    return [
      "rowAnchor": Value(card.id.map(Address.anchor)), "when": .html(when(change)),
      "title": .text(card.title), "lang": context.language(card.title),
      "about": .text(card.about),
      "signoffs": .list(MarkRecords.of(card.signoffs, han: context.hanLanguage)),
      "validations": .list(MarkRecords.of(card.validations, han: context.hanLanguage)),
      "note": .flag(!notes.isEmpty), "noteStyle": .text(worst),
      "marks": .list(MarkRecords.of(notes, han: context.hanLanguage)),
    ]
  }

  private func when(_ change: Change) -> HTML {
    guard let start = change.startedAt?.value else { return "<span class=\"k\">not told</span>" }
    let text =
      change.endedAt.map { MomentWords.range(start, $0.value) } ?? MomentWords.short(start)
    guard let machine = MomentWords.machine(start) else { return HTML(text: text) }
    return "<time datetime=\"\(machine)\">\(text)</time>"
  }
}

/// Statements of evidence as records of the template `mark`.
enum MarkRecords {
  static func of(_ marks: [Mark], han: String = "zh-Hans") -> [Record] {
    marks.map { mark in
      [
        "style": .text(mark.verdict.rawValue), "icon": .html(Icons.verdict(mark.verdict)),
        "text": .text(mark.text), "about": Value(mark.about.flatMap { $0.isEmpty ? nil : $0 }),
        "lang": Value(PassageLanguage.of(mark.text, han: han)),
      ]
    }
  }
}
