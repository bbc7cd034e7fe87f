import DamagedText
import Documents
import Foundation
import Testing

/// Configuration, policy, baselines and comments that nobody meant to write: the program says what is
/// wrong at its place, ends with an exit code of its own, and takes no time worth mentioning.
struct HostileSettingsTests {
  @Test(
    arguments: [
      // Patterns and folders.
      (
        "postmortem.yml",
        "overrides: [{paths: [\"\(String(repeating: "*a", count: 2000))b\"], rules: {timeline: off}}]",
        0, "no findings in 1 file"
      ),
      (
        "postmortem.yml",
        "overrides: [{paths: [\"\(String(repeating: "**/", count: 2000))b\"], rules: {timeline: off}}]",
        0, "no findings in 1 file"
      ),
      (
        "postmortem.yml", "incidents: [/etc]", 2,
        "1:13: error[configuration-invalid-value] `/etc` leads out"
      ),
      (
        "postmortem.yml", "incidents: [incidents/../..]", 2,
        "1:13: error[configuration-invalid-value]"
      ),
      ("postmortem.yml", "incidents: [nowhere]", 3, "nowhere does not exist"),
      ("postmortem.yml", "database: a/../../x", 2, "postmortem.yml:1:11: `database` leads out"),
      (
        "postmortem.yml", "format: [\"json=incidents/a.md\"]", 3,
        "incidents/a.md is a file that people wrote"
      ),
      ("postmortem.yml", "patience: 99999999999999999999", 2, "postmortem.yml:1:11"),
      ("postmortem.yml", "- a", 2, "the file is a list, not a mapping"),
      ("postmortem.yml", "title: \(String(repeating: "x", count: 300_000))", 2, "256 KiB"),
      // The same for each file of the policy.
      (
        "policy/controls.yml", "a: \(String(repeating: "[", count: 500))", 2,
        "policy/controls.yml:1:19: error"
      ),
      (
        "policy/calendar.yml", "x", 2,
        "policy/calendar.yml:1:1: error[configuration-unreadable] the file is a text"
      ),
      (
        "policy/people.yml", "[1, 2, {a: b}]", 2,
        "policy/people.yml:1:1: error[configuration-unreadable] the file is a list"
      ),
      (
        "policy/services.yml", "a: {stores: {b: c}}", 2,
        "policy/services.yml:1:13: error[configuration-invalid-value]"
      ),
      ("policy/vocabulary.yml", "symptoms: [a, b]", 2, "policy/vocabulary.yml:1:11: error"),
      (
        "policy/waivers.yml", "waivers: [~, 3, [], {until: [2026]}]", 2,
        "policy/waivers.yml:1:14: error"
      ),
      (
        "policy/waivers.yml", "waivers: [{rule: 1, document: 2, reason: 3, approver: 4, until: 5}]",
        2, "policy/waivers.yml:1:65: error"
      ),
    ] as [(String, String, Int32, String)])
  func `a file is told about, or harmless`(
    path: String, text: String, code: Int32, message: String
  ) throws {
    let scratch = try Scratch(["incidents/a.md": Samples.incident, path: text + "\n"])
    let outcome = try scratch.run("lint", "--as-of", "2020-04-09")
    #expect(outcome.exitCode == code, "\(outcome.output.prefix(300))\(outcome.errors.prefix(300))")
    #expect((outcome.output + outcome.errors).contains(message), "\(outcome.errors.prefix(600))")
    #expect(scratch.text("incidents/a.md") == Samples.incident)
  }

  @Test(arguments: [
    ("lint: allow", "suppression-unknown"), ("lint: allow a,,,b: r", "suppression-unknown"),
    ("lint: allow *: r", "suppression-unknown"),
    ("lint: allow timeline-gap until 99999-01-01: x", "suppression-expired"),
    ("lint: allow timeline-gap timeline-missing: x", "suppression-without-reason"),
    ("lint: allow timeline-gap: \u{202E}", "document-hidden-character"),
    ("lint: 允许 timeline-gap：原因", "suppression-unknown"),
    ("lint: allow \(String(repeating: "a,", count: 20_000)): r", "longer than 8 KiB"),
  ])
  func `a comment silences nothing by accident`(comment: String, told: String) throws {
    let front = Samples.incident.replacing("severity: SEV1", with: "severity: SEV1  # \(comment)")
    let scratch = try Scratch([
      "incidents/a.md": Samples.incident + "\n\n<!-- \(comment) -->\n",
      "incidents/b.md": front.replacing("INC-2020-0408", with: "INC-2"),
    ])
    let outcome = try scratch.run("lint", "--as-of", "2020-04-09", "--format", "concise")
    #expect(outcome.exitCode == 1 || told == "document-hidden-character", "\(outcome.output)")
    for name in ["a", "b"] {
      let lines = outcome.output.split(separator: "\n").filter {
        $0.hasPrefix("incidents/\(name).md:")
      }
      #expect(lines.contains { $0.contains(told) }, "\(name): \(outcome.output.prefix(500))")
    }
    #expect(!outcome.output.contains("\u{202E}"))
  }

  @Test(.timeLimit(.minutes(5)), arguments: 0..<4)
  func `damaged knowledge bases end every command with an exit code of ours`(part: Int) throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/ferry-desk").path
    let scratch = try Scratch()
    try FileManager.default.removeItem(atPath: scratch.path)
    try FileManager.default.copyItem(atPath: fixture, toPath: scratch.path)
    let files = scratch.tree(".")
    let settings = files.keys.filter { $0.hasSuffix(".yml") }.sorted()
    let documents = files.keys.filter { $0.hasSuffix(".md") }.sorted()
    for seed in 0..<Self.rounds where seed % 4 == part {
      var mutation = Mutation(seed: UInt64(seed + 9_000))
      for name in documents {
        try scratch.write(name, bytes: Self.damaged(files, name, &mutation))
      }
      let broken = settings[mutation.next(settings.count)]
      // Every second time the policy is whole, so that the documents are judged by it.
      if seed >= 4 { try scratch.write(broken, bytes: Self.damaged(files, broken, &mutation)) }
      for command in Self.commands {
        let outcome = try Program.run(command, in: scratch.path)
        #expect(
          (0...3).contains(outcome.exitCode),
          "seed \(seed), \(command): \(outcome.exitCode) \(outcome.errors.suffix(400))")
      }
      try scratch.write(broken, bytes: files[broken] ?? [])
    }
  }

  private static let rounds = 8
  private static let commands = [
    ["lint", "--all-statuses", "--format", "json"], ["lint", "--unsafe-fixes", "--fix", "--diff"],
    ["lint", "--format", "sarif", "--format", "github=g.txt", "--format", "markdown=m.txt"],
    ["build"], ["fmt", "--check"],
  ]

  private static func damaged(
    _ files: [String: [UInt8]], _ name: String, _ mutation: inout Mutation
  ) -> [UInt8] {
    mutation.damage([SourceText(path: name, bytes: files[name] ?? [])]).bytes
  }
}
