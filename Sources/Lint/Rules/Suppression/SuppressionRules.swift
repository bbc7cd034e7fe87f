import Documents
import Incidents

/// Rules about what silences findings. The linter speaks under these names when it has seen which
/// comments and waivers silence something.
extension Rule {
  static let suppressionWithoutReason = Rule(
    "suppression-without-reason", .error, from: .active, suppression: .never,
    "what silences a finding says why; a waiver also who answers for it, and until when",
    check: .linter)

  static let suppressionUnknown = Rule(
    "suppression-unknown", .error, from: .active, suppression: .never, fixes: .unsafe,
    "what silences a finding names a rule that exists", check: .linter)

  static let suppressionUnused = Rule(
    "suppression-unused", .warning, from: .active, suppression: .never, fixes: .safe,
    "what silences a finding has one to silence", check: .linter)

  static let suppressionExpired = Rule(
    "suppression-expired", .error, from: .active, suppression: .never,
    "the last day of what silences a finding is not over", check: .linter)

  static let suppressionForbidden = Rule(
    "suppression-forbidden", .error, from: .active, suppression: .never,
    "a rule is silenced only as it may be: by a comment, by a waiver, or never", check: .linter)
}
