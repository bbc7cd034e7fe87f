import Documents
import Incidents
import Synchronization

/// Documents that were read and will be wanted once more: each can be taken once, so that none is
/// kept longer than it is needed.
final class ReadDocuments: Sendable {
  private let documents = Mutex<[String: Document]>([:])

  /// Keeps `document` until it is taken.
  func put(_ document: Document) {
    documents.withLock { $0[document.source.path] = document }
  }

  /// The document of the file at `path`; nil where it was not kept, or is taken.
  func take(_ path: String) -> Document? {
    documents.withLock { $0.removeValue(forKey: path) }
  }
}
