import Documents

extension Demands {
  /// What a version of `controls.yml` demands. Words that mean nothing are left out; they were
  /// reported when the file was checked.
  init(_ controls: Controls) {
    self.init()
    effectiveFrom = controls.effectiveFrom?.value.day
    chain = controls.chain.map { link in
      Link(
        risks: link.risk.compactMap { Change.Risk(rawValue: $0.value) },
        kinds: link.kind.compactMap { Change.Kind(rawValue: $0.value) },
        roles: link.levels.map(\.value))
    }
    freeze = Insertion(controls.freeze)
    irreversible = Insertion(controls.irreversible)
    emergencyGrace = Self.seconds(controls.emergency?.grace) ?? emergencyGrace
    emergencyAuthorities = controls.emergency?.authority.map(\.value) ?? []
    maxSignoffAge = Self.seconds(controls.signoff?.maxAge)
    maxWindow = Self.seconds(controls.signoff?.maxWindow)
    if let validation = controls.validation {
      validationDeadline = Self.seconds(validation.deadline)
      if !validation.required.isEmpty { requiredValidations = [:] }
      for demand in validation.required {
        guard let category = Change.Category(rawValue: demand.category.value) else { continue }
        requiredValidations[category] = demand.kinds.compactMap {
          Validation.Kind(rawValue: $0.value)
        }
      }
    }
    for days in controls.slaDays {
      slaDays[days.name.value] = Int(days.value.value)
    }
    perspectives = controls.perspectives.map(\.value)
  }

  private static func seconds(_ text: Located<String>?) -> Int? {
    text.flatMap { PolicyDuration.seconds($0.value) }
  }
}

extension Demands.Insertion {
  init?(_ level: Controls.InsertedLevel?) {
    guard let role = level?.insert?.value else { return nil }
    self.init(role: role, after: level?.after?.value)
  }
}
