import Documents

extension ActionItem {
  /// What shows that it is done: `done when:`, in Chinese 完成标准, in Japanese 完了条件.
  public var criterion: Field? {
    field(named: ["done when", "done-when", "done_when", "完成标准", "验收标准", "完成条件", "完了条件", "完了基準"])
  }

  /// What shows that it was done: `evidence:`, 证据, 証拠.
  public var proof: Field? { field(named: Self.proofNames) }

  /// The names of lines that show that it was done.
  static let proofNames = ["evidence", "证据", "証拠"]

  private func field(named names: [String]) -> Field? {
    fields.first { names.contains($0.name.value) && !Placeholder.isOne($0.value.value) }
  }
}

extension ActionItem {
  /// The node of its list item.
  var node: Int { text.nodes.lowerBound - 1 }

  /// The nodes of what is nested below its first paragraph.
  var nested: Range<Int> { text.nodes.upperBound..<Int(text.tree.nodes[node].end) }
}
