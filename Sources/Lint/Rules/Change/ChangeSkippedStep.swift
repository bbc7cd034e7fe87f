import Documents
import Incidents

extension Rule {
  static let changeSkippedStep = Rule(
    "change-skipped-step", .error, from: .draft, suppression: .waiver, control: "skipped-step",
    "a step that was left out is named, and somebody agreed to leaving it out",
    check: .document { document, _ in
      document.changes.compactMap { change in
        for step in change.skipped {
          if step.value.namesNoStep { return .unnamed(step, change, in: document) }
          let isApproved = change.approvals.contains { signoff in
            signoff.scope.contains { $0.value.names(step: step.value) }
          }
          if !isApproved { return .unapproved(step, change, in: document) }
        }
        return nil
      }
    })
}

extension String {
  /// Whether it says that something was skipped, and not what.
  fileprivate var namesNoStep: Bool {
    ["yes", "true", "some", "a step", "one step", "several steps", "是", "有", "はい", "あり"]
      .contains(lowercased())
  }

  /// Whether a scope with this text speaks of `step`: the same text, or its beginning (`step 5` of
  /// `step 5: update the metadata`), but not a bare `step`.
  fileprivate func names(step: String) -> Bool {
    let (mine, its) = (Array(lowercased().utf8), Array(step.lowercased().utf8))
    guard let last = mine.last, its.starts(with: mine) else { return false }
    if its.count == mine.count { return true }
    let isWord = (0x61...0x7A).contains(last)
    return isWord
      ? its[mine.count...].first { $0 != 0x20 }.map { !$0.isASCIIWordByte } ?? true
      : !(last.isASCIIWordByte && its[mine.count].isASCIIWordByte)
  }
}

extension UInt8 {
  /// Whether it is a letter or digit of ASCII.
  fileprivate var isASCIIWordByte: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}

extension Finding {
  fileprivate static func unnamed(
    _ step: Located<String>, _ change: Change, in document: Document
  ) -> Finding {
    Finding(
      about: change, in: document, at: step.span,
      "\(change.name) left out a step and does not say which",
      help: ["`skipped: [step 5]`, or `skipped: [\"step 5: update the metadata\"]`"],
      field: "skipped")
  }

  fileprivate static func unapproved(
    _ step: Located<String>, _ change: Change, in document: Document
  ) -> Finding {
    Finding(
      about: change, in: document, at: step.span,
      "nobody agreed that \(change.name) leaves out \"\(step.value)\"", label: "left out",
      related: change.approvals.compactMap { signoff in
        signoff.scope.first.map { ($0.span, "agreed to this") }
      },
      help: ["a sign-off with that step in its `scope` says that somebody did"]
        + document.breachHelp("skipped-step", "if nobody did"), field: "skipped")
  }
}
