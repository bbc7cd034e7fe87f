package import Documents
package import Incidents

/// A document whose page is to be made, with what lint says of it.
package struct SiteDocument: Sendable {
  package var document: Document
  /// Findings in reading order.
  package var findings: [Diagnostic]

  package init(_ document: Document, findings: [Diagnostic] = []) {
    self.document = document
    self.findings = findings
  }
}
