extension KnowledgeBaseStore {
  /// Runs one statement of SQL that only reads, and gives at most `limit` rows (all without one).
  /// Throws a `QueryError` for what is wrong with the statement, a `StoreError` for the database.
  public func query(_ sql: String, limit: Int? = nil) throws -> QueryResult {
    var result = QueryResult(columns: [], rows: [], isTruncated: false)
    result.columns = try query(sql) { row in
      guard result.rows.count < limit ?? .max else {
        result.isTruncated = true
        return false
      }
      result.rows.append(row)
      return true
    }
    return result
  }

  /// Runs one statement of SQL that only reads; `row` is given the rows one by one until it says
  /// false. Returns the names of the columns.
  public func query(
    _ sql: String, row: ([QueryValue]) throws -> Bool
  ) throws -> [String] {
    guard try DatabaseFile.inspect(path) == .current else {
      throw StoreError.missing(path: path)
    }
    let connection = try QueryConnection(path: path, patience: patience)
    return try connection.run(sql, row: row)
  }
}
