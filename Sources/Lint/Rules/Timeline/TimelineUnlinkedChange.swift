import Documents
import Incidents

extension Rule {
  static let timelineUnlinkedChange = Rule(
    "timeline-unlinked-change", .error, from: .review, suppression: .inline, retold: .note,
    types: .events,
    "an entry that tells of an operation refers to a change, or says `change(none)`",
    check: .document { document, context in
      let ids = document.changes.compactMap(\.id?.value)
      return document.timeline.compactMap { entry in
        guard entry.kind.mayTellOfOperation else { return nil }
        if let second = document.secondOperation(in: entry, context) { return second }
        guard !entry.namesChange(ids) else { return nil }
        if entry.kind == .change { return .unlinked(entry, nil, ids, in: document) }
        let prose = entry.text.prose
        guard let word = Operations.told(in: prose, hasActor: entry.actor != nil),
          !ids.contains(where: { prose.contains(Array($0.utf8)) }),
          !document.isDuringChange(entry)
        else { return nil }
        return .unlinked(entry, word, ids, in: document)
      }
    })
}

extension Document {
  /// Whether a change that is declared ran at the time of `entry`: then it tells of that one.
  fileprivate func isDuringChange(_ entry: TimelineEntry) -> Bool {
    guard let time = entry.start?.value.instant else { return false }
    return changes.contains { change in
      guard let start = change.startedAt?.value.instant, let end = change.endedAt?.value.instant
      else { return false }
      return (start...max(start, end)).contains(time)
    }
  }
}

extension TimelineEntry.Kind {
  /// Whether entries of this kind tell of what was done. The others tell of signals, talk and
  /// thought, where "restart" is only a word.
  fileprivate var mayTellOfOperation: Bool {
    switch self {
    case .change, .mitigate, .resolve, .introduced, .note: true
    default: false
    }
  }
}

extension TimelineEntry {
  /// Whether one of its references is a change, or `none`.
  fileprivate func namesChange(_ ids: [String]) -> Bool {
    references.contains { reference in
      let name = reference.value.lowercased()
      return name == "none" || name.hasPrefix("chg-") || ids.contains(reference.value)
        || kind == .change
    }
  }
}

extension Finding {
  fileprivate static func unlinked(
    _ entry: TimelineEntry, _ word: String?, _ ids: [String], in document: Document
  ) -> Finding {
    let place =
      word.flatMap { document.source.find($0, in: entry.span) } ?? entry.kindSpan
      ?? entry.start?.span ?? document.firstLine(of: entry.span)
    let which =
      entry.start.map { "the entry at \(document.source.written($0))" } ?? "an entry without a time"
    let fact = word.map { "tells of an operation (\"\($0)\")" } ?? "is a `change`"
    return Finding(
      in: document, at: place, "\(which) \(fact) and refers to no change",
      help: [
        "`change(\(ids.first ?? "CHG-1")):` names the change of the front matter that it was",
        "`change(none):` says that nothing of ours in production was changed",
      ], entity: entry.start.map(document.source.written))
  }
}

extension SourceText {
  /// First occurrence of `word` in `span`.
  func find(_ word: String, in span: Span) -> Span? {
    let sought = Array(word.utf8)
    let end = min(Int(span.end), bytes.count) - sought.count
    guard !sought.isEmpty, Int(span.start) <= end else { return nil }
    for index in Int(span.start)...end where bytes[index] == sought[0] {
      if bytes[index..<index + sought.count].elementsEqual(sought) {
        return Span(index, index + sought.count)
      }
    }
    return nil
  }
}
