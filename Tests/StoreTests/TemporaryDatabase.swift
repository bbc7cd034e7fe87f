import Documents
import Foundation
import Incidents
import Store

/// A path for a database in a folder of its own, which goes away with the value.
final class TemporaryDatabase {
  let folder: String
  var path: String { folder + "/postmortem.sqlite" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A store that holds `documents`.
  func store(_ documents: [Document]) throws -> KnowledgeBaseStore {
    let store = try KnowledgeBaseStore.open(at: path, patience: 0)
    try store.update { session in
      for document in documents { try session.insert(document) }
    }
    return store
  }

  /// A store that holds the three examples.
  func examples() throws -> KnowledgeBaseStore { try store(Example.documents) }

  /// The bytes of the database.
  var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: path)) } }

  /// Writes a file of the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  /// Names in the folder.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }
}

extension FileRecord {
  /// A file whose figures follow from its path.
  init(testing path: String) {
    self.init(
      path: path, size: 100, modified: 1_586_325_600_000_000_000, changed: 7, inode: .max,
      sha256: String(repeating: "0", count: 64))
  }
}

extension UpdateSession {
  /// Writes a document with what its reader found.
  mutating func insert(_ document: Document) throws {
    try insert(
      document, file: FileRecord(testing: document.source.path), findings: document.diagnostics)
  }
}
