import GRDB
import GRDBSQLite
import Incidents

/// One search of the full-text index.
struct DocumentSearch {
  /// A document that matches.
  struct Ranked {
    var document: Int
    /// BM25 as SQLite gives it: smaller is better.
    var rank: Double
  }

  let database: Database
  let query: SearchQuery
  let filter: SearchFilter
  var matching = SearchAnswer.Matching.allWords

  /// Passages that a hit shows.
  private static let passagesShown = 3

  init(database: Database, query: SearchQuery, filter: SearchFilter) {
    self.database = database
    self.query = query
    self.filter = filter
  }

  /// Every document that matches.
  func ranked() throws -> [Ranked] {
    let weights = SearchPart.allCases.map { String($0.weight) }.joined(separator: ", ")
    let (condition, arguments) = filter.condition
    let statement = try database.makeStatement(
      sql: "SELECT rowid, bm25(search, \(weights)) FROM search WHERE search MATCH ?" + condition)
    try statement.setArguments([query.expression(matching)] + arguments)
    // A frequent word is in thousands of documents: their rows are not worth objects.
    let handle = statement.sqliteStatement
    defer { sqlite3_reset(handle) }
    var ranked: [Ranked] = []
    var code = sqlite3_step(handle)
    while code == SQLITE_ROW {
      ranked.append(
        Ranked(
          document: Int(sqlite3_column_int64(handle, 0)), rank: sqlite3_column_double(handle, 1)))
      code = sqlite3_step(handle)
    }
    guard code == SQLITE_DONE else { throw DatabaseError(code, of: handle) }
    return ranked
  }

  /// The best of `ranked` with what was found in them; equal ones by path.
  func hits(_ ranked: [Ranked], limit: Int) throws -> [SearchHit] {
    guard limit > 0, !ranked.isEmpty else { return [] }
    // Equal ranks at the end of the list: the paths decide, not the numbers of the documents.
    let best = Self.best(limit + 200, of: ranked)
    let worst = best[min(limit, best.count) - 1].rank
    return try best.prefix { $0.rank <= worst }.compactMap(hit)
      .sorted { ($1.score, $0.document.path) < ($0.score, $1.document.path) }
      .prefix(limit).map { hit in
        var hit = hit
        hit.passages = try passages(of: hit.document.number)
        return hit
      }
  }

  /// The best `count` of `ranked`, in order: only those that may be among them are sorted.
  private static func best(_ count: Int, of ranked: [Ranked]) -> [Ranked] {
    var best: [Ranked] = []
    var worst = Double.infinity
    for one in ranked where one.rank <= worst {
      best.append(one)
      guard best.count >= 2 * count else { continue }
      best.sort { ($0.rank, $0.document) < ($1.rank, $1.document) }
      best.removeSubrange(count...)
      worst = best[count - 1].rank
    }
    best.sort { ($0.rank, $0.document) < ($1.rank, $1.document) }
    return Array(best.prefix(count))
  }

  private func hit(_ ranked: Ranked) throws -> SearchHit? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT document, id, title, path, type, status, severity, is_external, day
        FROM documents WHERE document = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [ranked.document]) else { return nil }
    let title = Array((row[2] as String? ?? "").utf8)
    let document = DocumentReference(row)
    let matches = SearchMatcher(query: query, matching: matching).matches(in: title)
    return SearchHit(
      document: document, day: row.day(8), score: -ranked.rank,
      title: SearchExcerpt(whole: title, matches), passages: [])
  }

  private func passages(of document: Int) throws -> [SearchPassage] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT part, label, line, column, text FROM passages
        WHERE document = ? AND part <> 'title' AND text <> ''
        """)
    let matcher = SearchMatcher(query: query, matching: matching)
    var found: [Found] = []
    let rows = try Row.fetchCursor(statement, arguments: [document])
    while let row = try rows.next() {
      guard let part: SearchPart = row.word(0) else { continue }
      let bytes = Array((row[4] as String).utf8)
      guard let matches = matcher.matches(in: bytes) else { continue }
      found.append(
        Found(
          part: part, label: row[1] ?? part.rawValue, line: row[2], column: row[3], text: bytes,
          matches: matches))
    }
    return found.sorted { left, right in
      if left.matches.terms != right.matches.terms {
        return left.matches.terms > right.matches.terms
      }
      if left.part.weight != right.part.weight { return left.part.weight > right.part.weight }
      return (left.line, left.column) < (right.line, right.column)
    }.prefix(Self.passagesShown).map { found in
      SearchPassage(
        part: found.part, label: found.label, line: found.line, column: found.column,
        excerpt: SearchExcerpt(found.text, found.matches))
    }
  }

  /// A passage in which something was found.
  private struct Found {
    var part: SearchPart
    var label: String
    var line: Int
    var column: Int
    var text: [UInt8]
    var matches: SearchMatcher.Matches
  }
}
