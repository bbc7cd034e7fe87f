import Documents
import Incidents
import Lint

/// One look at one document: what is wrong in it, and what the others may know of it.
struct DocumentLook: Sendable {
  let linter: Linter
  let context: LintContext
  let reading: ReadingContext

  /// What a look gives.
  struct Seen: Sendable {
    /// Nil where the bytes are no text.
    var outline: Outline?
    var findings: [Diagnostic]
    /// Who signed off which of its changes.
    var signoffs: [SignoffRow] = []
  }

  /// Looks at what reading a file gave.
  func see(_ file: SourceReading) -> Seen {
    guard let text = file.text else { return Seen(outline: nil, findings: file.diagnostics) }
    var document = DocumentReader.read(text, context: reading)
    document.diagnostics += file.diagnostics
    let findings = linter.check(document, context)
    return Seen(
      outline: document.outline, findings: findings,
      signoffs: SignoffRow.rows(of: document, findings: findings))
  }

  /// Looks at all documents at once; `findings` is what was seen of each.
  func check(_ outlines: [Outline], _ findings: [Diagnostic]) -> [Diagnostic] {
    linter.check(outlines, context, usedWaivers: findings.usedWaivers)
  }
}
