public import Documents
public import Incidents

extension KnowledgeBaseStore {
  /// Everything that is wrong, in reading order.
  public func findings() throws -> [Diagnostic] {
    try read { try FindingReader.diagnostics($0, "") }
  }

  /// What every document may know of the others, sorted by path.
  public func outlines() throws -> [Outline] {
    try read(OutlineReader.all)
  }

  /// The part of it that stands in front matter.
  public func heads() throws -> [Outline] {
    try read(OutlineReader.heads)
  }
}
