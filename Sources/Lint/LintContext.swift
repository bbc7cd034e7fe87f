import Documents
public import Incidents

/// Everything a check may know beside the documents: the clock and what the team configured.
public struct LintContext: Sendable {
  /// Now, seconds since 1970-01-01T00:00Z.
  public var now: Int
  /// The configured severities, the gravest first.
  public var severities: [String]
  /// The configured zone of documents that name none.
  public var timezone: String?
  /// Whether sleeping rules speak, as notes.
  public var speaksForAllStatuses: Bool
  /// How loudly rules speak, where the configuration says.
  public var settings: RuleSettings
  /// The waivers of the policy that count today.
  public var waivers: Waivers
  /// The day it is where the knowledge base is at home.
  public var today: CivilDay
  /// Longest silence during the impact in seconds, by position of the severity, gravest first;
  /// severities beyond the list have no limit.
  public var longestSilence: [Int]
  /// Seconds from resolution until a document must be in review.
  public var timeToReview: Int
  /// Seconds by which an author's clock may run ahead of ours.
  public var clockTolerance: Int
  /// What the organisation demands, for rules to ask: people, services, freezes, chains, limits.
  public var policy: JudgedPolicy

  /// Whether there is a file or folder at a path below the root; nil where nobody can say.
  public var fileExists: (@Sendable (String) -> Bool)?

  /// Why the site does not take the attachment at a path below the root; nil where nobody can say.
  public var attachmentFault: (@Sendable (String) -> Attachment.Fault?)?

  /// What the documents were at the base; nil where there is none to compare with.
  public var former: FormerStates?

  /// Roles that speak for the business.
  public var businessRoles: Set<String> { policy.businessRoles }

  /// A context at `now`; every other value is the built-in default and may be set afterwards.
  public init(now: Int) {
    self.now = now
    severities = ["SEV1", "SEV2", "SEV3", "SEV4"]
    timezone = nil
    speaksForAllStatuses = false
    settings = RuleSettings()
    waivers = Waivers()
    today = CivilDay(at: now, in: nil)
    longestSilence = [15 * 60, 30 * 60, 60 * 60]
    timeToReview = 14 * 86_400
    clockTolerance = 300
    policy = JudgedPolicy()
  }

  /// A context at `now` for a knowledge base with the given configuration and policy.
  public init(now: Int, configuration: Configuration, policy: Policy = Policy()) {
    self.init(now: now)
    self.policy = JudgedPolicy(policy, configuration: configuration)
    severities = configuration.effectiveSeverities
    timezone = configuration.timezone?.value
    settings = RuleSettings(configuration)
    today = CivilDay(at: now, in: configuration.zone)
    waivers = Waivers(policy, today: today)
  }

  /// Position of a severity, 0 for the gravest; nil for none or an unknown one.
  public func rank(ofSeverity severity: String?) -> Int? {
    severity.flatMap { severities.firstIndex(of: $0) }
  }
}
