package import Documents
package import Incidents

extension KnowledgeBaseStore {
  /// Everything that is wrong, in reading order.
  package func findings() throws -> [Diagnostic] {
    try read { try FindingReader.diagnostics($0, "") }
  }

  /// What every document may know of the others, sorted by path.
  package func outlines() throws -> [Outline] {
    try read(OutlineReader.all)
  }

  /// The part of it that stands in front matter.
  package func heads() throws -> [Outline] {
    try read(OutlineReader.heads)
  }
}
