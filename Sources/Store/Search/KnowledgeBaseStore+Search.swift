import GRDB
import Incidents

extension KnowledgeBaseStore {
  /// The documents that hold `words`, best first, at most `limit`. Where no document holds all of
  /// them, those that hold one; where none does, those with words that begin so. Throws a
  /// `SearchQuery.Refusal` for words that cannot be searched for.
  public func search(
    _ words: String, limit: Int = 20, filter: SearchFilter = SearchFilter()
  ) throws -> SearchAnswer {
    let query = try SearchQuery(words)
    return try read { database in
      var search = DocumentSearch(database: database, query: query, filter: filter)
      var ranked: [DocumentSearch.Ranked] = []
      let ways: [SearchAnswer.Matching] =
        query.terms.count > 1 ? [.allWords, .anyWord, .beginnings] : [.allWords, .beginnings]
      for matching in ways {
        search.matching = matching
        ranked = try search.ranked()
        if !ranked.isEmpty { break }
      }
      let hits = try search.hits(ranked, limit: limit)
      return SearchAnswer(
        hits: hits, total: ranked.count, matching: ranked.isEmpty ? .allWords : search.matching)
    }
  }
}
