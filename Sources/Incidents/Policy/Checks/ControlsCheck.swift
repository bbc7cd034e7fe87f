import Documents

extension PolicyCheck {
  /// `controls.yml`: its versions, words, lengths of time and roles.
  mutating func checkControls() {
    guard let file = policy.controls else { return }
    checkVersions(file)
    for (index, version) in file.versions.enumerated() {
      checkChain(version)
      checkInsertion(version.freeze, "freeze", version)
      checkInsertion(version.irreversible, "irreversible", version)
      checkLimits(version)
      checkRoles(of: version, until: index == 0 ? nil : nextDay(after: version, file))
    }
  }

  /// Versions follow each other: each has its own first day, the oldest may have none.
  private mutating func checkVersions(_ file: ControlsFile) {
    var days: [CivilDay: Span] = [:]
    for version in file.versions {
      guard let day = day(.controls, version.effectiveFrom, "effective_from") else { continue }
      let span = version.effectiveFrom?.span ?? version.span
      if let other = days[day] {
        report(
          .controls, span, "two versions are in force from \(day)",
          related: [(other, "the other")], field: "effective_from")
      }
      days[day] = span
    }
    let undated = file.versions.filter { $0.effectiveFrom == nil }
    guard !file.earlier.isEmpty, let last = undated.last else { return }
    if undated.count > 1 || file.newest.effectiveFrom == nil {
      missing(
        .controls, last.span,
        undated.count > 1
          ? "two versions have no `effective_from`"
          : "the version at the top has no `effective_from`, but others were in force before",
        help: "only the first version that was ever in force may leave it out")
    }
  }

  /// First day of the version that replaced another.
  private func nextDay(after version: Controls, _ file: ControlsFile) -> CivilDay? {
    let day = version.effectiveFrom?.value.day
    return file.versions.compactMap { $0.effectiveFrom?.value.day }
      .filter { other in day.map { other > $0 } ?? true }.min()
  }

  private mutating func checkChain(_ version: Controls) {
    let risks = Change.Risk.allCases.map(\.rawValue)
    let kinds = Change.Kind.allCases.map(\.rawValue)
    var matched: Set<String> = []
    for link in version.chain {
      words(link.risk, risks, "risk")
      words(link.kind, kinds, "kind of change")
      if link.levels.isEmpty {
        missing(
          .controls, link.span, "this line of the chain names no levels",
          help: "write `levels: [\(Demands.businessRole)]`, roles in the order of their approval")
      }
      let combinations = (link.risk.isEmpty ? risks : link.risk.map(\.value)).flatMap { risk in
        (link.kind.isEmpty ? kinds : link.kind.map(\.value)).map { "\(risk) \($0)" }
      }
      if matched.isSuperset(of: combinations) {
        report(
          .controls, link.span, "this line of the chain never counts: those above it match first",
          help: ["put the special lines above the general ones"], severity: .warning)
      }
      matched.formUnion(combinations)
    }
  }

  private mutating func words(_ written: [Located<String>], _ known: [String], _ what: String) {
    for word in written where !known.contains(word.value) {
      unknown(
        .controls, word, "`\(word.value)` is not a \(what)", among: .words(known),
        rule: "configuration-invalid-value")
    }
  }

  private mutating func checkInsertion(
    _ level: Controls.InsertedLevel?, _ key: String, _ version: Controls
  ) {
    guard let level else { return }
    if level.insert == nil {
      missing(
        .controls, level.span, "`\(key)` names no role to insert",
        help: "write `\(key): {insert: vp, after: dev-lead}`")
    }
    guard let after = level.after else { return }
    let roles =
      version.chain.flatMap { $0.levels.map(\.value) }
      + [version.freeze, version.irreversible].compactMap { $0?.insert?.value }
    if !roles.contains(after.value) {
      unknown(
        .controls, after, "`\(after.value)` is in no chain, so nothing can stand after it",
        among: .chain(roles))
    }
  }

  private mutating func checkLimits(_ version: Controls) {
    duration(.controls, version.emergency?.grace, "grace")
    duration(.controls, version.signoff?.maxAge, "max_age")
    duration(.controls, version.signoff?.maxWindow, "max_window")
    duration(.controls, version.validation?.deadline, "deadline")
    for demand in version.validation?.required ?? [] {
      words([demand.category], Change.Category.allCases.map(\.rawValue), "category of changes")
      words(demand.kinds, Validation.Kind.allCases.map(\.rawValue), "kind of validation")
    }
    for days in version.slaDays {
      words([days.name], severities, "severity")
      let number = Int(days.value.value)
      if !(number.map { (0...36_500).contains($0) } ?? false) {
        report(
          .controls, days.value.span, "`\(days.value.value)` is not a number of days",
          help: ["write `\(days.name.value): 30`"], field: "sla_days")
      }
    }
  }
}
