import Incidents
public import Store

/// Postmortems that are not final long after their incident.
public struct LateDocuments: Sendable, Hashable {
  /// Days after which a document should be final.
  public static let patience = 14

  /// The documents with their age in days, the oldest first.
  public var documents: [Late]
  private let asOf: CivilDay

  /// One document.
  public struct Late: Sendable, Hashable {
    /// What lists show of it, with the status of the day of the report.
    public var card: DocumentCard
    /// Days since it began.
    public var age: Int
  }

  init(_ material: WeeklyMaterial) {
    asOf = material.asOf
    let kinds: Set<DocumentType> = [.incident, .nearMiss]
    documents = material.cards.compactMap { card in
      guard kinds.contains(card.document.type), let day = card.day,
        card.document.status != .final, card.document.status != .withdrawn
      else { return nil }
      let age = material.asOf.days(since: day)
      return age > Self.patience ? Late(card: card, age: age) : nil
    }.sorted { left, right in
      left.age != right.age
        ? left.age > right.age : left.card.document.path < right.card.document.path
    }
  }

  var section: ReportSection {
    ReportSection(
      "late", heading: "Postmortems not final after \(Self.patience) days",
      ReportEntries(
        list: documents.map { late in
          let document = late.card.document
          return ReportEntry(
            lead: counted(late.age, "day"), name: document.id ?? document.path,
            text: document.title ?? "without a title",
            facts: [
              document.status.rawValue, document.severity ?? "",
              late.card.findings > 0 ? counted(late.card.findings, "finding") : "",
            ], subject: ReportSubject(document))
        },
        statement: """
          SELECT id, title, status, day FROM documents WHERE NOT is_external \
          AND type IN ('incident', 'near-miss') AND status NOT IN ('final', 'withdrawn') \
          AND day < '\(asOf.adding(days: -Self.patience))' ORDER BY day
          """, limit: 15))
  }
}
