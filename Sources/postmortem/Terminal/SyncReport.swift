import Documents
import Incidents
import Lint

/// Where action items and their tickets disagree, and what became of it.
struct SyncReport {
  /// Items with a ticket.
  let items: Int
  /// Tickets in the export.
  let tickets: Int
  let found: [(disagreement: TicketDisagreement, outcome: TicketSync.Outcome)]
  /// Documents that were written, as they are now.
  let documents: [String: Document]
  /// Whether changes were written, not only shown.
  let isWritten: Bool
  let standpoint: Standpoint

  /// Whether something is to be done by hand still.
  var isLeft: Bool { isWritten ? changed < found.count : !found.isEmpty }

  private var changed: Int {
    found.count {
      if case .changed = $0.outcome { true } else { false }
    }
  }

  // MARK: Lines

  /// Two lines a disagreement: the fact with its place, and what to do or what was done; then the counts.
  var lines: [String] {
    found.flatMap { disagreement, outcome in
      let item = disagreement.item
      let position = position(item)
      let place =
        "\(ConciseReport.path(standpoint.shown(item.path))):\(position.line):\(position.column)"
      return [
        "\(place): \(TerminalText.sanitised(disagreement.fact))",
        "  \(TerminalText.sanitised(told(disagreement, outcome)))",
      ]
    } + [summary]
  }

  /// Where the item stands now: changes of others may have moved it.
  private func position(_ item: ListedItem) -> (line: Int, column: Int) {
    guard let document = documents[item.path],
      let now = document.items.first(where: { $0.id.value == item.id })
    else { return (item.line, item.column) }
    let position = document.source.position(at: Int(now.id.span.start))
    return (position.line, position.column)
  }

  private func told(_ disagreement: TicketDisagreement, _ outcome: TicketSync.Outcome) -> String {
    switch outcome {
    case .left: disagreement.help
    case .refused(let reason): "not changed: \(reason)"
    case .changed(let result):
      (isWritten ? "written: " : "would be written: ")
        + ItemEditReport(
          name: disagreement.item.name, result: result, standpoint: standpoint
        ).fact
    }
  }

  private var summary: String {
    func count(_ number: Int, _ word: String) -> String {
      "\(number == 0 ? "no" : "\(number)") \(word)\(number == 1 ? "" : "s")"
    }
    var text = "\(count(found.count, "disagreement")) of \(count(items, "item")) with a ticket"
    if changed > 0 {
      text += ", \(changed) \(isWritten ? "written" : "would be written")"
      text += ", \(found.count - changed) left"
    }
    return text + "; the export has \(count(tickets, "ticket"))"
  }

  /// The difference of every document.
  var difference: String {
    var texts: [(former: SourceText, after: SourceText)] = []
    for case (_, .changed(let result)) in found {
      if texts.last?.former.path == result.former.path {
        texts[texts.count - 1].after = result.edit.text
      } else {
        texts.append((result.former, result.edit.text))
      }
    }
    return texts.map { UnifiedDiff.text($0.former, $0.after) }.joined()
  }

  // MARK: JSON

  /// Version 1 of the answer.
  struct Answer: Encodable {
    struct Disagreement: Encodable {
      var kind: TicketDisagreement.Kind
      var item: String
      var ticket: String
      var path: String
      var line: Int
      var column: Int
      var message: String
      var help: String
      var isWritten: Bool
      var refusal: String?
    }

    var version = 1
    var items: Int
    var tickets: Int
    var disagreements: [Disagreement]
  }

  var json: Answer {
    Answer(
      items: items, tickets: tickets,
      disagreements: found.map { disagreement, outcome in
        let position = position(disagreement.item)
        var answer = Answer.Disagreement(
          kind: disagreement.kind, item: disagreement.item.name, ticket: disagreement.ticket,
          path: standpoint.shown(disagreement.item.path), line: position.line,
          column: position.column, message: disagreement.fact, help: disagreement.help,
          isWritten: false)
        switch outcome {
        case .changed: answer.isWritten = isWritten
        case .refused(let reason): answer.refusal = reason
        case .left: break
        }
        return answer
      })
  }
}
