import ArgumentParser
import Reports

/// Whose part of a report is wanted.
struct AudienceOption: ParsableArguments {
  @Option(help: ArgumentHelp("Only what this person has.", valueName: "person"))
  var owner: String?

  @Option(
    help: ArgumentHelp(
      "Only what this team has, or what is about its services.", valueName: "team"))
  var team: String?

  func validate() throws {
    if owner != nil, team != nil { throw ValidationError("--owner and --team: give one of them") }
  }

  /// The part; nil where all is wanted.
  var value: ReportAudience? {
    if let owner { return .owner(Self.bare(owner)) }
    return team.map { .team(Self.bare($0)) }
  }

  private static func bare(_ name: String) -> String {
    name.hasPrefix("@") ? String(name.dropFirst()) : name
  }
}
