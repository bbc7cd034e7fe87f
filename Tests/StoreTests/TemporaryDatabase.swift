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

  /// A store that holds `makers`.
  func store(_ makers: DocumentMaker...) throws -> KnowledgeBaseStore {
    try store(makers)
  }

  /// A store that holds `makers`.
  func store(_ makers: [DocumentMaker]) throws -> KnowledgeBaseStore {
    let store = try KnowledgeBaseStore.open(at: path, patience: 0)
    try store.update { session in
      for maker in makers {
        try session.insert(maker.document, file: maker.file, findings: [])
      }
    }
    return store
  }

  /// The bytes of the database.
  var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: path)) } }

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
