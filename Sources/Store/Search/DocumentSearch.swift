import GRDB
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

  /// Every document that matches, best first.
  func ranked() throws -> [Ranked] {
    let weights = SearchPart.allCases.map { String($0.weight) }.joined(separator: ", ")
    let (condition, arguments) = filter.condition
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT rowid, bm25(search, \(weights)) FROM search WHERE search MATCH ?" + condition,
      arguments: [query.expression(matching)] + arguments)
    var ranked: [Ranked] = []
    while let row = try rows.next() { ranked.append(Ranked(document: row[0], rank: row[1])) }
    return ranked.sorted { ($0.rank, $0.document) < ($1.rank, $1.document) }
  }

  /// The best of `ranked` with what was found in them; equal ones by path.
  func hits(_ ranked: [Ranked], limit: Int) throws -> [SearchHit] {
    guard limit > 0, let worst = ranked.prefix(limit).last?.rank else { return [] }
    // Equal ranks at the end of the list: the paths decide, not the numbers of the documents.
    let candidates = ranked.prefix(min(ranked.count, limit + 200)).prefix { $0.rank <= worst }
    return try candidates.compactMap(hit)
      .sorted { ($1.score, $0.document.path) < ($0.score, $1.document.path) }
      .prefix(limit).map { hit in
        var hit = hit
        hit.passages = try passages(of: hit.document.number)
        return hit
      }
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
    var found: [(passage: SearchPassage, terms: Int)] = []
    let rows = try Row.fetchCursor(statement, arguments: [document])
    while let row = try rows.next() {
      guard let part: SearchPart = row.word(0) else { continue }
      let bytes = Array((row[4] as String).utf8)
      guard let matches = matcher.matches(in: bytes) else { continue }
      let passage = SearchPassage(
        part: part, label: row[1] ?? part.rawValue, line: row[2], column: row[3],
        excerpt: SearchExcerpt(bytes, matches))
      found.append((passage, matches.terms))
    }
    return found.sorted { left, right in
      if left.terms != right.terms { return left.terms > right.terms }
      if left.passage.part.weight != right.passage.part.weight {
        return left.passage.part.weight > right.passage.part.weight
      }
      return (left.passage.line, left.passage.column) < (right.passage.line, right.passage.column)
    }.prefix(Self.passagesShown).map(\.passage)
  }
}
