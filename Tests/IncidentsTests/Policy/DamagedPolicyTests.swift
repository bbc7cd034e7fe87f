import DamagedText
import Testing

@testable import Documents
@testable import Incidents

/// The policy of this repository, damaged in every way: it is read, checked and asked nevertheless.
struct DamagedPolicyTests {
  @Test(.timeLimit(.minutes(1)), arguments: Policy.File.allCases)
  func `a damaged policy is told about inside its files, and can be asked`(file: Policy.File)
    throws
  {
    let whole = try Policy.File.allCases.map {
      SourceText(
        path: "policy/\($0.rawValue)", text: try OwnIncidents.text("policy/\($0.rawValue)"))
    }
    for seed in 0..<60 {
      var mutation = Mutation(seed: UInt64(seed))
      var policy = Policy()
      var found: [Diagnostic] = []
      var sources: [SourceText] = []
      for (one, source) in zip(Policy.File.allCases, whole) {
        sources.append(one == file ? mutation.damage([source]) : source)
        found += policy.read(one, sources[sources.count - 1])
      }
      found += policy.check(Configuration(), sources: sources)
      for diagnostic in found {
        let source = sources.first { $0.path == diagnostic.place.path }
        #expect(source.map { diagnostic.place.start.line <= $0.lineCount } ?? false, "\(seed)")
      }
      let asked = change("targets: [payments-db], risk: high, started_at: 2019-06-05 10:00")
      #expect(JudgedPolicy(policy).chain(of: asked).count < 100, "\(seed)")
    }
  }

  @Test func `the policy of this repository is a valid one`() throws {
    var policy = Policy()
    var configuration = Configuration()
    configuration.timezone = Located("Asia/Shanghai", at: Span(0, 0))
    var found: [Diagnostic] = []
    let sources = try Policy.File.allCases.map {
      SourceText(
        path: "policy/\($0.rawValue)", text: try OwnIncidents.text("policy/\($0.rawValue)"))
    }
    for (file, source) in zip(Policy.File.allCases, sources) { found += policy.read(file, source) }
    found += policy.check(configuration, sources: sources)
    #expect(found.map(\.message) == [])
    let judged = JudgedPolicy(policy, configuration: configuration)
    #expect(
      judged.chain(of: change("targets: [payments-db/1], started_at: 2019-06-10 10:00")).map(\.role)
        == ["automatic-audit", "dev-lead", "vp", "dba"])
  }
}
