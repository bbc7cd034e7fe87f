import GRDB
import Incidents

extension SearchFilter {
  /// The condition on `search.rowid`, beginning with AND, and its arguments; empty where nothing is
  /// asked for.
  var condition: (sql: String, arguments: StatementArguments) {
    var conditions: [String] = []
    var arguments = StatementArguments()
    func add(_ condition: (String) -> String, _ words: [String]) {
      guard !words.isEmpty else { return }
      let marks = words.map { _ in "?" }.joined(separator: ", ")
      conditions.append(condition(marks))
      arguments += StatementArguments(words)
    }
    add({ "severity IN (\($0))" }, severities)
    add({ "type IN (\($0))" }, types.map(\.rawValue))
    add({ "status IN (\($0))" }, statuses.map(\.rawValue))
    add(
      { "document IN (SELECT document FROM document_services WHERE service IN (\($0)))" }, services)
    add({ "document IN (SELECT document FROM tags WHERE tag IN (\($0)))" }, tags)
    add({ "day >= \($0)" }, from.map { [$0.description] } ?? [])
    add({ "day <= \($0)" }, to.map { [$0.description] } ?? [])
    guard !conditions.isEmpty else { return ("", arguments) }
    let all = conditions.joined(separator: " AND ")
    return (" AND rowid IN (SELECT document FROM documents WHERE \(all))", arguments)
  }
}
