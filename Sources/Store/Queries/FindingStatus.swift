public import Documents
import GRDB

/// What the linter says of a knowledge base, rule by rule.
public struct FindingStatus: Sendable, Hashable {
  /// How many findings there are.
  public struct Counts: Sendable, Hashable {
    /// Open ones of each severity.
    public var open: [Diagnostic.Severity: Int]
    /// Those that a comment or a waiver silences.
    public var silenced: Int

    /// Counts.
    public init(open: [Diagnostic.Severity: Int] = [:], silenced: Int = 0) {
      self.open = open
      self.silenced = silenced
    }

    /// Adds what `other` counts.
    public mutating func add(_ other: Counts) {
      open.merge(other.open, uniquingKeysWith: +)
      silenced += other.silenced
    }
  }

  /// What one rule found.
  public struct RuleStatus: Sendable, Hashable {
    /// The rule's name.
    public var name: String
    /// All that it found, however few are kept below.
    public var counts = Counts()
    /// The first open findings, the gravest first, then in reading order.
    public var open: [Diagnostic] = []
    /// The first silenced ones.
    public var silenced: [Diagnostic] = []

    /// The status of a rule that found nothing yet.
    public init(name: String) { self.name = name }
  }

  /// What was found in one file.
  public struct FileStatus: Sendable, Hashable {
    /// Path of the file, as its findings have it.
    public var path: String
    /// Open findings; notes are left out.
    public var counts: Counts

    /// The status of a file.
    public init(path: String, counts: Counts) {
      self.path = path
      self.counts = counts
    }
  }

  /// Rules that found something, by name.
  public var rules: [RuleStatus]
  /// Files in which most was found, most first.
  public var files: [FileStatus]

  /// A status.
  public init(rules: [RuleStatus] = [], files: [FileStatus] = []) {
    self.rules = rules
    self.files = files
  }
}

extension KnowledgeBaseStore {
  /// Everything that is wrong, counted by rules and files: of each rule the first `findings`, open ones
  /// and silenced ones, and the first `files`.
  public func findingStatus(findings: Int, files: Int) throws -> FindingStatus {
    try read { database in
      var count = FindingCount(limit: findings)
      // An index has all of it, in this order.
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT finding, path, line, column, rule, severity, suppressed_by IS NULL
          FROM all_findings ORDER BY path, line, column
          """)
      while let row = try rows.next() {
        count.add(
          row[0], at: FindingCount.Place(path: row[1], line: row[2], column: row[3]), by: row[4],
          Diagnostic.Severity(rawValue: row[5]) ?? .error, isOpen: row[6])
      }
      let kept = try FindingReader.diagnostics(
        database, "WHERE finding IN (SELECT value FROM json_each('\(count.kept)'))")
      return count.status(of: kept, files: files)
    }
  }
}

/// Counts findings in reading order, and keeps the first ones of each rule.
private struct FindingCount {
  /// Where a finding begins.
  struct Place: Equatable {
    var path: String
    var line: Int
    var column: Int
  }

  /// What is kept together: findings of one gravity among the open or the silenced ones of a rule.
  private struct Shelf {
    var findings: [Int] = []
    var last: Place?
  }

  /// Findings that are kept of each rule, open ones and silenced ones.
  let limit: Int
  private var rules: [String: (status: FindingStatus.RuleStatus, shelves: [Int: Shelf])] = [:]
  private var files: [FindingStatus.FileStatus] = []

  init(limit: Int) { self.limit = limit }

  mutating func add(
    _ finding: Int, at place: Place, by rule: String, _ severity: Diagnostic.Severity, isOpen: Bool
  ) {
    var (status, shelves) = rules.removeValue(forKey: rule) ?? (.init(name: rule), [:])
    if isOpen {
      status.counts.open[severity, default: 0] += 1
    } else {
      status.counts.silenced += 1
    }
    var shelf = shelves[isOpen ? severity.rank : 4 + severity.rank] ?? Shelf()
    // Those at one place are told by their messages later: all of them stay.
    if shelf.findings.count < limit || shelf.last == place {
      shelf.findings.append(finding)
      shelf.last = place
      shelves[isOpen ? severity.rank : 4 + severity.rank] = shelf
    }
    rules[rule] = (status, shelves)
    guard isOpen, severity != .note else { return }
    if files.last?.path != place.path {
      files.append(FindingStatus.FileStatus(path: place.path, counts: .init()))
    }
    files[files.count - 1].counts.open[severity, default: 0] += 1
  }

  /// Numbers of the findings that are kept, as a list in JSON.
  var kept: String {
    let numbers = rules.values.flatMap { $0.shelves.values.flatMap(\.findings) }
    return "[\(numbers.sorted().map(String.init).joined(separator: ","))]"
  }

  /// What was counted. `kept` are the findings that were kept, in reading order.
  func status(of kept: [Diagnostic], files limit: Int) -> FindingStatus {
    let byRule = Dictionary(grouping: kept, by: \.rule)
    let statuses = rules.values.map { entry in
      var status = entry.status
      let found = (byRule[status.name] ?? []).enumerated()
        .sorted { ($0.element.severity.rank, $0.offset) < ($1.element.severity.rank, $1.offset) }
        .map(\.element)
      status.open = Array(found.filter(\.isOpen).prefix(self.limit))
      status.silenced = Array(found.filter { !$0.isOpen }.prefix(self.limit))
      return status
    }
    let worst = files.map { (count: $0.counts.open.values.reduce(0, +), file: $0) }
      .sorted { ($1.count, $0.file.path) < ($0.count, $1.file.path) }
    return FindingStatus(
      rules: statuses.sorted { $0.name < $1.name }, files: worst.prefix(limit).map(\.file))
  }
}
