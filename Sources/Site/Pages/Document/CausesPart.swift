import Documents
import Incidents

/// The root causes, a card each, with the entries that show them and the items that answer them.
struct CausesPart {
  let context: DocumentContext

  /// The part; nil where there are none.
  func part() throws -> DocumentPart? {
    let rest = context.rest(
      of: context.document.section(.rootCauses), without: context.document.causes.map(\.span))
    guard !context.document.causes.isEmpty || !rest.html.isEmpty else { return nil }
    let isDrill = context.document.effectiveType == .drill
    let title = context.title(
      of: context.document.section(.rootCauses),
      else: context.words[isDrill ? .causesOfDrill : .causes])
    let html = try context.render(
      "causes-part",
      [
        "heading": context.headingID(context.document.section(.rootCauses)), "title": .text(title),
        "titleLang": context.language(title),
        "causes": .list(context.document.causes.map(record)),
        "rest": Value(rest.html), "restLang": rest.language,
      ])
    return DocumentPart(anchor: "causes", label: title, html: html)
  }

  private func record(_ cause: RootCause) -> Record {
    let id = cause.id.value
    let seen = context.document.timeline.filter { entry in
      entry.references.contains { $0.value == id } && entry.start != nil
    }
    let items = context.document.items.filter { item in
      item.causes.contains { $0.value == id }
    }
    return [
      "anchor": .text(Address.anchor(id)), "id": .text(id),
      "role": Value(cause.role.map { context.words[.role, $0.value] }),
      "roleStyle": .text(cause.role?.value.rawValue ?? ""),
      "lang": context.language(cause.statement),
      "text": .html(context.inlineHTML(cause.statement)),
      "details": context.prose(cause.evidence), "detailsLang": context.language(cause.evidence),
      "category": cause.category.map {
        .record([
          "name": .text($0.value), "href": context.frame.link(.causes, Address.cause($0.value)),
          "lang": context.language($0.value),
        ])
      } ?? .absent,
      "hasSeen": .flag(!seen.isEmpty),
      "seen": .list(
        seen.prefix(6).map { entry in
          [
            "to": .text("e\(entry.ordinal + 1)"),
            "time": .text(entry.start.map { context.words.short($0.value) } ?? ""),
          ]
        }),
      "hasItems": .flag(!items.isEmpty), "items": .list(items.map { context.link($0.id.value) }),
    ]
  }
}
