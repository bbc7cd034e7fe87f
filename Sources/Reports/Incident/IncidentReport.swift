public import Incidents
public import Store

/// One page about one document for the meeting that reviews it: what happened, what is asked, what is
/// still missing.
public struct IncidentReport: Sendable {
  private let material: WeeklyMaterial
  private let card: DocumentCard
  private let account: DocumentAccount

  /// The report of the document `card` as of `asOf`.
  public init(
    _ source: ReportSource, _ card: DocumentCard, _ account: DocumentAccount, asOf: CivilDay,
    now: Int? = nil
  ) {
    material = WeeklyMaterial(source, asOf: asOf, now: now)
    self.card = card
    self.account = account
  }

  /// The report as people read it.
  public var page: ReportPage {
    let document = card.document
    let id = document.id ?? document.path
    let day = card.day.map { "began \(DayWords.long($0))" }
    let words: [String?] = [
      document.severity, document.status.rawValue, day, card.services.joined(separator: ", "),
    ]
    return ReportPage(
      name: ReportName(kind: "incident", subject: id, asOf: material.asOf),
      title: "\(id): \(document.title ?? "without a title")",
      period: (words.compactMap { $0 }.filter { !$0.isEmpty }
        + ["as of \(DayWords.long(material.asOf))"]).joined(separator: " · "),
      figures: [],
      sections: [
        questions, summary, times, course, causes, changes, items, earlier,
      ],
      remarks: (document.isExternal ? ["This document retells the account of others."] : [])
        + [material.source.knowledge])
  }

  /// Items of this document.
  private var ownItems: [ReportItem] {
    material.everyItem.filter { $0.document.number == card.document.number }
      .sorted { $0.precedes($1) }
  }

  /// Changes of this document.
  private var ownChanges: [ChangeEvidence] {
    (material.changes + material.retoldChanges).filter {
      $0.document.number == card.document.number
    }
    .sorted { $0.ordinal < $1.ordinal }
  }

  /// Causes of this document.
  private var ownCauses: [CauseRow] {
    material.source.causes.filter { $0.document.number == card.document.number }
      .sorted { $0.line < $1.line }
  }

  private var questions: ReportSection {
    ReportSection(
      "questions", heading: "To be answered in the meeting",
      ReportEntries(
        list: ReviewQuestions.entries(
          card: card, causes: ownCauses, changes: ownChanges, items: ownItems), lines: 20)
    )
  }

  private var summary: ReportSection {
    ReportSection(
      "summary", heading: "Summary",
      ReportEntries(
        list: [Section.Kind.summary, .impact].compactMap { kind in
          account.sections[kind].map {
            ReportEntry(lead: kind == .summary ? "what" : "impact", text: $0)
          }
        }, lines: 60))
  }

  private var times: ReportSection {
    let times = [
      ("to detect", card.timeToDetect), ("to mitigate", card.timeToMitigate),
      ("to resolve", card.timeToResolve),
    ]
    return ReportSection(
      "times", heading: "Times from the start",
      ReportEntries(
        list: times.compactMap { name, seconds in
          seconds.map { ReportEntry(lead: QuarterTimes.words(Double($0)), text: name) }
        }))
  }

  private var course: ReportSection {
    ReportSection(
      "course", heading: "Course",
      ReportEntries(
        list: account.entries.map { entry in
          let actor = entry.actor.map { " [\($0)]" } ?? ""
          return ReportEntry(
            lead: time(of: entry), text: "\(entry.kind.rawValue):\(actor) \(entry.text)")
        }, limit: 40))
  }

  /// `8 Apr 17:30`: the day by the document's clock, and the time as it is written.
  private func time(of entry: DocumentAccount.Entry) -> String {
    guard let start = entry.start else { return "" }
    let written = (entry.isApproximate && !start.written.hasPrefix("~") ? "~" : "") + start.written
    let zone = account.timezone.flatMap { Zone($0) } ?? material.source.policy.zone
    guard let instant = start.instant, let zone else { return written }
    let day = CivilDay(at: instant, in: zone)
    return "\(DayWords.short(day).split(separator: " ").dropFirst().joined(separator: " ")) "
      + written
  }

  private var causes: ReportSection {
    ReportSection(
      "causes", heading: "Root causes",
      ReportEntries(
        list: ownCauses.map { cause in
          let answers = ownItems.filter { $0.causes.contains(cause.id) }.map(\.id)
          return ReportEntry(
            lead: cause.id, text: cause.statement,
            facts: [
              cause.role?.rawValue ?? "", cause.category ?? "no category",
              answers.isEmpty ? "no action answers it" : answers.joined(separator: ", "),
            ])
        }))
  }

  private var changes: ReportSection {
    ReportSection(
      "changes", heading: "Changes and their evidence",
      ReportEntries(
        list: ownChanges.map { change in
          let refusals = change.signoffs.filter { $0.decision == .rejected }
          let done = change.validations.filter { $0.result != .notDone }
          let objections = change.objections.signoff + change.objections.validation
          var facts = [
            change.hasSignoff
              ? Self.words("signed off", change.signoffs.filter(\.isStanding).map(\.by))
              : "no sign-off",
            refusals.isEmpty ? "" : Self.words("refused", refusals.map(\.by)),
            done.isEmpty ? "no validation" : Self.words("checked", done.map(\.by)),
          ]
          if change.hasFailedValidation { facts.append("a check failed") }
          if !objections.isEmpty {
            facts.append("objections: \(objections.joined(separator: ", "))")
          }
          if change.breach != nil { facts.append("breach declared") }
          return ReportEntry(
            lead: change.startedAt?.written ?? "", name: change.id,
            text: change.title ?? "without a title", facts: facts, subject: ReportSubject(change))
        }))
  }

  /// `checked by qa`; `checked` where nobody is named.
  private static func words(_ what: String, _ people: [String?]) -> String {
    let names = people.compactMap { $0 }
    return names.isEmpty ? what : "\(what) by \(names.joined(separator: ", "))"
  }

  private var items: ReportSection {
    ReportSection(
      "items", heading: "Action items",
      ReportEntries(
        list: ownItems.map { item in
          ReportEntry(
            lead: item.state.words, name: item.id, text: item.text,
            facts: [
              item.owner ?? "no owner", item.priority.map { "P\($0)" } ?? "",
              item.due.map { "due \($0)" } ?? "no due date",
              item.firstDue != item.due ? item.firstDue.map { "first due \($0)" } ?? "" : "",
              item.closed.map { "closed \($0.day)" } ?? "",
              item.isOpen ? "" : item.verifiedBy.map { "verified by \($0)" } ?? "",
              item.causes.isEmpty ? "" : "answers \(item.causes.joined(separator: ", "))",
              item.ticket ?? "",
            ], subject: ReportSubject(item))
        }))
  }

  private var earlier: ReportSection {
    var section = RepeatedCauses(material, of: card).section
    section.key = "earlier"
    section.heading = "The same cause before"
    return section
  }
}
