import Documents
import Incidents

/// Changes and their evidence: who agreed before, who checked after, what is missing.
struct ChangesPart {
  let context: DocumentContext

  private var words: Words { context.words }

  /// The part; nil where the document says nothing of changes.
  func part() throws -> DocumentPart? {
    guard !context.document.changes.isEmpty || context.document.noChanges != nil else { return nil }
    let validated = zip(context.document.changes, context.card.changes).count { change, card in
      !card.hasDoubtfulValidation && change.validations.contains { $0.result?.value == .pass }
    }
    let html = try context.render(
      "changes-part",
      [
        "words": .text(
          context.document.changes.isEmpty
            ? ""
            : words(
              .changesValidated, count: context.document.changes.count,
              ["validated": "\(validated)"])),
        "hasChanges": .flag(!context.document.changes.isEmpty),
        "changes": .list(zip(context.document.changes, context.card.changes).map(record)),
        "none": Value(none), "lang": context.language(none),
      ])
    return DocumentPart(anchor: "changes", label: words[.changesTitle], html: html)
  }

  private var none: String? {
    context.document.noChanges.map { none in
      let places = words.list(none.searched.map(\.value))
      let who = none.by?.value ?? words[.unnamed].capitalisedFirst
      return places.isEmpty
        ? words(.noneFound, ["who": who]) : words(.noneFoundIn, ["who": who, "places": places])
    }
  }

  private func record(_ change: Change, _ card: ChangeCard) -> Record {
    let notes = words.notes(of: change)
    let worst: String =
      notes.contains { $0.verdict == .bad }
      ? "p-alert" : notes.contains { $0.verdict == .warn } ? "p-warn" : "p-quiet"
    return [
      "rowAnchor": Value(card.id.map(Address.anchor)), "when": .html(when(change)),
      "title": .text(card.title), "lang": context.language(card.title),
      "about": .text(card.about),
      "signoffs": .list(MarkRecords.of(card.signoffs, context.frame, han: context.hanLanguage)),
      "validations": .list(
        MarkRecords.of(card.validations, context.frame, han: context.hanLanguage)),
      "note": .flag(!notes.isEmpty), "noteStyle": .text(worst),
      "marks": .list(MarkRecords.of(notes, context.frame, han: context.hanLanguage)),
    ]
  }

  private func when(_ change: Change) -> HTML {
    guard let start = change.startedAt?.value else {
      return "<span class=\"k\">\(words[.notTold])</span>"
    }
    let text =
      change.endedAt.map { words.range(start, $0.value) } ?? words.short(start)
    guard let machine = MomentTime.machine(start) else { return HTML(text: text) }
    return "<time datetime=\"\(machine)\">\(text)</time>"
  }
}

/// Statements of evidence as records of the template `mark`.
enum MarkRecords {
  static func of(_ marks: [Mark], _ frame: Frame, han: @autoclosure () -> String?) -> [Record] {
    marks.map { mark in
      [
        "style": .text(mark.verdict.rawValue), "icon": .html(Icons.verdict(mark.verdict)),
        "text": .text(mark.text), "quote": Value(mark.quote),
        "lang": frame.language(mark.quote, han: han()),
        "about": Value(mark.about.flatMap { $0.isEmpty ? nil : $0 }),
        "aboutLang": frame.language(mark.about, han: han()),
      ]
    }
  }
}
