public import Documents
public import Incidents

/// A document whose page is to be made, with what lint says of it.
public struct SiteDocument {
  /// The document as it was read.
  public var document: Document
  /// Findings in reading order.
  public var findings: [Diagnostic]

  /// What git tells of its action items, by their ids.
  public var stories: [String: ItemStory]

  /// A document with its findings and stories, none where nothing is said.
  public init(
    _ document: Document, findings: [Diagnostic] = [], stories: [String: ItemStory] = [:]
  ) {
    self.document = document
    self.findings = findings
    self.stories = stories
  }
}
