import Documents
import Incidents
import Lint

/// What became of one action item, for people and for programs.
struct ItemEditReport {
  /// What the item is called.
  let name: String
  let result: ItemEditRun.Result
  let standpoint: Standpoint

  private var item: ActionItem { result.edit.item }

  /// `incidents/a.md:30: INC-2020-0408/AI-1 is done`, and the command that comes next, where there is
  /// one.
  var lines: [String] {
    let text = result.edit.text
    let place =
      "\(ConciseReport.path(standpoint.shown(text.path)))"
      + ":\(text.lineNumber(at: Int(item.id.span.start)))"
    let fact = "\(place): \(TerminalText.sanitised("\(name) \(fact)"))"
    return [fact] + (next.map { ["next: \(TerminalText.sanitised($0))"] } ?? [])
  }

  /// `is done, closed on 2026-05-12`
  var fact: String {
    switch result.change {
    case .done(let day, _): "is done, closed on \(day)"
    case .reopened: "is \(item.state.rawValue) again"
    case .declined(_, _, let by): "is declined by @\(by)"
    case .verified(_, let by): "is verified by @\(by)"
    case .reassigned(let to):
      "is @\(to)'s" + (result.formerItem.owner.map { ", was @\($0.value)'s" } ?? "")
    case .moved(let to, _, _):
      "is due on \(to)" + (result.formerItem.due.map { ", was on \($0.value)" } ?? "")
    }
  }

  /// What somebody does after that.
  private var next: String? {
    switch result.change {
    case .done:
      "postmortem actions verify \(name) --by <who looked at it>"
    case .reopened(let day, _):
      (item.due?.value ?? day) <= day ? "postmortem actions move \(name) <date>" : nil
    case .reassigned:
      item.due == nil ? "postmortem actions move \(name) <date>" : nil
    case .moved:
      item.owner == nil ? "postmortem actions reassign \(name) <person>" : nil
    case .declined, .verified: nil
    }
  }

  /// The difference of the file.
  var difference: String { UnifiedDiff.text(result.former, result.edit.text) }

  /// What was written, or would be.
  private struct Answer: Encodable {
    struct Line: Encodable {
      var line: Int
      var text: String
    }

    var item: String
    var path: String
    var state: String
    var lines: [Line]
    var isWritten: Bool
  }

  func json(isWritten: Bool) -> String {
    let text = result.edit.text
    return JSON.text(
      Answer(
        item: name, path: standpoint.shown(text.path), state: item.state.rawValue,
        lines: result.edit.lines.map { Answer.Line(line: $0, text: text.text(text.line($0))) },
        isWritten: isWritten))
  }
}
