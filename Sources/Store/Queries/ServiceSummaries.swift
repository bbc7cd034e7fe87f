import GRDB
package import Incidents

/// What there is to know of one service.
package struct ServiceSummary: Sendable, Hashable {
  /// Name, from the policy or from documents that name it.
  package var name: String
  /// Whether the policy knows it.
  package var isInPolicy: Bool
  package var tier: String?
  package var businessOwner: String?
  package var technicalOwner: String?
  package var team: String?
  /// Datastores it keeps its data in, sorted.
  package var stores: [String]
  /// Documents that name it (guides included, withdrawn ones not).
  package var documents: Int
  /// Incidents among them.
  package var incidents: Int
  /// Day of the newest of them; nil where none has a day.
  package var lastDay: CivilDay?
  /// Open action items of these documents.
  package var openItems: Int
  /// Categories of their root causes with the number of documents, most frequent first.
  package var causes: [CategoryCount]

  /// A category of root causes and in how many documents it occurs.
  package struct CategoryCount: Sendable, Hashable {
    package var category: String
    package var documents: Int
  }
}

extension KnowledgeBaseStore {
  /// Every service that the policy or a document names, sorted by name.
  package func serviceSummaries() throws -> [ServiceSummary] {
    try read { database in
      let causes = try Self.causesOfServices(database)
      var stores: [String: [String]] = [:]
      let places = try Row.fetchCursor(
        database, sql: "SELECT service, store FROM service_stores ORDER BY service, store")
      while let row = try places.next() { stores[row[0], default: []].append(row[1]) }
      let rows = try Row.fetchCursor(database, sql: Self.servicesQuery)
      var summaries: [ServiceSummary] = []
      while let row = try rows.next() {
        let name: String = row[0]
        summaries.append(
          ServiceSummary(
            name: name, isInPolicy: row[1], tier: row[2], businessOwner: row[3],
            technicalOwner: row[4], team: row[5], stores: stores[name] ?? [], documents: row[6],
            incidents: row[7], lastDay: row.day(8), openItems: row[9],
            causes: causes[name] ?? []))
      }
      return summaries
    }
  }

  private static let servicesQuery = """
    WITH named AS (
      SELECT DISTINCT service, document, type, day FROM document_services
      JOIN documents USING (document) WHERE status <> 'withdrawn'),
    open_items AS (
      SELECT document, count(*) AS open FROM action_items WHERE NOT is_closed GROUP BY document),
    counted AS (
      SELECT service, count(*) AS documents, sum(type = 'incident') AS incidents,
        max(day) AS last_day, coalesce(sum(open), 0) AS open_items
      FROM named LEFT JOIN open_items USING (document) GROUP BY service),
    names AS (SELECT service AS name FROM counted UNION SELECT name FROM services)
    SELECT names.name, services.name IS NOT NULL, tier, business_owner, technical_owner, team,
      coalesce(documents, 0), coalesce(incidents, 0), last_day, coalesce(open_items, 0)
    FROM names LEFT JOIN services ON services.name = names.name
    LEFT JOIN counted ON counted.service = names.name
    ORDER BY names.name
    """

  private static func causesOfServices(
    _ database: Database
  ) throws -> [String: [ServiceSummary.CategoryCount]] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT service, category, count(DISTINCT document) AS documents
        FROM document_services JOIN causes USING (document) JOIN documents USING (document)
        WHERE category IS NOT NULL AND status <> 'withdrawn'
        GROUP BY service, category ORDER BY service, documents DESC, category
        """)
    var causes: [String: [ServiceSummary.CategoryCount]] = [:]
    while let row = try rows.next() {
      causes[row[0], default: []].append(
        ServiceSummary.CategoryCount(category: row[1], documents: row[2]))
    }
    return causes
  }
}
