import Incidents
import Store

extension ReportEntry {
  /// An entry for an action item: who has it, what else is known, and where it stands.
  init(_ item: ActionItemRow, lead: String, facts: [String] = []) {
    var all = [item.owner ?? "no owner"]
    if let priority = item.priority { all.append("P\(priority)") }
    if item.slips > 0 { all.append("moved \(item.slips == 1 ? "once" : "\(item.slips) times")") }
    self.init(
      lead: lead, name: item.id, text: item.text, facts: all + facts + [item.document.label],
      subject: ReportSubject(item))
  }
}

extension ReportEntries {
  /// Entries of which `rows` (tables and a condition, in SQL) chooses the items.
  init(items list: [ReportEntry], from rows: String) {
    self.init(
      list: list, statement: "SELECT documents.id, action_items.id, text, state FROM \(rows)")
  }
}

extension DocumentReference {
  /// What the document is called in a line: its severity and id, or its path where it has none.
  var label: String {
    let name = id ?? path
    return severity.map { "\($0) \(name)" } ?? name
  }
}

extension ActionItem.State {
  /// The state in a line.
  var words: String {
    switch self {
    case .inProgress: "in progress"
    case .done: "done, not verified"
    default: rawValue
    }
  }
}
