import Documents
import Incidents

/// An operation beside the one that an entry refers to: at another time, or on something that no
/// change of the document touches. What else may be hidden in the words cannot be told from what
/// belongs to a change.
extension Document {
  /// What `timeline-unlinked-change` says of an entry that tells of such an operation.
  func secondOperation(in entry: TimelineEntry, _ context: LintContext) -> Finding? {
    timeOutside(entry) ?? targetOutside(entry, context.policy.services)
  }

  /// The entry is a `change` of changes that were over by then, or had not begun.
  private func timeOutside(_ entry: TimelineEntry) -> Finding? {
    guard entry.kind == .change, let time = entry.start else { return nil }
    let meant = changes.filter { change in
      entry.references.contains { $0.value == change.id?.value }
    }
    guard let first = meant.first, meant.allSatisfy({ $0.isSurelyNot(at: time.value) }) else {
      return nil
    }
    let isLate = first.endedAt.map { $0.value.isSurelyBefore(time.value) } ?? false
    guard let bound = isLate ? first.endedAt : first.startedAt else { return nil }
    let edge = "\(isLate ? "ended" : "started") at \(words(of: bound, beside: time))"
    return Finding(
      in: self, at: time.span,
      "the entry at \(source.written(time)) is a `change` of \(first.name), which \(edge)",
      label: isLate ? "after its end" : "before its start",
      related: [(bound.span, isLate ? "ended" : "started")],
      help: [
        "what was done besides is a change of its own, with its own sign-off and validation",
        "if it was part of \(first.name), \(isLate ? "`ended_at`" : "`started_at`") is not right",
      ], entity: source.written(time))
  }

  /// The entry tells of an operation on a part of a service that no change names as its target.
  private func targetOutside(_ entry: TimelineEntry, _ services: ServiceCatalogue) -> Finding? {
    guard !changes.isEmpty, !entry.references.contains(where: { $0.value.lowercased() == "none" })
    else { return nil }
    let prose = entry.text.prose(withCode: true)
    guard prose.contains(UInt8(ascii: "/")) else { return nil }
    for clause in Clauses.of(prose) {
      for path in clause.paths where isPart(path, of: services) {
        let targets = changes.lazy.flatMap { $0.targets }
        guard !targets.contains(where: { $0.value.covers(path) || path.covers($0.value) }),
          let word = Operations.told(in: Array(clause.text.utf8), hasActor: true)
        else { continue }
        return .outside(path, word, entry, in: self)
      }
    }
    return nil
  }

  /// Whether `path` is a part of a service that somebody lists.
  private func isPart(_ path: String, of services: ServiceCatalogue) -> Bool {
    let service = services.service(of: path)
    return services[service] != nil || self.services.contains { $0.value == service }
      || changes.contains { $0.targets.contains { services.service(of: $0.value) == service } }
  }
}

extension Change {
  /// Whether `moment` lies before its start or after its end, however they are read.
  fileprivate func isSurelyNot(at moment: Moment) -> Bool {
    (startedAt.map { moment.isSurelyBefore($0.value) } ?? false)
      || (endedAt.map { $0.value.isSurelyBefore(moment) } ?? false)
  }
}

/// A part of a sentence: what stands between two marks or conjunctions.
private struct Clauses {
  let text: String

  /// Words of the form `service/part`.
  var paths: [String] {
    text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || "/._-".contains($0))) }
      .map { String($0.trimmed(of: "./_-")) }
      .filter { $0.contains("/") && !$0.contains("//") }
  }

  /// The clauses of `prose`.
  static func of(_ prose: [UInt8]) -> [Clauses] {
    var text = String(decoding: prose, as: UTF8.self)
    for word in conjunctions { text = text.replacing(word, with: ",") }
    return text.split { ",;:()!?，。；：（）、！？".contains($0) }.map { Clauses(text: String($0)) }
  }

  private static let conjunctions = [
    " because ", " since ", " while ", " when ", " as ", " so ", " and ", " but ", " for ",
    " after ",
    " before ", "因为", "由于", "所以", "ため", "ので", "から",
  ]
}

extension Substring {
  /// Without any of `marks` at its ends.
  fileprivate func trimmed(of marks: String) -> Substring {
    var rest = self
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return rest
  }
}

extension Finding {
  fileprivate static func outside(
    _ path: String, _ word: String, _ entry: TimelineEntry, in document: Document
  ) -> Finding {
    let which =
      entry.start.map { "the entry at \(document.source.written($0))" } ?? "an entry without a time"
    let place =
      document.source.find(path, in: entry.span) ?? entry.start?.span
      ?? document.firstLine(of: entry.span)
    return Finding(
      in: document, at: place,
      "\(which) tells of an operation (\"\(word)\") on `\(path)`, which no change touches",
      label: "no target of a change",
      help: [
        "a second operation is a change of its own, with its own sign-off and validation",
        "if it was part of a change, the `targets` of that one name it",
      ], entity: entry.start.map(document.source.written))
  }
}
