public import ArgumentParser
import Documents
import Incidents

/// Which action items are listed.
struct ItemFilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Items of this person; `none`: of nobody. Repeatable.", valueName: "person"))
  var owner: [String] = []

  @Option(
    help: ArgumentHelp(
      "Items of this team; repeatable.", valueName: "team"))
  var team: [String] = []

  @Option(help: ArgumentHelp("Items in this state; repeatable.", valueName: "state"))
  var state: [ActionItem.State] = []

  @Option(help: ArgumentHelp("Of documents of this severity; repeatable.", valueName: "severity"))
  var severity: [String] = []

  @Option(help: ArgumentHelp("Of documents about this service; repeatable.", valueName: "name"))
  var service: [String] = []

  @Option(help: ArgumentHelp("Items of this kind; repeatable.", valueName: "kind"))
  var kind: [ActionItem.Kind] = []

  @Flag(help: "Only what is past its due date.")
  var overdue = false

  @Option(help: ArgumentHelp("Only what is due before this day.", valueName: "date"))
  var dueBefore: String?

  @Flag(help: "Closed items, too.")
  var all = false

  func validate() throws {
    if all, !state.isEmpty { throw ValidationError("--all and --state each choose the states") }
  }

  /// Throws where a value means nothing: an empty answer to a misspelt question would say that all is
  /// done.
  func check(_ base: KnowledgeBase, _ items: [ListedItem], _ policy: JudgedPolicy) throws {
    try Self.check(severity, "--severity", among: base.configuration.effectiveSeverities)
    let services = policy.services.names + items.flatMap(\.services)
    try Self.check(service, "--service", among: Set(services).sorted())
    let owners = items.compactMap(\.owner)
    try Self.check(
      owner.map(Self.bare), "--owner", among: Set(owners + policy.people.names).sorted(),
      also: "`none` means items of nobody",
      where: { $0 == "none" || policy.people.isKnown($0) })
    let teams = Set(policy.services.teams + items.compactMap(\.team)).sorted()
    try Self.check(team.map(Self.bare), "--team", among: teams)
  }

  /// Throws where one of `words` is neither among `known` nor otherwise known; `also` tells what else
  /// the option takes.
  static func check(
    _ words: [String], _ option: String, among known: [String], also: String? = nil,
    where isKnown: (String) -> Bool = { _ in false }
  ) throws {
    for word in words where !known.contains(word) && !isKnown(word) {
      let offer = WordOffer.text(
        for: word, among: known, none: "no \(option.dropFirst(2)) is known")
      throw UsageFailure(
        TerminalText.sanitised(
          "\(option): there is no `\(word)`; \(offer)\(also.map { "; \($0)" } ?? "")"))
    }
  }

  private static func bare(_ name: String) -> String {
    name.hasPrefix("@") ? String(name.dropFirst()) : name
  }

  /// Those of `items` that are meant, as of `today`.
  func chosen(
    _ items: [ListedItem], _ policy: JudgedPolicy, today: CivilDay
  ) throws -> [ListedItem] {
    let limit = try dueBefore.map { try ItemEditOptions.day($0, "--due-before") }
    let (owners, teams) = (owner.map(Self.bare), team.map(Self.bare))
    let services = service.map(policy.services.service)
    return items.filter { item in
      guard all || (state.isEmpty ? !item.state.isClosed : state.contains(item.state)),
        kind.isEmpty || (item.kind.map(kind.contains) ?? false),
        severity.isEmpty || (item.severity.map(severity.contains) ?? false),
        services.isEmpty || item.services.contains(where: services.contains),
        !overdue || item.daysLate(on: today) != nil
      else { return false }
      if let limit {
        guard let due = item.due, due < limit else { return false }
      }
      let isOwned =
        owners.isEmpty
        || owners.contains { name in
          item.owner.map { policy.people.areSame($0, name) } ?? (name == "none")
        }
      return isOwned && (teams.isEmpty || (item.team.map(teams.contains) ?? false))
    }
  }
}

extension ActionItem.State: ExpressibleByArgument {}
extension ActionItem.Kind: ExpressibleByArgument {}
