import Documents
import Foundation
import GRDB
import Store
import Testing

struct OpeningTests {
  private let temporary: TemporaryDatabase

  init() throws { temporary = try TemporaryDatabase() }

  private func open() throws -> KnowledgeBaseStore {
    try KnowledgeBaseStore.open(at: temporary.path, patience: 0)
  }

  @Test(arguments: ["hello", String(repeating: "SQLite format 3", count: 20)])
  func `a file that is no database is refused and left alone`(text: String) throws {
    try temporary.write(text, to: "postmortem.sqlite")
    let error = StoreError.foreign(
      path: temporary.path, what: "is not a database of postmortem")
    #expect(throws: error) { try open() }
    #expect(throws: error) { try KnowledgeBaseStore.openReadOnly(at: temporary.path) }
    #expect(try temporary.bytes == Data(text.utf8))
    #expect(
      error.description
        == """
        \(temporary.path) is not a database of postmortem and is left as it is: name another file \
        with --database
        """)
  }

  @Test func `another program's database is refused and left alone`() throws {
    try DatabaseQueue(path: temporary.path).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    let before = try temporary.bytes
    #expect(
      throws: StoreError.foreign(
        path: temporary.path, what: "is a database of another program")
    ) { try open() }
    #expect(try temporary.bytes == before)
  }

  @Test func `a folder is refused`() {
    #expect(throws: StoreError.foreign(path: temporary.folder, what: "is a folder")) {
      try KnowledgeBaseStore.open(at: temporary.folder)
    }
  }

  private func setVersion(_ version: Int) throws {
    try DatabaseQueue(path: temporary.path).writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA user_version = \(version)")
    }
  }

  @Test func `a newer database is refused and left alone`() throws {
    _ = try temporary.examples()
    try setVersion(99)
    let before = try temporary.bytes
    #expect(throws: StoreError.newer(path: temporary.path, version: 99)) { try open() }
    #expect(try temporary.bytes == before)
  }

  @Test func `an older database reads as empty and is built anew`() throws {
    _ = try temporary.examples()
    try setVersion(0)
    #expect(throws: StoreError.older(path: temporary.path, version: 0)) {
      try KnowledgeBaseStore.openReadOnly(at: temporary.path)
    }
    try temporary.write("a journal of the old file", to: "postmortem.sqlite-journal")
    let store = try open()
    #expect(try store.files() == [])
    try store.update { try $0.insert(Example.read("a.md", "---\nid: A\n---\n")) }
    #expect(try store.files().map(\.path) == ["a.md"])
    #expect(try temporary.names == ["postmortem.sqlite"])
  }

  @Test func `a missing database cannot be read`() {
    #expect(throws: StoreError.missing(path: temporary.path)) {
      try KnowledgeBaseStore.openReadOnly(at: temporary.path)
    }
  }

  @Test func `an empty file is taken for none`() throws {
    try temporary.write("", to: "postmortem.sqlite")
    #expect(try temporary.examples().counts().documents == 3)
  }

  @Test func `a damaged database is reported and left alone`() throws {
    _ = try temporary.examples()
    var bytes = try temporary.bytes
    for index in 100..<bytes.count { bytes[index] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: temporary.path))
    let error = #expect(throws: StoreError.self) { try open() }
    guard case .damaged(temporary.path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.description.contains("delete it and run `postmortem ingest` again") == true)
    #expect(try temporary.bytes == bytes)
  }

  @Test func `a database cut short is reported when it is used`() throws {
    _ = try temporary.examples()
    let bytes = try temporary.bytes
    try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: temporary.path))
    let error = #expect(throws: StoreError.self) {
      let store = try open()
      _ = try store.documentCards()
      _ = try store.search("checkout")
    }
    guard case .damaged = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a database that another run writes is locked`() throws {
    let store = try temporary.examples()
    let other = try DatabaseQueue(path: temporary.path)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: StoreError.locked(path: temporary.path)) {
        try store.update { try $0.remove(path: "incidents/2020/outage.md") }
      }
      #expect(try store.counts().documents == 3)
      try database.execute(sql: "ROLLBACK")
    }
    #expect(
      StoreError.locked(path: "x.sqlite").description
        == "x.sqlite is locked by another run: wait until it ends and try again")
  }

  @Test func `a database that another run is building is locked`() throws {
    let first = try open()
    let second = try open()
    try first.update { session in
      try session.insert(Example.read("a.md", "---\nid: A\n---\n"))
      #expect(throws: StoreError.locked(path: temporary.path)) { try second.update { _ in } }
    }
    #expect(try first.files().map(\.path) == ["a.md"])
  }

  @Test func `a folder that cannot be written is said`() {
    let path = "/proc/nobody-writes-here/postmortem.sqlite"
    #expect(throws: StoreError.inaccessible(path: path, detail: "No such file or directory")) {
      try KnowledgeBaseStore.open(at: path).update { _ in }
    }
  }

  @Test func `folders above the database are made`() throws {
    let path = temporary.folder + "/build/deep/postmortem.sqlite"
    try KnowledgeBaseStore.open(at: path).update { _ in }
    #expect(try KnowledgeBaseStore.openReadOnly(at: path).counts().documents == 0)
  }
}
