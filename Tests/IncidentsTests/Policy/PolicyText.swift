@testable import Documents
@testable import Incidents

/// A policy from the texts of its files.
struct PolicyText {
  var policy = Policy()
  /// What is wrong in them, of each file by itself.
  var found: [Diagnostic] = []

  init(
    controls: String? = nil, calendar: String? = nil, people: String? = nil,
    services: String? = nil
  ) {
    read(.controls, controls)
    read(.calendar, calendar)
    read(.people, people)
    read(.services, services)
  }

  private mutating func read(_ file: Policy.File, _ text: String?) {
    guard let text else { return }
    found += policy.read(file, SourceText(path: "policy/\(file.rawValue)", text: text))
  }

  /// The policy as rules ask it, in a knowledge base at home in `zone`.
  func judged(in zone: String? = nil) -> JudgedPolicy {
    var configuration = Configuration()
    configuration.timezone = zone.map { Located($0, at: Span(0, 0)) }
    return JudgedPolicy(policy, configuration: configuration)
  }
}

/// A moment on the clock of `zone`.
func moment(_ text: String, _ zone: String = "UTC") -> Moment? {
  var reader = MomentReader(clock: Zone(zone).map { ZoneClock($0) })
  return reader.moment(text)
}

/// The instant of a time that carries its offset, `2026-03-29T01:00Z`.
func instant(_ text: String) -> Int { moment(text)?.instant ?? .min }

/// A change with the given fields of front matter, in a document whose times are local to `zone`.
func change(_ fields: String, zone: String = "UTC") -> Change {
  let text = "---\nid: X\ntimezone: \(zone)\nchanges:\n  - {id: CHG-1, \(fields)}\n---\n"
  return DocumentReader.read(SourceText(path: "x.md", text: text)).changes.first ?? Change()
}
