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

  /// What its front matter says to other documents; nil where there is nothing new.
  var outline: Outline? {
    if case .document(let head) = contents { return head.outline }
    return nil
  }

  /// Reads what was not read so far, and says what is wrong in it: what is to be recorded, and what
  /// other documents may know. `draft` gets its page.
  func read(
    _ linter: Linter, _ context: LintContext, _ draft: SiteDraft?
  ) throws -> (prepared: PreparedFile, outline: Outline?) {
    guard case .document(let head) = contents,
      let document = DocumentReader.read(head, faults: diagnostics)
    else {
      return (PreparedFile(record: file, document: nil, findings: diagnostics), nil)
    }
    let findings = linter.check(document, context)
    let prepared = PreparedDocument(document, findings: findings)
    try draft?.add(document, prepared, sha256: file.sha256, findings: findings)
    return (
      PreparedFile(record: file, document: prepared, findings: findings), document.outline
    )
  }
}
