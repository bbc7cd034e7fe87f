import Documents
import GRDB
import Incidents

/// Writes the action items.
struct ActionItemWriter {
  private let items: RowWriter
  private let causes: RowWriter
  private let fields: RowWriter
  private let slips: RowWriter

  init(_ database: Database) throws {
    items = try RowWriter(
      database, "action_items",
      [
        "document", "item", "id", "state", "is_closed", "kind", "priority", "text", "details",
        "owner", "due", "closed", "verified_by", "verified_on", "declined_reason", "declined_by",
        "declined_on",
      ] + Schema.placeColumns)
    let part = ["document", "item", "ordinal"]
    causes = try RowWriter(
      database, "action_item_causes", part + ["cause_id"] + Schema.placeColumns)
    fields = try RowWriter(
      database, "action_item_fields", part + ["name", "value"] + Schema.placeColumns)
    slips = try RowWriter(
      database, "slips", part + ["from_day", "to_day", "reason"] + Schema.placeColumns)
  }

  func insert(_ document: Document, as key: Int, search: SearchRow) throws {
    for (number, item) in document.items.enumerated() {
      items.add(key)
      items.add(number)
      items.add(item.id)
      items.add(item.state.rawValue)
      items.add(item.state.isClosed)
      items.add(word: item.kind)
      items.add(item.priority?.value)
      let text = items.add(item.text)
      let details = items.add(item.details)
      items.add(item.owner)
      items.add(item.due)
      items.add(item.closed)
      items.add(item.verification?.by)
      items.add(item.verification?.on)
      let reason = items.add(item.decline?.reason)
      items.add(item.decline?.by)
      items.add(item.decline?.on)
      items.add(item.span, in: document.source)
      search.add(items, text, details, reason, to: .items)
      try items.insert()
      try insertParts(of: item, number: number, document, as: key, search: search)
    }
  }

  private func insertParts(
    of item: ActionItem, number: Int, _ document: Document, as key: Int, search: SearchRow
  ) throws {
    for (ordinal, cause) in item.causes.enumerated() {
      causes.begin(key, number, ordinal)
      causes.add(cause)
      causes.add(cause.span, in: document.source)
      try causes.insert()
    }
    for (ordinal, field) in item.fields.enumerated() {
      fields.begin(key, number, ordinal)
      fields.add(field.name)
      let value = fields.add(field.value)
      fields.add(field.name.span, in: document.source)
      search.add(fields, value, to: .items)
      try fields.insert()
    }
    for (ordinal, slip) in item.slips.enumerated() {
      slips.begin(key, number, ordinal)
      slips.add(slip.from)
      slips.add(slip.to)
      slips.add(slip.reason)
      slips.add(slip.from?.span ?? slip.to?.span ?? item.span, in: document.source)
      try slips.insert()
    }
  }
}
