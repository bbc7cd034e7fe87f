import Documents
import Incidents
import Store
import Testing

struct FindingTests {
  private let temporary: TemporaryDatabase
  private let store: KnowledgeBaseStore

  /// Two files and the knowledge base, each with something wrong, in reading order.
  private static let all: [Diagnostic] = {
    func finding(_ path: String, _ line: Int, _ severity: Diagnostic.Severity) -> Diagnostic {
      let place = Place(
        path: path, start: Position(line: line, column: 3), end: Position(line: line, column: 9))
      return Diagnostic(
        "rule-of-test", severity, "備份 at line \(line)", at: place, label: "here",
        related: [Diagnostic.Related(place, "there")], help: ["one way", "another"],
        document: "A", entity: "CHG-1", field: "signoffs")
    }
    var silenced = finding("incidents/a.md", 9, .error)
    silenced.suppression = Suppression(.waiver, reason: "agreed", place: silenced.place)
    return [
      finding("incidents/a.md", 2, .note), finding("incidents/a.md", 4, .error), silenced,
      finding("incidents/a.md", 10, .breach), finding("incidents/b.md", 1, .warning),
      finding("policy/people.yml", 1, .error),
    ]
  }()

  init() throws {
    temporary = try TemporaryDatabase()
    store = try KnowledgeBaseStore.open(at: temporary.path)
    try store.update { session in
      try session.insert(
        ["incidents/b.md", "incidents/a.md"].map { path in
          PreparedFile(
            record: FileRecord(testing: path), document: nil,
            findings: Self.all.filter { $0.place.path == path })
        })
      try session.replaceKnowledgeBaseFindings(Self.all.filter { $0.place.path.hasPrefix("p") })
    }
  }

  @Test func `findings come back as they were given`() throws {
    #expect(try store.findings() == Self.all)
  }

  @Test func `an overview counts open findings by severity, and the silenced ones`() throws {
    let overview = try store.findingOverview(first: 0, withNotes: true)
    #expect(overview.counts == [.note: 1, .error: 2, .breach: 1, .warning: 1])
    #expect(overview.suppressed == 1)
    #expect(overview.first.isEmpty)
  }

  @Test(arguments: [(2, true, [0, 1]), (2, false, [1, 3]), (99, true, [0, 1, 3, 4, 5])])
  func `an overview has the first open findings`(limit: Int, notes: Bool, chosen: [Int]) throws {
    let overview = try store.findingOverview(first: limit, withNotes: notes)
    #expect(overview.first == chosen.map { Self.all[$0] })
  }

  @Test func `a status has the numbers of each rule, its gravest findings, and the worst files`()
    throws
  {
    let status = try store.findingStatus(findings: 2, files: 1)
    #expect(status.rules.map(\.name) == ["rule-of-test"])
    let rule = try #require(status.rules.first)
    #expect(rule.counts.open == [.note: 1, .error: 2, .breach: 1, .warning: 1])
    #expect(rule.counts.silenced == 1)
    #expect(rule.open == [Self.all[1], Self.all[5]])
    #expect(rule.silenced == [Self.all[2]])
    #expect(
      status.files == [
        FindingStatus.FileStatus(
          path: "incidents/a.md", counts: FindingStatus.Counts(open: [.error: 1, .breach: 1]))
      ])
  }

  @Test func `a status of nothing is empty`() throws {
    try store.update { session in
      for path in ["incidents/a.md", "incidents/b.md"] { try session.remove(path: path) }
      try session.replaceKnowledgeBaseFindings([])
    }
    #expect(try store.findingStatus(findings: 2, files: 1) == FindingStatus())
  }
}
