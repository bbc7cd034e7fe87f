import Incidents
import Store

/// What a review must not leave open: facts that are not written, and evidence that is missing.
enum ReviewQuestions {
  /// The questions, the gravest first, each with what it is asked of.
  static func entries(
    card: DocumentCard, causes: [CauseRow], changes: [ChangeEvidence], items: [ReportItem]
  ) -> [ReportEntry] {
    var entries: [ReportEntry] = []
    func ask(_ lead: String, _ text: String, of names: [String?]) {
      guard !names.isEmpty else { return }
      entries.append(
        ReportEntry(lead: lead, text: text, facts: names.map { $0 ?? "a change without an id" }))
    }
    ask(
      "sign-off", "Who of the business agreed, and when?",
      of: changes.filter { !$0.hasSignoff }.map(\.id))
    ask(
      "validation", "Who checked what it did, against which criterion?",
      of: changes.filter { !$0.hasValidation }.map(\.id))
    ask(
      "failed check", "What was done about it?",
      of: changes.filter(\.hasFailedValidation).map(\.id))
    ask(
      "breach", "Who of the business acknowledges it?",
      of: changes.filter { $0.breach != nil && $0.breach?.acknowledgedBy == nil }.map(\.id))
    let answered = Set(items.flatMap(\.causes))
    ask(
      "cause", "What is done about it?",
      of: causes.map(\.id).filter { !answered.contains($0) })
    let open = items.filter(\.isOpen)
    ask("owner", "Who does it?", of: open.filter { $0.owner == nil }.map(\.id))
    ask("due date", "Until when?", of: open.filter { $0.due == nil }.map(\.id))
    guard [.incident, .nearMiss].contains(card.document.type) else { return entries }
    func ask(_ lead: String, _ text: String) {
      entries.append(ReportEntry(lead: lead, text: text))
    }
    if causes.isEmpty { ask("cause", "What was the root cause?") }
    if card.timeToDetect == nil { ask("time", "When was it noticed?") }
    if card.timeToResolve == nil { ask("time", "When was it over?") }
    return entries
  }
}
