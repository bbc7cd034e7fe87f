import Store

extension KnowledgeBaseCounts {
  /// `16 documents: 183 entries, 40 causes, 65 changes, 42 action items (30 open)`
  var sentence: String {
    func counted(_ number: Int, _ one: String, _ many: String) -> String {
      "\(number) \(number == 1 ? one : many)"
    }
    return "\(counted(documents, "document", "documents")): "
      + [
        counted(entries, "entry", "entries"), counted(causes, "cause", "causes"),
        counted(changes, "change", "changes"),
        "\(counted(items, "action item", "action items")) (\(openItems) open)",
        counted(findings, "finding", "findings"),
      ].joined(separator: ", ")
  }
}
