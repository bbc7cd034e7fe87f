public import Documents

/// What the linter holds against the sign-offs and validations that a change has: by it the report,
/// the database and the site know what the evidence is worth. That there is none at all they see
/// for themselves.
public struct EvidenceObjections: Sendable, Hashable {
  /// What speaks for a change.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case signoff, validation
  }

  /// Names of the rules that object to the sign-offs, each once.
  public var signoff: [String] = []
  /// Names of the rules that object to the validations, each once.
  public var validation: [String] = []

  /// No objections.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { signoff.isEmpty && validation.isEmpty }

  /// Adds the rule that objects to a part.
  public mutating func add(_ rule: String, to part: Part) {
    switch part {
    case .signoff: if !signoff.contains(rule) { signoff.append(rule) }
    case .validation: if !validation.contains(rule) { validation.append(rule) }
    }
  }

  /// The objections among the findings in a document, by the id of the change. What is waived is
  /// none, nor is a note; a declared breach is one that is admitted.
  public static func byChange(_ findings: [Diagnostic]) -> [String: EvidenceObjections] {
    var objections: [String: EvidenceObjections] = [:]
    for finding in findings where finding.isOpen && finding.severity != .note {
      guard let change = finding.entity, let part = part(finding.rule) else { continue }
      objections[change, default: EvidenceObjections()].add(finding.rule, to: part)
    }
    return objections
  }

  /// What `rule` objects to.
  private static func part(_ rule: String) -> Part? {
    switch rule {
    case "signoff-missing", "validation-missing": nil
    case "change-in-freeze", "change-emergency-incomplete", "change-emergency-overdue": .signoff
    default:
      rule.hasPrefix("signoff-")
        ? .signoff : rule.hasPrefix("validation-") ? .validation : nil
    }
  }
}
