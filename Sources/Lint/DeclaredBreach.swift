import Documents
import Incidents

extension Document {
  /// Whether a complete declared breach answers for the finding of a control: it names the
  /// control, tells the facts, is acknowledged by the business and leads to an action item of this
  /// document. A planned change has no such path.
  func breachCovers(_ rule: Rule, _ finding: Finding, _ context: LintContext) -> Bool {
    guard rule.control != nil, let breach = finding.breach, effectiveType != .change,
      breach.names(rule), let change = changes.first(where: { $0.breach?.span == breach.span })
    else { return false }
    return breach.isComplete(for: change, in: self, context)
  }
}

extension Breach {
  /// Whether it declares that the control of `rule` was not kept, by the control's name or by the
  /// rule's.
  func names(_ rule: Rule) -> Bool {
    controls.contains { $0.value == rule.control || $0.value == rule.name }
  }

  /// Whether everything is there that lets a breach of `change` stand.
  func isComplete(for change: Change, in document: Document, _ context: LintContext) -> Bool {
    guard missingFields.isEmpty, objection(to: change, context) == nil else { return false }
    let known = Set(document.items.map(\.id.value))
    return actions.allSatisfy { known.contains($0.value) } && !leadsNowhere(in: document)
  }

  /// Whether every action item that it names was declined.
  func leadsNowhere(in document: Document) -> Bool {
    let named = document.items.filter { item in actions.contains { $0.value == item.id.value } }
    return !named.isEmpty && named.allSatisfy { $0.state == .declined }
  }

  /// Names of the fields that it needs and lacks.
  var missingFields: [String] {
    var missing: [String] = []
    if controls.isEmpty { missing.append("controls") }
    if !facts.isSaid { missing.append("facts") }
    if let acknowledged {
      if !acknowledged.by.isSaid { missing.append("acknowledged.by") }
      if !acknowledged.role.isSaid { missing.append("acknowledged.role") }
      if acknowledged.at == nil { missing.append("acknowledged.at") }
    } else {
      missing.append("acknowledged")
    }
    if actions.isEmpty { missing.append("actions") }
    return missing
  }

  /// What speaks against whoever acknowledged it.
  enum Objection: Sendable, Hashable {
    /// The role does not speak for the business.
    case role(String)
    /// The person carried the change out.
    case executor
    /// It was acknowledged before the change began.
    case early
    /// It is acknowledged on a day to come.
    case future
    /// The policy names other owners of the services that were touched.
    case notOwner(services: [String])
  }

  /// What speaks against whoever acknowledged the breach of `change`; nil where nothing does.
  func objection(to change: Change, _ context: LintContext) -> Objection? {
    guard let acknowledged, let by = acknowledged.by, let role = acknowledged.role else {
      return nil
    }
    let policy = context.policy
    guard policy.businessRoles.contains(role.value) else { return .role(role.value) }
    if let executor = change.executedBy, policy.people.does(executor.value, name: by.value) {
      return .executor
    }
    if let at = acknowledged.at?.value {
      if let start = change.startedAt?.value, at.isSurelyBefore(start) { return .early }
      if at.isAfter(context.now, tolerance: context.clockTolerance) { return .future }
    }
    let verdicts = policy.services.services(of: change.targets).compactMap { service in
      policy.isBusinessOwner(by.value, of: service, at: acknowledged.at?.value)
        .map { (service: service, isOwner: $0) }
    }
    guard !verdicts.isEmpty, !verdicts.contains(where: \.isOwner) else { return nil }
    return .notOwner(services: verdicts.map(\.service))
  }
}

extension Finding {
  /// The finding as a complete declared breach answers it: ways out are for those who have not
  /// declared one.
  func declared() -> Finding {
    guard let breach else { return self }
    var finding = self
    let who = breach.acknowledged?.by.map { ", acknowledged by \($0.value)" } ?? ""
    let actions = breach.actions.map(\.value).joined(separator: ", ")
    finding.help = ["`breach` declares it\(who); what follows: \(actions)"]
    finding.fix = nil
    return finding
  }
}
