import Documents
import Incidents

extension ActionItem {
  /// What shows that it is done: `done when:`, in Chinese 完成标准, in Japanese 完了条件.
  var criterion: Field? {
    field(named: ["done when", "done-when", "done_when", "完成标准", "验收标准", "完成条件", "完了条件", "完了基準"])
  }

  /// What shows that it was done: `evidence:`, 证据, 証拠.
  var proof: Field? { field(named: ["evidence", "证据", "証拠"]) }

  private func field(named names: [String]) -> Field? {
    fields.first { names.contains($0.name.value) && !Placeholder.isOne($0.value.value) }
  }
}
