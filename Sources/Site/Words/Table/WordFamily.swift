import Documents
import Incidents

/// Groups of the table that hold a name for each word of the format, or for each number.
enum WordFamily: String, CaseIterable, Sendable {
  case type, types, status, phase, again, loss, entry, role, state, relation, risk, effect, check
  case detection, gap, severity, silencing, month, weekday, unit
  case findingCount = "finding-count"
  case ruleGroup = "rule-group"
  case reportPart = "report-part"
  case reportFigure = "report-figure"
  case impactKind = "impact-kind"
  case itemKind = "item-kind"
  case incidentsPer = "incidents-per"
  case term
  case termMeans = "term-means"
  case relationBack = "relation-back"
  case changeKind = "change-kind"
  case gapAbout = "gap-about"
  case monthShort = "month-short"
  case weekdayShort = "weekday-short"

  /// The words of the format.
  var names: [String] {
    switch self {
    case .type, .types: names(of: DocumentType.self)
    case .status: names(of: Status.self)
    case .phase: names(of: Phase.Kind.self)
    case .again: ["2", "3", "4"]
    case .impactKind: names(of: Impact.Kind.self)
    case .term, .termMeans: names(of: AboutTerm.self)
    case .incidentsPer: names(of: Period.Unit.self)
    case .loss: names(of: DataLoss.State.self)
    case .entry: names(of: TimelineEntry.Kind.self)
    case .role: names(of: RootCause.Role.self)
    case .itemKind: names(of: ActionItem.Kind.self)
    case .state: names(of: ActionItem.State.self)
    case .relation, .relationBack: names(of: Relation.Kind.self)
    case .changeKind: names(of: Change.Kind.self)
    case .risk: names(of: Change.Risk.self)
    case .effect: names(of: Change.Relation.self)
    case .check: names(of: Validation.Kind.self)
    case .detection: names(of: Detection.Method.self)
    case .gap, .gapAbout: names(of: ChangeCard.Gap.self)
    case .severity: names(of: Diagnostic.Severity.self)
    case .findingCount: names(of: Diagnostic.Severity.self) + ["silenced"]
    case .silencing: names(of: Suppression.Kind.self)
    case .ruleGroup:
      [
        "document", "timeline", "change", "validation", "signoff", "breach", "cause", "action",
        "language", "leak", "link", "suppression", "configuration", "policy",
      ]
    case .reportPart:
      [
        "decisions", "overdue", "due", "due-next", "new", "closed", "declined", "slipped",
        "vanished", "moved", "unassigned", "owner-gone", "lacking", "emergencies", "temporary",
        "breaches", "waivers", "late", "repeats", "ageing", "flow", "retold",
        "times", "severities", "causes", "services", "follow-through", "changes",
      ]
    case .reportFigure:
      [
        "open", "overdue", "new", "closed", "lacking",
        "incidents", "near-misses", "opened", "changes", "breaches",
      ]
    case .month, .monthShort: (1...12).map { "\($0)" }
    case .weekday, .weekdayShort: (1...7).map { "\($0)" }
    case .unit: ["d", "h", "min", "s"]
    }
  }

  /// Names of the values that its sentences have.
  var values: [String] {
    switch self {
    case .types, .findingCount: ["count"]
    case .again: ["name"]
    default: []
    }
  }

  /// The key of `name` in the table.
  func key(_ name: String) -> String { "\(rawValue).\(name)" }

  private func names<Name: RawRepresentable<String> & CaseIterable>(of: Name.Type) -> [String] {
    Name.allCases.map(\.rawValue)
  }
}
