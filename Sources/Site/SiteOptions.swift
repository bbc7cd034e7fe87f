public import Incidents

/// What a site is called and what day it is there.
public struct SiteOptions: Sendable {
  /// Name of the knowledge base.
  public var title: String
  /// The day that “overdue” is counted from.
  public var today: CivilDay
  /// Allowed severities, gravest first.
  public var severities: [String]
  /// The commit up to which the history was read; nil where there is none.
  public var revision: String?
  /// The zone of the knowledge base, in which days of commits are counted.
  public var zone: Zone?

  /// Version of the program, and a word that names configuration and policy; empty where nobody asks.
  public var made: (version: String, policy: String) = ("", "")

  /// Language of the interface.
  public var language = Configuration.Language.en

  /// Whose action items are.
  public var teams = TeamDirectory()

  /// What the policy says that categories of causes mean, by their names.
  public var categories: [String: String] = [:]

  /// What there is to say of a rule of the linter, by its name; nil where nobody knows it.
  public var rule: @Sendable (String) -> SiteRule? = { _ in nil }

  /// Where the ticket is that an action item names; nil where nobody says.
  public var ticketAddress: @Sendable (String) -> String? = { _ in nil }

  /// Whose site it is, and what is left out of it.
  public var identity = SiteIdentity()

  /// Options; `severities` as in `postmortem.yml`.
  public init(
    title: String = "Postmortems", today: CivilDay,
    severities: [String] = ["SEV1", "SEV2", "SEV3", "SEV4"]
  ) {
    self.title = title
    self.today = today
    self.severities = severities
  }
}
