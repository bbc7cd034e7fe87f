import Incidents
import Store

/// What became of every action item, read once: from the files, and from git where it tells.
struct ItemPasts: Sendable {
  /// The items of the files, then those that are gone.
  let all: [ItemPast]
  /// The day on which the history begins; nil where there is none.
  let begins: CivilDay?
  /// The commit with which it does, and what was there before came; nil where the history is cut off.
  let first: String?
  /// What happened to documents (by id) and changes (by id of the document, then that of the change).
  let others: [Key: [ItemStep]]

  /// A document, an item or a change.
  struct Key: Hashable, Sendable {
    var document: String
    var entity: String?
  }

  /// The items of `rows`, with what `events` tell of them; `documents` are all there are, withdrawn ones
  /// too, and `days` those on which they began.
  init(
    _ rows: [ActionItemRow], _ events: [RecordedEvent], documents: [DocumentReference],
    days: [Int: CivilDay], zone: Zone?
  ) {
    var told: [Key: [ItemStep]] = [:]
    var order: [Key] = []
    var retold: Set<String> = []
    for recorded in events {
      let key = Key(document: recorded.event.document, entity: recorded.event.entity)
      if told[key] == nil { order.append(key) }
      if recorded.event.isExternal { retold.insert(key.document) }
      told[key, default: []].append(ItemStep(recorded, in: zone))
    }
    let first = events.first.flatMap { $0.isImport ? $0.revision : nil }
    self.first = first
    begins = events.first.map { CivilDay(at: $0.at, in: zone) }
    var present: Set<Key> = []
    var all = rows.map { row in
      let key = row.document.id.map { Key(document: $0, entity: row.id) }
      if let key { present.insert(key) }
      return ItemPast(
        row, key.flatMap { told[$0] } ?? [], began: days[row.document.number], first: first)
    }
    var references: [String: DocumentReference] = [:]
    for document in documents {
      if let id = document.id, references[id] == nil { references[id] = document }
    }
    for key in order {
      guard let id = key.entity, Self.isItem(id), !present.contains(key), let steps = told[key],
        steps.last(where: \.isPresence)?.kind == .vanished
      else { continue }
      let known = references[key.document]
      let status = (told[Key(document: key.document)] ?? []).last { $0.kind == .removed }?.before
      if known?.status == .withdrawn || known == nil && status == Status.withdrawn.rawValue {
        continue
      }
      let document =
        known
        ?? Self.gone(
          key.document, -1 - references.count, isExternal: retold.contains(key.document))
      references[key.document] = document
      all.append(ItemPast(gone: id, of: document, steps))
    }
    self.all = all
    others = told.filter { key, _ in !(key.entity.map(Self.isItem) ?? false) }
  }

  private static func gone(
    _ id: String, _ number: Int, isExternal: Bool
  ) -> DocumentReference {
    DocumentReference(
      number: number, id: id, title: nil, path: "", type: .incident, status: .active,
      severity: nil, isExternal: isExternal)
  }

  /// Whether `id` is one of an action item, not of a change.
  private static func isItem(_ id: String) -> Bool { id.hasPrefix("AI-") }
}
