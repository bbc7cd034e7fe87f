import Documents
import Incidents

/// Who felt what, and what became of the data.
struct ImpactPart {
  let context: DocumentContext

  private var words: Words { context.words }

  /// The part; nil where neither the front matter nor the body says anything.
  func part() throws -> DocumentPart? {
    let section = context.document.section(.impact)
    let loss = context.document.dataLoss
    let rows = context.document.impact.map(row)
    let prose = section.map { context.prose($0.content) } ?? .absent
    guard !rows.isEmpty || loss != nil || prose.isShown else { return nil }
    let title = section?.title ?? words[.impact]
    let html = try context.render(
      "impact",
      [
        "heading": context.headingID(section), "title": .text(title),
        "titleLang": context.language(title), "prose": prose,
        "lang": section.map { context.language($0.content) } ?? .absent,
        "hasRows": .flag(!rows.isEmpty), "rows": .list(rows),
        "noLoss": .flag(loss?.isNone ?? false), "icon": .html(Icons.verdict(.ok)),
        "checked": Value(loss?.checked?.value),
        "checkedLang": context.language(loss?.checked?.value),
        "hasLoss": .flag(!(loss?.windows ?? []).isEmpty),
        "losses": .list((loss?.windows ?? []).map(loss(_:))),
      ])
    return DocumentPart(anchor: "impact", label: title, html: html)
  }

  private func row(_ impact: Impact) -> Record {
    let kind = words.impact(impact.kind?.value ?? .none)
    var extent = HTML()
    let figures = [
      impact.users.map { words(.users, ["value": $0.value]) },
      impact.requests.map { words(.requests, ["value": $0.value]) },
      impact.money.map { words(.money, ["value": $0.value]) },
    ].compactMap { $0 }
    if !figures.isEmpty { extent.append("<strong>\(words.list(figures))</strong> ") }
    if let note = impact.note?.value {
      if case .text(let language) = context.language(note) {
        extent.append("<span lang=\"\(language)\">\(note)</span>")
      } else {
        extent.append(text: note)
      }
    }
    var length: String?
    if let from = impact.from?.value, let to = impact.to?.value, let start = from.axis,
      let end = to.axis, end >= start, from.secondOfDay != nil, to.secondOfDay != nil
    {
      length = words.duration(end - start)
    }
    return [
      "serviceLang": context.language(impact.service?.value),
      "service": .text(impact.service?.value ?? words[.notNamed]), "kind": .text(kind.name),
      "style": .text(kind.style), "when": .text(when(impact.from?.value, impact.to?.value)),
      "length": Value(length), "extent": .html(extent),
    ]
  }

  private func loss(_ window: DataLoss.Window) -> Record {
    let state = words.loss(window.state?.value ?? .unknown)
    let item = window.reconciledBy?.value
    return [
      "storeLang": context.language(window.store?.value),
      "store": .text(window.store?.value ?? words[.notNamed]), "state": .text(state.name),
      "style": .text(state.style), "when": .text(when(window.from?.value, window.to?.value)),
      "recordsLang": context.language(window.records?.value),
      "records": .text(window.records?.value ?? words[.notCounted]),
      "item": item.map {
        .record(["id": .text($0), "anchor": .text(Address.anchor($0))])
      } ?? .absent,
    ]
  }

  private func when(_ from: Moment?, _ to: Moment?) -> String {
    switch (from, to) {
    case (let from?, let to?): words.range(from, to)
    case (let from?, nil): words(.from, ["time": words.short(from)])
    case (nil, let to?): words(.until, ["time": words.short(to)])
    case (nil, nil): words[.notTold]
    }
  }
}
