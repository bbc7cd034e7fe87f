import Documents
import Incidents
import Synchronization

/// Documents that were read and will be wanted once more: each can be taken once, so that none is
/// kept longer than it is needed.
final class ReadDocuments: Sendable {
  /// Bytes of text that are kept at most; a document weighs about six times its text, and reading
  /// it again costs less than memory that is not there.
  private static let budget = 32_000_000

  private struct State {
    var documents: [String: Document] = [:]
    var bytes = 0
  }

  private let state = Mutex(State())

  /// Keeps `document` until it is taken, where there is room.
  func put(_ document: Document) {
    let size = document.source.bytes.count
    state.withLock { state in
      guard state.bytes + size <= Self.budget else { return }
      state.bytes += size
      state.documents[document.source.path] = document
    }
  }

  /// The document of the file at `path`; nil where it was not kept, or is taken.
  func take(_ path: String) -> Document? {
    state.withLock { $0.documents.removeValue(forKey: path) }
  }
}
