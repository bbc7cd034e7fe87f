import ArgumentParser
import Reports

/// Whose part of a report is wanted.
struct AudienceOption: ParsableArguments {
  @Option(help: ArgumentHelp("Only what this person has.", valueName: "person"))
  var owner: String?

  @Option(
    help: ArgumentHelp(
      "Only what this team and its people have, or what is about its services.", valueName: "team"))
  var team: String?

  func validate() throws {
    if owner != nil, team != nil { throw ValidationError("--owner and --team: give one of them") }
  }

  /// The part; nil where all is wanted.
  var value: ReportAudience? {
    if let owner { return .owner(Self.bare(owner)) }
    return team.map { .team(Self.bare($0)) }
  }

  /// Throws where nobody is called so: a report of nothing would say that all is done.
  func check(_ source: ReportSource) throws {
    switch value {
    case .owner(let name):
      try ItemFilterOptions.check(
        [name], "--owner", among: source.owners, where: source.isKnown)
    case .team(let name): try ItemFilterOptions.check([name], "--team", among: source.everyTeam)
    case nil: break
    }
  }

  private static func bare(_ name: String) -> String {
    name.hasPrefix("@") ? String(name.dropFirst()) : name
  }
}
