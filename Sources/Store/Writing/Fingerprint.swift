import GRDB

extension UpdateSession {
  /// What the recorded rows depend on beside the files, as the last run named it; nil before any.
  package func fingerprint() throws -> String? {
    try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'fingerprint'")
  }

  /// Names what the recorded rows depend on beside the files. Writes only where it differs.
  package mutating func setFingerprint(_ fingerprint: String) throws {
    guard try self.fingerprint() != fingerprint else { return }
    try database.execute(
      sql: """
        INSERT INTO meta (name, value) VALUES ('fingerprint', ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """, arguments: [fingerprint])
  }
}
