public import Documents
import Incidents

/// The waivers of `policy/waivers.yml`: those that count today, and what is wrong with the others.
public struct Waivers: Sendable {
  /// A waiver that counts.
  struct Entry: Sendable {
    let rule: String
    let document: String
    let entity: String?
    let reason: String
    let place: Place
    let documentPlace: Place
  }

  private(set) var entries: [Entry] = []
  /// What is wrong with waivers themselves, in the order of the file.
  private(set) var findings: [Finding.OfRule] = []

  /// No waivers.
  public init() {}

  /// The waivers of `policy` on the day `today`.
  init(_ policy: Policy, today: CivilDay) {
    guard let source = policy.waiversSource else { return }
    for waiver in policy.waivers { read(waiver, in: source, today: today) }
  }

  /// Silences `finding` where a waiver speaks of its rule, its document and, if it names one, its
  /// entity.
  func silence(_ finding: inout Diagnostic) {
    guard !entries.isEmpty, finding.isOpen else { return }
    let entry = entries.first { entry in
      entry.rule == finding.rule && entry.document == finding.document
        && (entry.entity == nil || entry.entity == finding.entity)
    }
    guard let entry else { return }
    finding.suppression = Suppression(.waiver, reason: entry.reason, place: entry.place)
  }

  private mutating func read(_ waiver: Waiver, in source: SourceText, today: CivilDay) {
    let head = source.line(source.lineNumber(at: Int(waiver.span.start)))
    let whole = Span(Int(waiver.span.start), min(Int(waiver.span.end), Int(head.end)))
    func add(_ rule: Rule, _ message: String, at span: Span, _ help: [String]) {
      findings.append(
        Finding.OfRule(
          rule: rule,
          finding: Finding(
            message, at: source.place(of: span), help: help, document: waiver.document?.value,
            entity: waiver.entity?.value)))
    }
    let missing = [
      ("rule", waiver.rule == nil), ("document", waiver.document == nil),
      ("reason", waiver.reason == nil), ("approver", waiver.approver == nil),
      ("until", waiver.until == nil),
    ].filter(\.1).map { "`\($0.0)`" }
    guard missing.isEmpty, let name = waiver.rule, let document = waiver.document,
      let reason = waiver.reason, let until = waiver.until
    else {
      return add(
        .suppressionWithoutReason, "the waiver has no \(missing.joined(separator: ", "))",
        at: whole, ["a waiver says what it waives, why, who answers for it, and until when"])
    }
    guard let rule = Rule.named(name.value) else {
      let near = RulePage.suggestion(for: name.value).map { "did you mean `\($0)`?" }
      return add(
        .suppressionUnknown, "there is no rule `\(name.value)`", at: name.span,
        [near ?? "`postmortem explain` lists all rules"])
    }
    guard rule.suppression != .never else {
      return add(
        .suppressionForbidden, "`\(rule.name)` is never silenced", at: name.span,
        ["mend what it says, and leave the waiver out"])
    }
    guard let day = until.value.day else {
      return add(
        .suppressionExpired, "`\(source.written(until))` is no day", at: until.span,
        ["write the last day of the waiver: `until: 2026-12-31`"])
    }
    guard day >= today else {
      return add(
        .suppressionExpired, "the waiver of `\(rule.name)` counted until \(day)", at: until.span,
        ["mend what the rule says, or let the approver renew the waiver"])
    }
    entries.append(
      Entry(
        rule: rule.name, document: document.value, entity: waiver.entity?.value,
        reason: reason.value, place: source.place(of: whole),
        documentPlace: source.place(of: document.span)))
  }
}

extension Finding {
  /// A finding of a rule that the linter itself speaks for.
  struct OfRule: Sendable {
    let rule: Rule
    let finding: Finding
  }
}

extension [Diagnostic] {
  /// Places of the waivers that silence some of the findings.
  public var usedWaivers: Set<Place> {
    Set(lazy.compactMap(\.suppression).filter { $0.kind == .waiver }.map(\.place))
  }
}
