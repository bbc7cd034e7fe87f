import GRDB

extension KnowledgeBaseStore {
  /// How many errors and warnings are open in documents that are neither final nor withdrawn, where there
  /// are any, by path.
  public func findingsOfUnfinished() throws -> [(path: String, count: Int)] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT path, count(*) FROM documents JOIN findings USING (path)
          WHERE status NOT IN ('final', 'withdrawn') AND findings.severity IN ('error', 'warning')
          GROUP BY path ORDER BY path
          """)
      return rows.map { ($0[0], $0[1]) }
    }
  }
}
