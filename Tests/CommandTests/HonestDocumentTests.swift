import Foundation
import Testing

/// Honest documents of an invented team, in `Tests/Fixtures/honest-clinic`: whatever is found in them
/// is a false alarm. Declared breaches are the one thing that is told, as breaches.
struct HonestDocumentTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/honest-clinic").path

  @Test func `nothing is found in honest documents`() throws {
    let run = try Program.run(
      ["lint", "--as-of", "2026-06-01", "--format", "concise", "--fail-on", "note"],
      in: Self.folder)
    #expect(
      run.output.split(separator: "\n").prefix(6) == [
        "incidents/08-breach.md:11:9: breach[signoff-missing] CHG-1 has no sign-off",
        "incidents/27-register-shared-screen.md:14:9: breach[signoff-missing] CHG-1 has no sign-off",
        "incidents/27-register-shared-screen.md:24:17: "
          + "breach[change-outside-window] CHG-1 ran outside the windows of records",
        "incidents/27-register-shared-screen.md:35:9: breach[signoff-missing] CHG-2 has no sign-off",
        "incidents/27-register-shared-screen.md:43:17: "
          + "breach[change-outside-window] CHG-2 ran outside the windows of records",
        "5 declared breaches in 32 files",
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
    // Silence counts once somebody knew, and while users suffer.
    ("24-game-duplicate-items.md", "14:30 detect", "12:30 detect", "timeline-gap"),
    ("25-warehouse-scanners.md", "09:50–10:30 escalate", "09:50 escalate", "timeline-gap"),
    ("21-gateway-acquirer.md", "18:34 change(CHG-1)", "18:44 change(CHG-1)", "unlinked-change"),
    (
      "28-gateway-change.md", "puts the gateway into", "restarts realm/lobby and puts it into",
      "unlinked-change"
    ),
    ("28-gateway-change.md", "executed_by: sato", "executed_by: chen", "signoff-self"),
    ("26-warehouse-negative-stock.md", "产品同学问“会不会影响大促”", "开发粗心大意", "language-blame"),
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
