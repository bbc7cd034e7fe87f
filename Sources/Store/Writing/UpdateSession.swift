public import Documents
import GRDB
public import Incidents

/// One run's changes to the database, all of them or none. Valid only inside
/// `KnowledgeBaseStore.update`.
public struct UpdateSession {
  let database: Database
  private let writer: BatchWriter
  private var findings: FindingRows
  private let remover: DocumentRemover
  private var nextKey: Int
  /// Paths written so far, where the database was empty when the session began: nothing else can
  /// be in the way.
  private var freshPaths: Set<String>?

  init(_ database: Database, isFresh: Bool) throws {
    self.database = database
    freshPaths = isFresh ? [] : nil
    writer = try BatchWriter(database)
    findings = try FindingRows(database)
    remover = try DocumentRemover(database)
    nextKey =
      try (Int.fetchOne(database, sql: "SELECT max(document) FROM documents") ?? 0) + 1
  }

  /// The files as they are recorded, sorted by path.
  public func files() throws -> [FileRecord] { try FileRecord.all(database) }

  /// Forgets the file at `path` and everything read from it. A path that is not there is fine.
  public mutating func remove(path: String) throws { _ = try remover.remove(path: path) }

  /// Records files, each path once, in place of what was read from them before.
  public mutating func insert(_ files: [PreparedFile]) throws {
    var batches: [(rows: RowBatch, key: Int?)] = []
    batches.reserveCapacity(4 * files.count)
    for file in files {
      let former = try makeRoom(for: file.record.path)
      var key: Int?
      if let document = file.document {
        let number = former ?? nextKey
        nextKey = max(nextKey, number + 1)
        batches.append((document.rows, number))
        key = number
      }
      batches.append((Self.rows(of: file.record, document: key), nil))
      batches += findings.batches(file.findings, file: file.record.path)
    }
    try writer.insert(batches)
  }

  /// Writes a document in place of what was read from its path before. `found` is what is wrong
  /// in it.
  public mutating func insert(
    _ document: Document, file: FileRecord, findings found: [Diagnostic]
  ) throws {
    try insert([
      PreparedFile(record: file, document: PreparedDocument(document), findings: found)
    ])
  }

  /// Removes what is recorded of `path`; returns the number its document had.
  private mutating func makeRoom(for path: String) throws -> Int? {
    if freshPaths?.insert(path).inserted == true { return nil }
    return try remover.remove(path: path)
  }

  /// Records new figures (times, inode) of a file whose contents are the same.
  public mutating func touch(_ file: FileRecord) throws {
    try database.execute(
      sql: """
        UPDATE files SET size = ?, modified_nanoseconds = ?, changed_nanoseconds = ?, inode = ?
        WHERE path = ?
        """,
      arguments: [
        file.size, file.modified, file.changed, Int64(bitPattern: file.inode), file.path,
      ])
  }

  private static func rows(of file: FileRecord, document: Int?) -> RowBatch {
    var rows = RowBatch()
    rows.begin(.files)
    rows.add(file.path)
    rows.add(Int(file.size))
    rows.add(Int(file.modified))
    rows.add(Int(file.changed))
    rows.add(Int(Int64(bitPattern: file.inode)))
    rows.add(file.sha256)
    rows.add(document)
    rows.finish()
    return rows
  }

  /// Replaces the findings that concern several documents or none. Writes only where they differ;
  /// returns the paths at which they do.
  @discardableResult
  public mutating func replaceKnowledgeBaseFindings(_ found: [Diagnostic]) throws -> Set<String> {
    var sorted = found.sorted(by: Diagnostic.inReadingOrder)
    for index in sorted.indices {
      sorted[index].help = FindingReader.lines(sorted[index].help)
      sorted[index].fix = nil
    }
    let present = try FindingReader.diagnostics(database, "WHERE file IS NULL")
    guard present != sorted else { return [] }
    try database.execute(sql: "DELETE FROM all_findings WHERE file IS NULL")
    try writer.insert(findings.batches(sorted, file: nil))
    let before = Dictionary(grouping: present, by: \.place.path)
    let after = Dictionary(grouping: sorted, by: \.place.path)
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
  }

  /// What is wrong in the file at `path` alone.
  public func findings(in path: String) throws -> [Diagnostic] {
    try FindingReader.diagnostics(database, "WHERE file = ?", [path])
  }

  /// Whether one of the findings that concern several documents is told of the document at `path`.
  public func hasSharedFinding(in path: String) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM all_findings WHERE path = ? AND file IS NULL)",
      arguments: [path]) ?? false
  }

  /// Places of the waivers that silence findings inside documents, or inside the one at `path`.
  public func usedWaivers(in path: String? = nil) throws -> Set<Place> {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT DISTINCT suppression_path, suppression_line, suppression_column,
          suppression_end_line, suppression_end_column
        FROM all_findings
        WHERE suppressed_by = 'waiver' AND \(path == nil ? "file IS NOT NULL" : "file = ?")
        """, arguments: StatementArguments(path.map { [$0] } ?? []))
    var places: Set<Place> = []
    while let row = try rows.next() { places.insert(FindingReader.place(row)) }
    return places
  }

  /// What every document may know of the others, sorted by path.
  public func outlines() throws -> [Outline] { try OutlineReader.all(database) }

  /// The part of it that stands in front matter.
  public func heads() throws -> [Outline] { try OutlineReader.heads(database) }

  /// What others may know of the document at `path`; nil where there is none.
  public func outline(at path: String) throws -> Outline? {
    try OutlineReader.outline(at: path, database)
  }
}
