import Documents
public import Incidents

extension Rule {
  static let documentMissingField = Rule(
    "document-missing-field", .error, from: .active, suppression: .inline,
    "a document has the fields that its type demands at its status",
    check: .document { document, context in
      // A value that could not be read is reported where it stands, and not as missing.
      let unread = Set(document.extraFields.map(\.path))
      return Requirement.all
        .filter { $0.isDue(document, context) && !$0.isMet(document) && !$0.isUnread(unread) }
        .map { .missing($0, in: document) }
    })
}

extension Document {
  /// The fields that every document needs, whatever its type and status.
  public static let requiredFields: [String] = Requirement.all
    .filter { $0.wakes == .active && $0.types == .all }.map(\.field)
}

/// A field that documents of some types need from some status on.
private struct Requirement: Sendable {
  let field: String
  let wakes: Status
  let types: Set<DocumentType>
  /// Why it is needed, or how to give it, in one line.
  let help: String
  let isMet: @Sendable (Document) -> Bool

  static let all: [Requirement] = [
    Requirement(
      field: "id", wakes: .active, types: .all,
      help: "an id names the document for ever, like `INC-2020-0408`", isMet: { $0.id != nil }),
    Requirement(
      field: "title", wakes: .active, types: .all, help: "one sentence: what happened",
      isMet: { $0.title != nil }),
    Requirement(
      field: "status", wakes: .active, types: .all,
      help: "one of \(Status.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))",
      isMet: { $0.status != nil }),
    Requirement(
      field: "severity", wakes: .active, types: .failures,
      help: "a first estimate will do, it may be changed", isMet: { $0.severity != nil }),
    Requirement(
      field: "timezone", wakes: .active, types: .events,
      help: "an IANA name like `Asia/Shanghai`, here or in `postmortem.yml`",
      isMet: { $0.timezone != nil || !$0.hasLocalTimes }),
    Requirement(
      field: "services", wakes: .draft, types: .events, help: "which services felt it",
      isMet: { !$0.services.isEmpty }),
    Requirement(
      field: "detection", wakes: .review, types: .failures,
      help: "`detection: {method: …}`: who or what noticed it first",
      isMet: { $0.detection?.method != nil }),
    Requirement(
      field: "failure", wakes: .review, types: .failures,
      help: "`failure: {class: …, symptom: …}`: searches for the same failure will find it",
      isMet: { $0.failure != nil }),
  ]

  /// Whether its value is there, and could not be read.
  func isUnread(_ unread: Set<String>) -> Bool {
    unread.contains(field) || (field == "detection" && unread.contains("detection.method"))
  }

  func isDue(_ document: Document, _ context: LintContext) -> Bool {
    // What was taken back needs a name, and no estimate of how grave it would have been.
    if document.effectiveStatus == .withdrawn, types != .all { return false }
    if field == "timezone", context.timezone != nil { return false }
    return document.effectiveStatus.rank >= wakes.rank
      && (document.knownType.map(types.contains) ?? (types == .all))
  }
}

extension Document {
  /// Whether a time of the timeline or of a change depends on the zone.
  fileprivate var hasLocalTimes: Bool {
    func isLocal(_ time: Located<Moment>?) -> Bool {
      guard let time = time?.value else { return false }
      return time.secondOfDay != nil && time.day != nil && !time.hasWrittenOffset
    }
    return timeline.contains { isLocal($0.start) || isLocal($0.end) }
      || changes.contains { isLocal($0.startedAt) || isLocal($0.endedAt) }
  }

  /// Where to point at a field that is not there: the first line of the front matter.
  fileprivate var firstLine: Span {
    source.line(source.lineNumber(at: Int(frontMatter.start)))
  }
}

extension Finding {
  fileprivate static func missing(_ requirement: Requirement, in document: Document) -> Finding {
    let name = document.id.map { "\($0.value) has" } ?? "the document has"
    let since = requirement.wakes == .active ? "" : ", needed from `\(requirement.wakes.rawValue)`"
    var finding = Finding(
      in: document, at: document.id?.span ?? document.firstLine,
      "\(name) no `\(requirement.field)`\(since)", help: [requirement.help],
      field: requirement.field)
    finding.asksForFact = requirement.wakes.rank >= Status.review.rank
    return finding
  }
}
