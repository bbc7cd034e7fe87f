import Documents
import Incidents
import Lint
import Site
import Store

/// A file whose contents were looked at: the first of two passes, after which everything is known
/// that documents say of each other.
struct OpenedFile: Sendable {
  /// What is in it.
  enum Contents: Sendable {
    /// What the database holds already.
    case recorded
    /// Nothing that could be read.
    case refused
    /// A document whose body is still to be read.
    case document(DocumentHead)
  }

  /// What is recorded of the file.
  let file: FileRecord
  let contents: Contents
  /// What is wrong with the bytes.
  private let diagnostics: [Diagnostic]

  /// Opens the file of `stamp`; `known` is what is recorded of it and need not be read again.
  init(_ stamp: FileStamp, of base: KnowledgeBase, known: FileRecord?) {
    let reading = SourceReader.read(root: base.root, stamp: stamp)
    let digest = reading.text.map { SHA256.digest(of: $0.bytes).hex } ?? ""
    file = FileRecord(stamp: reading.stamp ?? stamp, sha256: digest)
    diagnostics = reading.diagnostics
    guard let text = reading.text else {
      contents = .refused
      return
    }
    contents =
      known?.sha256 == digest
      ? .recorded
      : .document(DocumentReader.head(of: text, context: base.configuration.readingContext))
  }

  /// Whether the database holds it as it is.
  var isRecorded: Bool {
    if case .recorded = contents { return true }
    return false
  }

  /// What other documents may know of it; nil where there is nothing new.
  var outline: Outline? {
    if case .document(let head) = contents { return head.outline }
    return nil
  }

  /// What the second pass made of the file.
  struct Prepared: Sendable {
    var rows: PreparedFile
    /// What the document silences.
    var suppressions: [Outline.Suppression] = []
  }

  /// Reads what was not read so far, and says what is wrong in it. `draft` gets its page, unless the
  /// document silences something: what is left for its page to show is known only in the end.
  func prepared(
    _ linter: Linter, _ context: LintContext, _ draft: SiteDraft?
  ) throws -> Prepared {
    guard case .document(let head) = contents, var document = DocumentReader.read(head) else {
      return Prepared(rows: PreparedFile(record: file, document: nil, findings: diagnostics))
    }
    document.diagnostics += diagnostics
    let findings = linter.check(document, context)
    if document.suppressions.isEmpty {
      try draft?.add(document, sha256: file.sha256, findings: findings)
    }
    let rows = PreparedFile(
      record: file, document: PreparedDocument(document), findings: findings)
    return Prepared(rows: rows, suppressions: document.outline.suppressions)
  }
}
