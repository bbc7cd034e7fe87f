import Incidents
public import Store

/// Open action items that nobody has or that have no day, by document: such lists are long.
public struct UnassignedItems: Sendable, Hashable {
  /// Items of one document.
  public struct Group: Sendable, Hashable {
    /// The document in which they stand.
    public var document: DocumentReference
    /// Items without an owner or without a due date, in the order of the file.
    public var items: [ReportItem]

    /// Number of items without an owner.
    public var withoutOwner: Int { items.count { $0.owner == nil } }
    /// Number of items without a due date.
    public var withoutDueDate: Int { items.count { $0.due == nil } }
  }

  /// The documents, those with most items first.
  public var groups: [Group]

  init(_ material: WeeklyMaterial) {
    let items = material.openItems.filter { $0.owner == nil || $0.due == nil }
    groups = Dictionary(grouping: items, by: \.document).map { document, items in
      Group(document: document, items: items.sorted { $0.precedes($1) })
    }.sorted { left, right in
      left.items.count != right.items.count
        ? left.items.count > right.items.count : left.document.path < right.document.path
    }
  }

  var section: ReportSection {
    ReportSection(
      "unassigned", heading: "Without owner or due date", count: total,
      ReportEntries(
        list: groups.map(Self.entry),
        statement: """
          SELECT * FROM open_action_items WHERE NOT is_external AND (owner IS NULL OR due IS NULL)
          """,
        summary: """
          \(groups.reduce(0) { $0 + $1.withoutOwner }) without owner, \
          \(groups.reduce(0) { $0 + $1.withoutDueDate }) without due date, in \
          \(groups.count) documents.
          """, limit: 10))
  }

  /// Number of items.
  private var total: Int { groups.reduce(0) { $0 + $1.items.count } }

  private static func entry(_ group: Group) -> ReportEntry {
    var facts: [String] = []
    if group.withoutOwner > 0 { facts.append("\(group.withoutOwner) without owner") }
    if group.withoutDueDate > 0 { facts.append("\(group.withoutDueDate) without due date") }
    let names = group.items.prefix(6).map(\.id).joined(separator: ", ")
    facts.append(group.items.count > 6 ? "\(names) …" : names)
    return ReportEntry(
      lead: counted(group.items.count, "item"), name: group.document.id ?? group.document.path,
      text: group.document.title ?? "without a title", facts: facts,
      subject: ReportSubject(group.document))
  }
}
