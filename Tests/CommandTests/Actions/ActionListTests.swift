import Foundation
import Testing

/// `actions`: what is left to do.
struct ActionListTests {
  private static func base() throws -> Scratch {
    let items = """
      - [ ] AI-1 (prevent, P1, RC-1) The console refuses a resume @dba-li due:2020-04-30
        - ticket: OPS-12
      - [ ] AI-2 (detect) =重启报警, "quoted" @wang due:2020-06-01 status:in-progress
      - [x] AI-3 (process) Call the vendor @dba-li due:2020-04-01 closed:2020-04-02
        - evidence: minutes
      - [ ] AI-4 Nobody's
      """
    let text = Samples.incident.components(separatedBy: "- [ ] AI-1")[0] + items + "\n"
    return try Scratch([
      "incidents/a.md": text,
      "incidents/b.md": Samples.incident(id: "INC-2021-0001")
        .replacing("services: [user-center]", with: "services: [shop]") + "\n",
      "incidents/c.md": Samples.incident(id: "INC-2021-0002")
        .replacing("status: draft", with: "status: withdrawn") + "\n",
      "policy/services.yml": "user-center: {team: accounts}\nshop: {team: sales}\n",
      "policy/people.yml": "dba-li: {accounts: [li]}\nwang: {team: sales}\ndba: {}\nops-wang: {}\n",
    ])
  }

  private static func names(_ options: [String]) throws -> [String] {
    let scratch = try base()
    let outcome = try withExtendedLifetime(scratch) {
      try Program.run(
        ["actions"] + options + ["--as-of", "2020-05-02", "--csv"], in: scratch.path)
    }
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\r\n").dropFirst().map {
      String($0.prefix { $0 != "," })
    }
  }

  private static let (one, two, three, four, other) = (
    "INC-2020-0408/AI-1", "INC-2020-0408/AI-2", "INC-2020-0408/AI-3", "INC-2020-0408/AI-4",
    "INC-2021-0001/AI-1"
  )

  @Test(
    arguments: [
      ([], [one, other, two, four]), (["--all"], [one, other, two, four, three]),
      (["--state", "done"], [three]),
      (["--state", "in-progress", "--state", "done"], [two, three]),
      (["--owner", "@LI"], [one, other]), (["--owner", "none"], [four]),
      (["--team", "sales"], [two]), (["--team", "accounts"], [four]),
      (["--service", "user-center"], [one, two, four]), (["--overdue"], [one, other]),
      (["--due-before", "2020-04-30"], []), (["--due-before", "2020-05-01"], [one, other]),
      (["--kind", "detect"], [two]), (["--severity", "SEV2"], []),
    ])
  func `filters`(options: [String], found: [String]) throws {
    #expect(try Self.names(options) == found)
  }

  @Test(
    arguments: [
      (["--owner", "dba-lee"], "--owner: there is no `dba-lee`; did you mean `dba-li`?"),
      (["--team", "account"], "did you mean `accounts`?"),
      (["--severity", "SEV9"], "no `SEV9`; there are SEV1, SEV2, SEV3 and SEV4"),
      (
        ["--owner", "nobody"],
        "no `nobody`; there are dba, dba-li, ops-wang and wang; `none` means items of"
      ),
      (["--service", "shp"], "`shop`?"), (["--due-before", "soon"], "is not a day"),
      (
        ["--state", "opne"],
        "--state: there is no `opne`; did you mean `open`? There are proposed, open, in-progress, "
          + "blocked, done, verified and declined\n"
      ),
      (["--json", "--csv"], "choose one"), (["--all", "--state", "open"], "choose the states"),
    ])
  func `a misspelt question is not answered`(options: [String], message: String) throws {
    let scratch = try Self.base()
    let outcome = try withExtendedLifetime(scratch) {
      try Program.run(["actions"] + options, in: scratch.path)
    }
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func `the table has states, lateness and tickets where there are some`() throws {
    let outcome = try Self.base().run("actions", "list", "--as-of", "2020-05-02")
    #expect(
      outcome.output == """
        item                state        due         late  owner   ticket  text
        ──────────────────  ───────────  ──────────  ────  ──────  ──────  ────────────────────────────
        INC-2020-0408/AI-1  open         2020-04-30   2 d  dba-li  OPS-12  The console refuses a resume
        INC-2021-0001/AI-1  open         2020-04-30   2 d  dba-li          The console refuses a resume
        INC-2020-0408/AI-2  in-progress  2020-06-01        wang            =重启报警, "quoted"
        INC-2020-0408/AI-4  open                                           Nobody's
        4 action items, 2 overdue

        """)
    let none = try Self.base().run("actions", "--severity", "SEV4")
    #expect(none.output == "no action items\n")
  }

  @Test func `no cell is a formula, and quotes are doubled`() throws {
    let outcome = try Self.base().run("actions", "--csv", "--kind", "detect")
    #expect(outcome.output.contains(#"detect,"'=重启报警, ""quoted""",SEV1"#), "\(outcome.output)")
  }

  @Test func `no database is needed, and none is made`() throws {
    let scratch = try Self.base()
    let before = scratch.tree(".")
    #expect(try scratch.run("actions", "--json").exitCode == 0)
    #expect(scratch.tree(".") == before)
  }
}
