import Foundation
import Testing

/// Honest documents of an invented team, in `Tests/Fixtures/honest-clinic`: whatever is found in them
/// is a false alarm. The declared breach is the one thing that is told, as a breach.
struct HonestDocumentTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/honest-clinic").path

  @Test func `nothing is found in honest documents`() throws {
    let run = try Program.run(
      ["lint", "--as-of", "2026-06-01", "--format", "concise", "--fail-on", "note"],
      in: Self.folder)
    #expect(
      run.output.split(separator: "\n").prefix(2) == [
        "incidents/08-breach.md:11:9: breach[signoff-missing] CHG-1 has no sign-off",
        "1 declared breach in 20 files",
      ], "\(run.output)")
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
  }

  @Test(arguments: [
    // What each document would be told if it were a little less honest.
    ("12-mitigated-log.md", "- 08:40 detect", "- 06:40 detect", "timeline-"),
    (
      "13-long-change.md", "ended_at: 2026-03-18 03:05", "ended_at: 2026-03-18 01:45",
      "timeline-gap"
    ),
    ("14-old-unlike.md", "symptom: errors", "symptom: missing-mail", "cause-repeat-unlinked"),
    (
      "03-clock-change.md", "started_at: 2026-03-29 01:40", "started_at: 2026-03-29 01:20", "window"
    ),
    ("02-freeze.md", "by: dana, role: vp", "by: bruno, role: dev-lead", "change-in-freeze"),
    ("16-two-day.md", "第一时间说“问题不大”", "粗心大意", "language-blame"),
  ])
  func `the same document is told about where it is less than honest`(
    name: String, old: String, new: String, rule: String
  ) throws {
    let scratch = try Scratch([:])
    let files = FileManager.default
    try files.removeItem(atPath: scratch.path)
    try files.copyItem(atPath: Self.folder, toPath: scratch.path)
    let text = try #require(scratch.text("incidents/\(name)"))
    try #require(text.contains(old))
    try scratch.write("incidents/\(name)", text.replacing(old, with: new))
    let run = try scratch.run("lint", "--as-of", "2026-06-01", "--format", "concise")
    let told = run.output.split(separator: "\n").filter { $0.contains("/\(name):") }
    #expect(told.contains { $0.contains(rule) }, "\(run.output)")
  }
}
