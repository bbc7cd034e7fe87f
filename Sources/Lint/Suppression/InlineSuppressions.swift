import Documents
import Incidents

/// The comments of one document that may silence findings, and which of them did.
struct InlineSuppressions {
  private let marks: [Outline.Suppression]
  /// Places of the marks that silenced something.
  private(set) var used: Set<Place> = []

  /// Of `marks` those count that name a rule which comments may silence, give a reason, and are not
  /// over.
  init(_ marks: [Outline.Suppression], _ rules: [String: Rule], _ context: LintContext) {
    self.marks = marks.filter { mark in
      rules[mark.rule]?.suppression == .inline && mark.reason != nil
        && mark.until.map { $0 >= context.today } ?? true
    }
  }

  /// The marks that count and silenced nothing.
  var unused: [Outline.Suppression] { marks.filter { !used.contains($0.place) } }

  /// Silences `finding` where a comment means it.
  mutating func silence(_ finding: inout Diagnostic) {
    for mark in marks
    where mark.lines.contains(finding.place.start.line) && mark.rule == finding.rule
      && mark.place.path == finding.place.path
    {
      used.insert(mark.place)
      if finding.isOpen, let reason = mark.reason {
        finding.suppression = Suppression(.inline, reason: reason, place: mark.place)
      }
    }
  }
}
