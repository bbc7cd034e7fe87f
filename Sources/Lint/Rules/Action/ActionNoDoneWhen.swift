import Documents
import Incidents

extension Rule {
  static let actionNoDoneWhen = Rule(
    "action-no-done-when", .warning, from: .review, suppression: .inline, retold: .note,
    types: .events, "every open action item says by what everybody can see that it is done",
    check: .document { document, _ in
      document.items.filter { !$0.state.isClosed && $0.criterion == nil }.map { item in
        Finding(
          in: document, at: item.id.span,
          "\(item.id.value) does not say when it is done", label: "by what can it be seen?",
          help: ["a line `- done when: …` below it: what somebody else can look at, or try"],
          entity: item.id.value, field: "done when")
      }
    })
}
