package import Documents
package import Incidents

/// A document whose page is to be made, with what lint says of it.
package struct SiteDocument: Sendable {
  package var document: Document
  /// Findings in reading order.
  package var findings: [Diagnostic]

  /// What git tells of its action items, by their ids.
  package var stories: [String: ItemStory]

  package init(
    _ document: Document, findings: [Diagnostic] = [], stories: [String: ItemStory] = [:]
  ) {
    self.document = document
    self.findings = findings
    self.stories = stories
  }
}
