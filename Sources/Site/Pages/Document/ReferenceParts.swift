import Documents
import Incidents

/// What to search for, and what others know of it.
struct KnownPart {
  let context: DocumentContext

  /// Error texts and known defects; nil where there are none.
  func part() throws -> DocumentPart? {
    let signatures = context.document.errorSignatures
    let defects = context.document.knownDefects
    guard !signatures.isEmpty || !defects.isEmpty else { return nil }
    let title =
      context.words[
        defects.isEmpty
          ? .errorTexts : signatures.isEmpty ? .knownDefects : .errorTextsAndDefects]
    let html = try context.render(
      "known-part",
      [
        "title": .text(title), "signatures": .list(signatures.map { ["text": .text($0.value)] }),
        "hasDefects": .flag(!defects.isEmpty), "defects": .list(defects.map(defect)),
      ])
    return DocumentPart(anchor: "known", label: title, html: html)
  }

  private func defect(_ defect: KnownDefect) -> Record {
    let href = defect.url.flatMap { OutsideLink.href($0.value) }
    let id = defect.id?.value ?? defect.url?.value ?? context.words[.notNamed]
    return [
      "id": .text(id), "href": Value(href),
      "address": Value(href == nil ? defect.url?.value : nil),
      "component": .text(defect.component?.value ?? ""),
      "affected": .text(context.words.list(defect.affected.map(\.value))),
      "fixed": .text(
        defect.fixedIn.isEmpty
          ? context.words[.notTold] : context.words.list(defect.fixedIn.map(\.value))),
    ]
  }
}

/// Other documents that this one names, or that name it.
struct RelatedPart {
  let context: DocumentContext

  func part() throws -> DocumentPart? {
    let card = context.card
    let catalogue = context.frame.catalogue
    var cards: [Record] = []
    for link in card.related {
      guard let other = catalogue.card(id: link.id), other.id != card.id else { continue }
      let about = context.words[.relation, link.kind ?? .seeAlso]
      cards.append(CardRecords.record(of: other, about: about, context.frame))
    }
    let named = Set(card.related.compactMap { catalogue.card(id: $0.id)?.id })
    for other in catalogue.mentions(of: card.id)
    where other.id != card.id && !named.contains(other.id) {
      let kind = catalogue.links(from: other, to: card.id).first?.kind
      let about = context.words[.relationBack, kind ?? .seeAlso]
      cards.append(CardRecords.record(of: other, about: about, context.frame))
    }
    guard !cards.isEmpty else { return nil }
    let html = try context.render("related-part", ["cards": .list(cards)])
    return DocumentPart(anchor: "related", label: context.words[.related], html: html)
  }
}

/// The public account that a document retells.
struct SourcePart {
  let context: DocumentContext

  func part() throws -> DocumentPart? {
    guard let credit = context.document.credit else { return nil }
    let html = try context.render(
      "source-part",
      [
        "title": .text(credit.title?.value ?? context.words[.publicAccount]),
        "lang": context.language(credit.title?.value),
        "publisher": Value(credit.publisher?.value),
        "publisherLang": context.language(credit.publisher?.value),
        "language": Value(credit.language?.value), "note": Value(credit.note?.value),
        "noteLang": context.language(credit.note?.value),
      ])
    return DocumentPart(anchor: "source", label: context.words[.source], html: html)
  }
}

/// What lint says of the document. Notes are counted, not told: a retold account has dozens.
struct FindingsPart {
  let context: DocumentContext

  func part() throws -> DocumentPart? {
    let shown = context.findings.filter { $0.severity != .note }
    guard !shown.isEmpty else { return nil }
    let notes = context.findings.count - shown.count
    let html = try context.render(
      "findings-part",
      [
        "words": .text(
          notes > 0
            ? context.words(.findingsNotes, count: notes, ["shown": "\(shown.count)"])
            : "\(shown.count)"),
        "findings": .list(shown.map(record)),
      ])
    return DocumentPart(anchor: "findings", label: context.words[.findings], html: html)
  }

  private func record(_ finding: Diagnostic) -> Record {
    let verdict = finding.severity.verdict
    let rule: HTML =
      context.frame.has(.lint)
      ? "<a href=\"\(context.root)\(Address.rule(finding.rule))\">\(finding.rule)</a>"
      : HTML(text: finding.rule)
    return [
      "style": .text(verdict.rawValue), "icon": .html(Icons.verdict(verdict)),
      "message": .html(HTML(message: finding.message)), "lang": context.language(finding.message),
      "severity": .text(context.words[.severity, finding.severity]),
      // The chips of items are counted anew by whoever reads; a message is as old as the page.
      "asOf": Value(
        finding.rule == "action-overdue"
          ? context.words(
            .countedOn, ["day": context.words.shortDay(context.frame.options.today)]) : nil),
      "rule": .html(rule), "line": .number(finding.place.start.line),
    ]
  }
}

/// Documents as records of the template `card`.
enum CardRecords {
  static func record(of card: Card, about: String, _ frame: Frame) -> Record {
    [
      "href": .text(card.address), "lang": frame.language(of: card), "title": .text(card.title),
      "severity": frame.severity(card.severity),
      "kind": frame.kind(card), "about": .text(about), "aboutLang": .text(frame.ownLanguage(about)),
    ]
  }
}
