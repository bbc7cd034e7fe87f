import Incidents
import Store

extension ReportEntry {
  /// An entry for an action item: who has it, what else is known, and where it stands; `step` is what
  /// makes it stand here.
  init(_ item: ReportItem, lead: String, facts: [String] = [], step: ItemStep? = nil) {
    var all = [item.owner ?? "no owner"]
    if let priority = item.priority { all.append("P\(priority)") }
    if item.slips > 0 { all.append("moved \(item.slips == 1 ? "once" : "\(item.slips) times")") }
    self.init(
      lead: lead, name: item.id, text: item.text, facts: all + facts + [item.document.label],
      subject: ReportSubject(item, step))
  }
}

extension ReportEntries {
  /// Entries of items; a condition in SQL, with a day of `week`, chooses them.
  init(items list: [ReportEntry], where condition: String, in week: ISOWeek) {
    self.init(
      list: list,
      statement: """
        SELECT document_id, item_id, state FROM item_follow_through WHERE NOT is_external AND \
        \(condition) BETWEEN '\(week.monday)' AND '\(week.sunday)'
        """)
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
