import Foundation
import Testing

/// The knowledge base of an invented team, in `Tests/Fixtures/ferry-desk`: each of its documents
/// shows a control that was not kept, and the same control kept.
private enum FerryDesk {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/ferry-desk")

  static let documents: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "incidents").path)
    return (names ?? []).map { "incidents/\($0)" }.sorted()
  }()

  /// What the authors of a document expect, `line severity rule`: comments `# expect: error RULE`.
  static func expected(_ path: String) throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { index, line in
        line.firstRange(of: "# expect: ").map { "\(index + 1) \(line[$0.upperBound...])" }
      }
  }

  /// What the program says of controls, `line severity rule`, by document.
  static let found: [String: [String]] = {
    let run = try? Program.run(
      ["lint", "--as-of", "2026-06-01", "--format", "concise"], in: folder.path)
    var found: [String: [String]] = [:]
    for line in run?.output.split(separator: "\n") ?? [] {
      // incidents/01.md:11:9: error[signoff-missing] CHG-1 has no sign-off
      let parts = line.split(separator: ":", maxSplits: 3)
      guard parts.count == 4, let bracket = parts[3].firstIndex(of: "["),
        let end = parts[3].firstIndex(of: "]")
      else { continue }
      let rule = parts[3][parts[3].index(after: bracket)..<end]
      let groups = ["change-", "signoff-", "validation-", "breach-", "configuration-"]
      guard groups.contains(where: { rule.hasPrefix($0) }) else { continue }
      let severity = parts[3][..<bracket].drop { $0 == " " }
      found[String(parts[0]), default: []].append("\(parts[1]) \(severity) \(rule)")
    }
    return found
  }()
}

struct FerryDeskTests {
  @Test func `the policy of the team is a valid one, and controls that were not kept are errors`()
    throws
  {
    let run = try Program.run(["lint", "--as-of", "2026-06-01"], in: FerryDesk.folder.path)
    #expect(run.exitCode == 1)
    #expect(run.errors == "")
    #expect(FerryDesk.documents.count == 23)
  }

  @Test(arguments: FerryDesk.documents)
  func `a control that was not kept is told on its line, one that was kept is not`(path: String)
    throws
  {
    #expect(try FerryDesk.found[path, default: []].sorted() == FerryDesk.expected(path).sorted())
  }

  @Test func `a chain that nobody can sign is an error of the configuration`() throws {
    let scratch = try Scratch([
      "policy/controls.yml": "chain:\n  - levels: [dev-lead, dbaa]\n",
      "policy/people.yml": "li-na: {roles: [{role: dev-lead}, {role: dba}]}\n",
      "incidents/a.md": Samples.incident,
    ])
    let run = try scratch.run("lint")
    #expect(run.exitCode == 2)
    #expect(
      run.errors == """
        policy/controls.yml:2:24: error[configuration-nobody] nobody in people.yml holds the role `dbaa`
          help: did you mean `dba`?
        postmortem: 1 error in the configuration; nothing was done

        """)
    #expect(run.output == "")
  }

  @Test(arguments: ["&a [*a]", "chain: {chain: {chain: []}}", "- - - -", "\u{FEFF}\u{0}", "? : ?"])
  func `a hostile policy is refused with its place`(text: String) throws {
    for file in ["controls", "calendar", "people", "services", "vocabulary", "waivers"] {
      let scratch = try Scratch(["policy/\(file).yml": text, "incidents/a.md": Samples.incident])
      let run = try scratch.run("lint")
      #expect(run.exitCode == 2)
      #expect(run.errors.hasPrefix("policy/\(file).yml:1:"))
    }
  }
}
