import Documents
import Incidents

/// The action items.
enum ActionItemRows {
  static func add(_ document: Document, to rows: inout RowBatch) {
    for (number, item) in document.items.enumerated() {
      rows.begin(.actionItems)
      rows.add(number)
      let id = rows.add(item.id)
      rows.add(item.state.rawValue)
      rows.add(item.state.isClosed)
      rows.add(word: item.kind)
      rows.add(item.priority?.value)
      let text = rows.add(item.text)
      let details = rows.add(item.details)
      rows.add(item.owner)
      rows.add(item.due)
      rows.add(item.closed)
      rows.add(item.verification?.by)
      rows.add(item.verification?.on)
      let reason = rows.add(item.decline?.reason)
      rows.add(item.decline?.by)
      rows.add(item.decline?.on)
      rows.add(item.span, in: document.source)
      rows.makeSearchable(text, details, reason, as: .items, name: id)
      addParts(of: item, named: id, number: number, document, to: &rows)
    }
  }

  private static func addParts(
    of item: ActionItem, named id: Range<Int>, number: Int, _ document: Document,
    to rows: inout RowBatch
  ) {
    for (ordinal, cause) in item.causes.enumerated() {
      rows.begin(.actionItemCauses, number, ordinal)
      rows.add(cause)
      rows.add(cause.span, in: document.source)
    }
    for (ordinal, field) in item.fields.enumerated() {
      rows.begin(.actionItemFields, number, ordinal)
      rows.add(field.name)
      let value = rows.add(field.value)
      rows.add(field.name.span, in: document.source)
      rows.makeSearchable(value, as: .items, name: id)
    }
    for (ordinal, slip) in item.slips.enumerated() {
      rows.begin(.slips, number, ordinal)
      rows.add(slip.from)
      rows.add(slip.to)
      rows.add(slip.reason)
      rows.add(slip.from?.span ?? slip.to?.span ?? item.span, in: document.source)
    }
  }
}
