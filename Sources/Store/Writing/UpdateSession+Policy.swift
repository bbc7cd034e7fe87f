import Documents
import GRDB
public import Incidents

extension UpdateSession {
  /// Writes what the policy says of services, people and due dates. Writes only where it differs.
  public mutating func setPolicy(_ policy: Policy) throws {
    try replace(
      "SELECT name, tier, business_owner, technical_owner, team FROM services ORDER BY name",
      with: (policy.services ?? []).map { service in
        [
          service.name.value, service.value.tier?.value, service.value.businessOwner?.value,
          service.value.technicalOwner?.value, service.value.team?.value,
        ]
      }, in: "services")
    try replace(
      "SELECT service, store FROM service_stores ORDER BY service, store",
      with: (policy.services ?? []).flatMap { service in
        service.value.stores.map { [service.name.value, $0.value] }
      }, in: "service_stores")
    try replace(
      "SELECT name, organisation FROM people ORDER BY name",
      with: (policy.people ?? []).map { [$0.name.value, $0.value.organisation?.value] },
      in: "people")
    try replace(
      """
      SELECT effective_from, severity, CAST(days AS TEXT) FROM due_limits
      ORDER BY effective_from, severity
      """, with: Self.dueLimits(policy.controls?.versions ?? []), in: "due_limits")
  }

  /// The days that each version gives each severity that any of them names; nil where it gives none.
  private static func dueLimits(_ versions: [Controls]) -> [[String?]] {
    let severities = Set(versions.flatMap { $0.slaDays.map(\.name.value) }).sorted()
    return versions.flatMap { version in
      severities.map { severity in
        let days = version.slaDays.last { $0.name.value == severity }.flatMap {
          Int($0.value.value)
        }
        return [
          version.effectiveFrom?.value.day?.description ?? "", severity, days.map(String.init),
        ]
      }
    }
  }

  /// Replaces the rows of a table of texts unless they are the same. (A name that the policy has
  /// twice is an error of the policy; the first one counts.)
  private func replace(_ query: String, with rows: [[String?]], in table: String) throws {
    func key(_ row: [String?]) -> String { row.map { $0 ?? "" }.joined(separator: "\u{0}") }
    let present = try Row.fetchAll(database, sql: query).map { row in
      (0..<row.count).map { row[$0] as String? }
    }
    guard Set(present.map(key)) != Set(rows.map(key)) else { return }
    try database.execute(sql: "DELETE FROM \(table)")
    let marks = Array(repeating: "?", count: rows.first?.count ?? 0).joined(separator: ", ")
    for row in rows {
      try database.execute(
        sql: "INSERT OR IGNORE INTO \(table) VALUES (\(marks))", arguments: StatementArguments(row))
    }
  }

  /// What is noted under `name` (tool version, fingerprint of configuration and policy).
  public func note(_ name: String) throws -> String? {
    try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = ?", arguments: [name])
  }

  /// Notes `value` under `name`. Writes only where it differs.
  public mutating func setNote(_ name: String, _ value: String) throws {
    guard try note(name) != value else { return }
    try database.execute(
      sql: "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", arguments: [name, value])
  }
}
