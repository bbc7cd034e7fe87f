/// Tables of what the policy files say of services and people.
enum PolicyTables {
  static let statements = [
    """
    CREATE TABLE services (
      name TEXT NOT NULL PRIMARY KEY,
      tier TEXT,
      business_owner TEXT,
      technical_owner TEXT,
      team TEXT
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE service_stores (
      service TEXT NOT NULL REFERENCES services ON DELETE CASCADE,
      store TEXT NOT NULL,
      PRIMARY KEY (service, store)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE people (
      name TEXT NOT NULL PRIMARY KEY,
      organisation TEXT
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE due_limits (
      effective_from TEXT NOT NULL,
      severity TEXT NOT NULL,
      days INTEGER,
      PRIMARY KEY (effective_from, severity)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
