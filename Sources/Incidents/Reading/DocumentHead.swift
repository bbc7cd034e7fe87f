import Documents
import Synchronization

/// A document of which the front matter has been read and the body has not: all that other documents
/// may know of it is known. Thousands of heads wait for their turn, so each gives away what it holds
/// when its body is read.
public final class DocumentHead: Sendable {
  /// What is needed to go on.
  struct Rest {
    /// What the front matter says, without a body.
    var document: Document
    /// Offset of the first byte of the body; nil where none can be read.
    var body: Int?
    /// The clock of the local times in the body.
    var clock: ZoneClock?
    /// Names of the sections of the body.
    var sectionNames: SectionNames
  }

  /// What other documents may know of this one, but for its suppressions, which stand in the body.
  public let outline: Outline
  private let rest: Mutex<Rest?>

  init(_ rest: sending Rest) {
    outline = rest.document.outline
    self.rest = Mutex(rest)
  }

  /// Gives away what is needed to go on; nil the second time.
  func take() -> sending Rest? {
    rest.withLock { $0.take() }
  }
}
