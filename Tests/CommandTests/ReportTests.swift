import Foundation
import Testing

/// `postmortem report weekly` through the binary; 24 April 2020 is a Friday of 2020-W17.
struct ReportTests {
  private func ingested() throws -> Scratch {
    let scratch = try Scratch(["incidents/a.md": Samples.incident])
    let outcome = try scratch.run("ingest")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return scratch
  }

  @Test func `the report of a week is that of its last day`() throws {
    let scratch = try ingested()
    let week = try scratch.run("report", "weekly", "--week", "2020-W18")
    #expect(week.exitCode == 0, "\(week.errors)")
    #expect(week.errors == "")
    #expect(week.output.contains("2020-W18, 27 April to 3 May 2020, as of Sunday 3 May 2020"))
    #expect(week.output.contains("3 days  AI-1 The console refuses a resume"))
    let day = try scratch.run("report", "weekly", "--as-of", "2020-05-03")
    #expect(day.output == week.output)
  }

  @Test func `a report goes to the screen and to files at once`() throws {
    let scratch = try ingested()
    let outcome = try scratch.run(
      "report", "weekly", "--as-of", "2020-04-24", "--format", "text", "--format",
      "markdown=reports/week.md")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("Weekly report\n═════════════\n2020-W17, "))
    #expect(scratch.text("reports/week.md")?.hasPrefix("# Weekly report\n\n2020-W17, ") == true)
  }

  @Test func `what has not begun is refused, and so is a name that nobody has`() throws {
    let scratch = try ingested()
    func refusal(_ arguments: String...) throws -> String {
      let outcome = try Program.run(["report"] + arguments, in: scratch.path)
      #expect(outcome.exitCode == 2 && outcome.output == "")
      return outcome.errors
    }
    #expect(
      try refusal("weekly", "--week", "9000-W10").contains(
        "9000-W10 has not begun: the last week to report on is "))
    #expect(
      try refusal("quarter", "--quarter", "9000-Q1").contains(
        "9000-Q1 has not begun: the last quarter to report on is "))
    #expect(
      try refusal("weekly", "--owner", "dba-le").contains(
        "--owner: there is no `dba-le`; did you mean `dba-li`?"))
    #expect(try refusal("quarter", "--team", "pay").contains("--team: there is no `pay`"))
    let known = try scratch.run("report", "weekly", "--owner", "@dba-li")
    #expect(known.exitCode == 0)
    #expect(known.output.hasPrefix("Weekly report for owner dba-li\n"))
  }

  @Test(arguments: ["2026-W54", "2025-W53", "2026-47", "last", ""])
  func `a wrong week is refused with the form that is meant`(week: String) throws {
    let outcome = try Scratch().run("report", "weekly", "--week", week)
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("`\(week)` is not a week"), "\(outcome.errors)")
    #expect(outcome.errors.contains("for example --week 2026-W47"))
  }

  @Test(arguments: [
    (["--format", "markdwon"], "did you mean `markdown`?"),
    (["--format", "text="], "names no file"),
    (["--format", "text", "--format", "markdown"], "two formats would go to the screen"),
    (["--format", "text=a", "--format", "markdown=a"], "two formats would go to a"),
    (["--week", "2026-W47", "--as-of", "2026-11-21"], "give one of them"),
    (["--as-of", "yesterday"], "--as-of"),
    (["--owner", "a", "--team", "b"], "give one of them"),
    (["--mail-to", "nobody"], "`nobody` is no mail address"),
    (["--mail-from", "a@b\r\nBcc: c@d"], "is no mail address"),
  ])
  func `what cannot be meant is refused`(arguments: [String], message: String) throws {
    let scratch = try Scratch()
    let outcome = try Program.run(["report", "weekly"] + arguments, in: scratch.path)
    #expect(outcome.exitCode == 2, "\(outcome.output)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func `an incident is found by its id, and a wrong one is met with the nearest`() throws {
    let scratch = try ingested()
    let page = try scratch.run("report", "incident", "INC-2020-0408", "--as-of", "2020-04-24")
    #expect(page.exitCode == 0, "\(page.errors)")
    #expect(page.output.hasPrefix("INC-2020-0408: "))
    let wrong = try scratch.run("report", "incident", "INC-2020-0480")
    #expect(wrong.exitCode == 2)
    #expect(wrong.errors.contains("did you mean `INC-2020-0408`?"), "\(wrong.errors)")
    let other = try scratch.run("report", "incident", "\u{1B}[31mwhat")
    #expect(other.exitCode == 2)
    #expect(!other.errors.contains("\u{1B}"))
    #expect(other.errors.contains("SELECT id, title FROM documents"), "\(other.errors)")
  }

  @Test func `the report of a quarter is that of its last day`() throws {
    let scratch = try ingested()
    let quarter = try scratch.run("report", "quarter", "--quarter", "2020-Q2")
    #expect(quarter.exitCode == 0, "\(quarter.errors)")
    #expect(quarter.output.contains("2020-Q2, 1 April to 30 June 2020, as of Tuesday 30 June 2020"))
    #expect(
      try scratch.run("report", "quarter", "--as-of", "2020-06-30").output == quarter.output)
    for wrong in ["2020-Q5", "2020", ""] {
      let outcome = try scratch.run("report", "quarter", "--quarter", wrong)
      #expect(outcome.exitCode == 2)
      #expect(outcome.errors.contains("`\(wrong)` is not a quarter"), "\(outcome.errors)")
    }
    let both = try scratch.run(
      "report", "quarter", "--quarter", "2020-Q2", "--as-of", "2020-06-30")
    #expect(both.errors.contains("give one of them"))
  }

  @Test func `without a database the way to make one is told`() throws {
    let outcome = try Scratch(["incidents/a.md": Samples.incident]).run("report", "weekly")
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors.contains("build/postmortem.sqlite does not exist"))
    #expect(outcome.errors.contains("postmortem ingest"))
  }

  @Test func `a database behind the files still answers, and says so`() throws {
    let scratch = try ingested()
    let before = try scratch.run("report", "weekly", "--as-of", "2020-04-24")
    try scratch.write("incidents/b.md", Samples.incident(id: "INC-2"))
    let after = try scratch.run("report", "weekly", "--as-of", "2020-04-24")
    #expect(after.exitCode == 0)
    #expect(after.output == before.output)
    #expect(after.errors.contains("is behind the files (1 differs)"), "\(after.errors)")
    #expect(after.errors.contains("postmortem ingest"))
  }

  @Test func `a database of another folder is read as it is`() throws {
    let scratch = try ingested()
    let elsewhere = try Scratch(["incidents/other.md": Samples.incident])
    let outcome = try elsewhere.run(
      "report", "weekly", "--as-of", "2020-04-24", "--database",
      scratch.url("build/postmortem.sqlite").path)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
  }

  /// It is never the same day in both places, which are 25 hours apart.
  @Test func `today is the day in the zone of the configuration, not of the machine`() throws {
    let scratch = try ingested()
    var reports: Set<String> = []
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago"] {
      try scratch.write("postmortem.yml", "timezone: \(zone)\n")
      let here = try scratch.run("report", "weekly", environment: ["TZ": "UTC"])
      let there = try scratch.run("report", "weekly", environment: ["TZ": "Asia/Tokyo"])
      #expect(here.exitCode == 0, "\(here.errors)")
      #expect(here.output == there.output)
      reports.insert(here.output)
    }
    #expect(reports.count == 2)
  }
}
