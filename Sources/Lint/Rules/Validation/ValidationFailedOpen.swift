import Documents
import Incidents

extension Rule {
  static let validationFailedOpen = Rule(
    "validation-failed-open", .error, from: .review, suppression: .waiver, control: "validation",
    "a validation that failed leads to a change that answers it, or to an accepted risk",
    check: .document { document, _ in
      document.changes.compactMap { change in
        let open = change.validations.indices.filter { index in
          switch change.validations[index].result?.value {
          case .fail, .partial: !document.answers(index, of: change)
          default: false
          }
        }
        guard let first = open.first else { return nil }
        return .open(first, open.dropFirst(), change, in: document)
      }
    })
}

extension Document {
  /// Whether something followed from the validation at `index` of `change`: it was undone, another
  /// change mended it, the same check passed later, or, where it failed in part only, an action
  /// item speaks of the change.
  fileprivate func answers(_ index: Int, of change: Change) -> Bool {
    let failed = change.validations[index]
    let undone = change.temporary?.revertedBy?.value
    if undone != nil && undone != change.id?.value || change.passesLater(index) { return true }
    if changes.contains(where: { mends($0, change, after: failed.at) }) {
      return true
    }
    guard failed.result?.value == .partial, let id = change.id?.value else { return false }
    return items.contains { source.bytes[$0.span.range].holds(name: Array(id.utf8)) }
  }

  /// Whether `other` may be the answer to a check of `change` that failed at `time`: it names the
  /// change, or what it did ended or eased the incident, and it did not begin before.
  private func mends(_ other: Change, _ change: Change, after time: Located<Moment>?) -> Bool {
    guard other.span != change.span else { return false }
    let isRemedy = other.relation?.value == .mitigated || other.relation?.value == .resolved
    guard isRemedy || other.names(change) else { return false }
    guard let start = other.startedAt?.value, let time = time?.value else {
      // Without times the order of the file counts.
      return other.span.start > change.span.start
    }
    return !start.isSurelyBefore(time)
  }
}

extension Change {
  /// Whether its title or its way back names `change`.
  fileprivate func names(_ change: Change) -> Bool {
    title?.names(change) ?? false || rollback?.steps?.names(change) ?? false
  }
}

extension Finding {
  fileprivate static func open(
    _ index: Int, _ others: ArraySlice<Int>, _ change: Change, in document: Document
  ) -> Finding {
    let failed = change.validations[index]
    let isPartial = failed.result?.value == .partial
    let place = failed.result?.span ?? failed.head(in: document)
    var help = [
      "the change that undid or mended it: name \(change.name) in its title, or give it "
        + "`relation: mitigated`",
      "if the same check passed later, add it: a second validation with its own time",
    ]
    if isPartial { help.append("an action item that names \(change.name) and does the rest") }
    return Finding(
      about: change, in: document, at: place,
      "\(failed.name) of \(change.name) \(isPartial ? "passed in part only" : "failed"), "
        + "and nothing tells what followed",
      label: isPartial ? "in part" : "failed",
      related: others.compactMap { other in
        change.validations[other].result.map { ($0.span, "and here") }
      },
      help: help
        + document.breachHelp("validation", "if it was left like that, and the business agrees"),
      field: failed.field)
  }
}
