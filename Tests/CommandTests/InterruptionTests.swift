import Foundation
import Testing

/// SIGTERM in the middle, as a job that runs too long gets it: exit code 130, and nothing is half done.
struct InterruptionTests {
  /// A document that `fmt` would write anew.
  private static let untidy = Samples.incident.replacing("- 17:30 start", with: "*   17:30 start")

  private func many(_ text: (Int) -> String) throws -> Scratch {
    let scratch = try Scratch()
    for number in 1..<800 { try scratch.write("incidents/\(number).md", text(number)) }
    return scratch
  }

  @Test func `a build that is stopped leaves yesterday's output`() throws {
    let scratch = try Scratch(["incidents/a.md": Samples.incident])
    _ = try scratch.run("build")
    let before = scratch.tree("build")
    for number in 1..<1500 {
      try scratch.write("incidents/\(number).md", Samples.incident(id: "INC-\(number)"))
    }
    let running = try Program.start(["build"], in: scratch.path)
    for _ in 0..<4000 where scratch.bytes("build/postmortem.sqlite-journal") == nil {
      usleep(5_000)
    }
    running.process.terminate()
    let outcome = try running.outcome()
    #expect(outcome.exitCode == 130, "\(outcome.exitCode) \(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains("interrupted"))
    #expect(scratch.tree("build") == before)
  }

  @Test(arguments: [["fmt"], ["lint", "--fix"]])
  func `documents that are written are whole, the others as they were`(command: [String]) throws {
    let untidy = Self.untidy.replacing("type: incident", with: "Type: incident")
    let scratch = try many { untidy.replacing("INC-2020-0408", with: "INC-\($0)") }
    let before = scratch.tree("incidents")
    let running = try Program.start(command, in: scratch.path)
    let first = try #require(before["1.md"])
    // The first document is written anew: the others follow.
    for _ in 0..<4000 where scratch.bytes("incidents/1.md") == first && running.process.isRunning {
      usleep(2_000)
    }
    running.process.terminate()
    let outcome = try running.outcome()
    #expect([0, 1, 130].contains(outcome.exitCode), "\(outcome.exitCode) \(outcome.errors)")
    let after = scratch.tree("incidents")
    // Names are as they were: no part of a document is left beside it.
    #expect(Set(after.keys) == Set(before.keys))
    _ = try Program.run(command, in: scratch.path)
    let whole = scratch.tree("incidents")
    for (name, bytes) in after {
      #expect(bytes == before[name] || bytes == whole[name], "\(name)")
    }
  }
}
