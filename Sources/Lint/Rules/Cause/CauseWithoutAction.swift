import Documents
import Incidents

extension Rule {
  static let causeWithoutAction = Rule(
    "cause-without-action", .error, from: .final, suppression: .inline, retold: .note,
    types: .events, "each cause leads to an action item, or somebody accepts the risk",
    check: .document { document, _ in
      guard !document.causes.isEmpty else { return [] }
      let answered = Set(
        document.items.filter(\.answersItsCauses).flatMap { $0.causes.map(\.value) })
      return document.causes
        .filter { !answered.contains($0.id.value) && !$0.isAccepted }
        .map { .unanswered($0, in: document) }
    })
}

extension ActionItem {
  /// Whether something is done about its causes, or somebody said by name and with a reason that
  /// nothing will be: that is the accepted risk.
  fileprivate var answersItsCauses: Bool {
    guard state == .declined else { return true }
    return decline.map { !$0.reason.isEmpty && $0.by != nil } ?? false
  }
}

extension RootCause {
  /// Whether a line below it says who accepts the risk: `accepted: the tool is replaced in May, @alice`.
  fileprivate var isAccepted: Bool {
    evidence.plainText.split(separator: "\n").contains { line in
      let text = line.drop { $0 == " " }.lowercased()
      return Self.acceptance.contains { text.hasPrefix($0) } && text.contains("@")
    }
  }

  private static let acceptance = [
    "accepted:", "accepted risk:", "接受风险：", "接受风险:", "リスク受容：", "リスク受容:",
  ]
}

extension Finding {
  fileprivate static func unanswered(_ cause: RootCause, in document: Document) -> Finding {
    Finding(
      in: document, at: cause.id.span, "\(cause.id.value) leads to no action item",
      label: "and nobody accepts the risk",
      help: [
        "`- [ ] AI-n (prevent, \(cause.id.value)) …` where something will be done about it",
        "where nothing will be: a line `accepted: why, @who` below the cause",
      ], entity: cause.id.value, field: "items")
  }
}
