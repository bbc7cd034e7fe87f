import Incidents
import Reports

/// A report as a page: its numbers, its sections, and what there is nothing to tell of. Entries are in
/// English, whatever the language of the interface, and so are the notes below them.
struct ReportView {
  let report: SiteReport
  let frame: Frame

  /// The page; `earlier` and `later` lead to the reports beside it.
  func page(earlier: Value, later: Value) throws -> PageFile {
    let words = frame.words
    let title = words(
      report.kind == .week ? .reportOfWeek : .reportOfQuarter, ["name": report.name])
    let asOf = report.page.name.asOf
    let told = report.page.sections.filter { $0.count > 0 || !$0.notes.isEmpty }
    let silent = report.page.sections.filter { $0.count == 0 && $0.notes.isEmpty }
    return try frame.page(
      report.path, title: title, section: Address.reports, template: "report",
      [
        "title": .text(title), "days": .text(report.period(words)),
        "asOf": asOf < report.days.upperBound
          ? .text(words(.reportAsOf, ["day": words.longDay(asOf)])) : .absent,
        "earlier": earlier, "later": later,
        "figures": .list(report.page.figures.map(figure)),
        "sections": .list(told.map(section)),
        "silent": .list(silent.map { ["title": .text(words[.reportPart, $0.key])] }),
        "hasSilent": .flag(!silent.isEmpty),
        "english": english, "remarks": .list(report.page.remarks.map { ["text": .text($0)] }),
      ])
  }

  /// The language of the report's own sentences where it is not the interface's.
  private var english: Value { frame.words.language == .en ? .absent : .text("en") }

  /// The language of a text where it is not English.
  private func language(_ text: String) -> Value {
    let language = frame.ownLanguage(text)
    return language == "en" ? .absent : .text(language)
  }

  private func figure(_ figure: ReportFigure) -> Record {
    let words = frame.words
    let (before, median): (Word, Word) =
      switch report.kind {
      case .week: (.reportWeekBefore, .reportWeekMedian)
      case .quarter: (.reportQuarterBefore, .reportQuarterMedian)
      }
    return [
      "label": .text(words[.reportFigure, figure.key]), "count": .number(figure.count),
      "before": Value(figure.previous.map { words(before, ["number": "\($0)"]) }),
      "median": Value(
        figure.median.map { words(median, ["number": ReportFigure.words($0)]) }),
    ]
  }

  private func section(_ section: ReportSection) -> Record {
    let entries = section.entries
    return [
      "anchor": .text(section.key), "title": .text(frame.words[.reportPart, section.key]),
      "count": .number(section.count), "english": english,
      "introduction": Value(entries.introduction),
      "any": .flag(!entries.list.isEmpty), "entries": .list(entries.shown().map(entry)),
      "remainder": Value(entries.remainder()),
      "notes": .list(section.notes.map { ["text": .text($0)] }),
    ]
  }

  private func entry(_ entry: ReportEntry) -> Record {
    let facts = entry.facts.filter { !$0.isEmpty }
    return [
      "lead": .text(entry.lead), "name": Value(entry.name), "text": .text(entry.text),
      "lang": language(entry.text),
      "href": Value(address(entry.subject)),
      "facts": .list(facts.map { ["text": .text($0)] }),
    ]
  }

  /// Where what an entry speaks of stands; nil where it has no page.
  private func address(_ subject: ReportSubject?) -> String? {
    guard let subject, let card = subject.document.flatMap(frame.catalogue.card(id:)) else {
      return nil
    }
    return card.address + (subject.entity.map { "#" + Address.anchor($0) } ?? "")
  }
}
