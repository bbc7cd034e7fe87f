import Documents
import Incidents
import Lint

/// One look at one document: what is wrong in it, and what the others may know of it.
struct DocumentLook: Sendable {
  let linter: Linter
  var context: LintContext
  let reading: ReadingContext

  /// What a look gives.
  struct Seen: Sendable {
    /// Nil where the bytes are no text.
    var outline: Outline?
    var findings: [Diagnostic]
    /// Who signed off which of its changes.
    var signoffs: [SignoffRow] = []
    /// What it says of itself, for those that are compared with it.
    var state: RecordedState?
  }

  /// Looks at what reading a file gave; keeps its state where it will be compared with it.
  func see(_ file: SourceReading, keepsState: Bool = false) -> Seen {
    guard let text = file.text else { return Seen(outline: nil, findings: file.diagnostics) }
    let document = DocumentReader.read(text, context: reading, faults: file.diagnostics)
    let findings = linter.check(document, context)
    return Seen(
      outline: document.outline, findings: findings,
      signoffs: SignoffRow.rows(of: document, findings: findings),
      state: keepsState ? RecordedState(document) : nil)
  }

  /// Looks at all documents at once; `findings` is what was seen of each.
  func check(_ outlines: [Outline], _ findings: [Diagnostic]) -> [Diagnostic] {
    linter.check(outlines, context, usedWaivers: findings.usedWaivers)
  }
}
