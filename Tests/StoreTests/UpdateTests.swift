import Documents
import Incidents
import Store
import Testing

struct UpdateTests {
  private let temporary: TemporaryDatabase

  init() throws { temporary = try TemporaryDatabase() }

  /// The first column of a query as text.
  private func column(_ store: KnowledgeBaseStore, _ sql: String) throws -> [String] {
    try store.query(sql).rows.map { "\($0[0])" }
  }

  @Test func `figures of files are read back as they were given`() throws {
    let store = try temporary.store([Example.read("incidents/a.md", "---\nid: A\n---\n")])
    #expect(try store.files() == [FileRecord(testing: "incidents/a.md")])
    #expect(try temporary.names == ["postmortem.sqlite"])
  }

  @Test func `a second run without changes leaves every byte alone`() throws {
    let store = try temporary.examples()
    try store.update { session in
      try session.setNote("version", "1")
      try session.replaceKnowledgeBaseFindings([Self.finding])
      try session.setPolicy(Self.policy)
    }
    let before = try temporary.bytes
    let again = try KnowledgeBaseStore.open(at: temporary.path)
    try again.update { session in
      _ = try session.outlines()
      try session.setNote("version", "1")
      try session.replaceKnowledgeBaseFindings([Self.finding])
      try session.setPolicy(Self.policy)
    }
    #expect(try temporary.bytes == before)
    #expect(try temporary.names == ["postmortem.sqlite"])
  }

  private static let finding = Diagnostic(
    "document-duplicate-id", .error, "the id is taken",
    at: Place(path: "a.md", start: Position(line: 2, column: 5), end: Position(line: 2, column: 9)),
    related: [
      .init(
        Place(
          path: "b.md", start: Position(line: 2, column: 5), end: Position(line: 2, column: 9)),
        "first used here")
    ], help: ["choose another one"], document: "A")

  private static var policy: Policy {
    var policy = Policy()
    _ = policy.read(
      .services,
      SourceText(
        path: "policy/services.yml",
        text: "checkout: {tier: 1, stores: [orders, carts]}\nZebra: {}\nапи: {team: core}\n"))
    return policy
  }

  @Test func `nothing of a session stays when it throws`() throws {
    struct Stop: Error {}
    let store = try temporary.examples()
    let before = try temporary.bytes
    #expect(throws: Stop.self) {
      try store.update { session in
        try session.remove(path: "incidents/2020/outage.md")
        try session.insert(Example.read("incidents/new.md", "---\nid: NEW\n---\n"))
        throw Stop()
      }
    }
    #expect(try temporary.bytes == before)
    #expect(try store.files().count == 3)
  }

  @Test func `nothing is there when the first session throws`() throws {
    struct Stop: Error {}
    let store = try KnowledgeBaseStore.open(at: temporary.path)
    #expect(throws: Stop.self) {
      try store.update { session in
        try session.insert(Example.read("incidents/new.md", "---\nid: NEW\n---\n"))
        throw Stop()
      }
    }
    #expect(try temporary.names == [])
    #expect(try store.files() == [])
  }

  @Test func `what an interrupted run left behind is used again`() throws {
    try temporary.write("half a database", to: "postmortem.sqlite.building")
    _ = try temporary.examples()
    #expect(try temporary.names == ["postmortem.sqlite"])
  }

  @Test func `a document takes the place of the one of its path`() throws {
    let store = try temporary.examples()
    let number = try column(store, "SELECT document FROM documents WHERE id = 'INC-2020-0408'")
    try store.update { session in
      try session.insert(
        Example.read("incidents/2020/outage.md", "---\nid: INC-9\ntitle: Short\n---\n"))
    }
    #expect(try column(store, "SELECT document FROM documents WHERE id = 'INC-9'") == number)
    #expect(try store.counts().documents == 3)
    #expect(try store.search("user-center").hits.isEmpty)
    #expect(try store.search("short").hits.map(\.document.id) == ["INC-9"])
  }

  @Test func `two files may carry one id, and the first by path is meant`() throws {
    let text = "---\nid: INC-1\ntitle: T\nrelated: [{id: INC-1, relation: see-also}]\n---\n"
    let store = try temporary.store([Example.read("b.md", text), Example.read("a.md", text)])
    #expect(try store.outlines().map(\.path) == ["a.md", "b.md"])
    let others = try store.query("SELECT DISTINCT other_path FROM related_documents").rows
    #expect(others == [[.text("a.md")]])
  }

  @Test func `a file without a document keeps its findings until it goes`() throws {
    let store = try temporary.examples()
    let broken = FileRecord(testing: "incidents/broken.md")
    try store.update { session in
      try session.insert([
        PreparedFile(record: broken, document: nil, findings: [Self.finding])
      ])
    }
    #expect(try store.findings().contains(Self.finding))
    #expect(try store.files().contains(broken))
    try store.update { try $0.remove(path: broken.path) }
    #expect(try store.findings().contains(Self.finding) == false)
    #expect(try store.files().contains(broken) == false)
  }

  @Test func `removing every document leaves no row and no word behind`() throws {
    let store = try temporary.examples()
    try store.update { session in
      for file in try session.files() { try session.remove(path: file.path) }
    }
    let tables = try store.query(
      """
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT IN ('sqlite_schema', 'meta')
      """
    ).rows
    #expect(tables.count > 20)
    for case .text(let table) in tables.map({ $0[0] }) {
      #expect(try store.query("SELECT * FROM \(table)").rows == [], "\(table)")
    }
    #expect(try store.words() == [])
  }

  @Test func `what a first run builds is sound`() throws {
    let store = try temporary.examples()
    #expect(try store.query("PRAGMA integrity_check").rows == [[.text("ok")]])
    #expect(try store.query("PRAGMA foreign_key_check").rows == [])
  }

  @Test func `documents know each other by their outlines`() throws {
    let store = try temporary.examples()
    // Every property, also one that is still to come.
    func parts(_ outlines: [Outline]) -> [[String]] {
      outlines.map { outline in
        Mirror(reflecting: outline).children.map { "\($0.label ?? ""): \($0.value)" }
      }
    }
    let written = parts(Example.documents.map(\.outline))
    #expect(written.allSatisfy { $0.count > 15 })
    #expect(try parts(store.outlines()) == written)
  }
}
