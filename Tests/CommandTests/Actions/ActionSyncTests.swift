import Foundation
import Testing

/// `actions sync`: what a tracker says, and what the documents say.
struct ActionSyncTests {
  private static let items = """
    - [ ] AI-1 (prevent, RC-1) Closed there @dba-li
      - ticket: OPS-1
    - [x] AI-2 Closed here @dba-li closed:2020-05-01
      - evidence: run 8
      - ticket: #OPS-2
    - [ ] AI-3 Nobody's @dba-li due:2020-05-30
      - ticket: https://tracker.example.org/browse/OPS-3
    - [ ] AI-4 Unknown there @dba-li
      - ticket: OPS-99
    - [ ] AI-5 Shared @dba-li
      - ticket: OPS-5
    - [ ] AI-6 Shared, too @dba-li
      - ticket: ops-5
    - [ ] AI-7 Will not be done @dba-li
      - ticket: OPS-7
    - [ ] AI-8 Agreed @dba-li due:2999-05-30
      - ticket: OPS-8
    - [ ] AI-9 Has none @dba-li
    - [ ] AI-10 Closed there without a day, and with evidence @dba-li
      - evidence: run 9
      - ticket: OPS-10
    """

  private static let export = """
    Issue key,Status,Resolved,Assignee,Due date
    OPS-1,Done,2020-05-12,li,
    OPS-2,In Progress,,li,
    OPS-3,Open,,wang,2020-06-30
    OPS-5,Done,2020-05-12,,
    OPS-7,Won't do,2020-05-12,,
    OPS-8,Open,,Li,2999-05-30
    OPS-10,Done,,,

    """

  private static func base(_ more: [String: String] = [:]) throws -> Scratch {
    let text = Samples.incident.components(separatedBy: "- [ ] AI-1")[0] + items + "\n"
    return try Scratch(
      [
        "incidents/a.md": text, "export.csv": export,
        "policy/people.yml": "dba-li: {accounts: [li]}\nops-wang: {accounts: [wang]}\ndba: {}\n",
      ].merging(more) { $1 })
  }

  @Test func `disagreements are told with their places, and nothing is written`() throws {
    let scratch = try Self.base()
    let before = scratch.tree(".")
    let outcome = try scratch.run("actions", "sync", "--from", "export.csv")
    #expect(outcome.exitCode == 1, "\(outcome.errors)")
    let name = "INC-2020-0408"
    #expect(
      outcome.output == """
        incidents/a.md:29:7: \(name)/AI-1 is open, OPS-1 is `Done` since 2020-05-12
          postmortem actions done \(name)/AI-1 --evidence <text> --on 2020-05-12
        incidents/a.md:31:7: \(name)/AI-2 is done, OPS-2 is `In Progress`
          close the ticket, or: postmortem actions reopen \(name)/AI-2
        incidents/a.md:34:7: \(name)/AI-3 is @dba-li's, OPS-3 is ops-wang's
          postmortem actions reassign \(name)/AI-3 ops-wang
        incidents/a.md:34:7: \(name)/AI-3 is due on 2020-05-30, OPS-3 on 2020-06-30
          postmortem actions move \(name)/AI-3 2020-06-30 --reason <text>
        incidents/a.md:36:7: \(name)/AI-4 names OPS-99, which the export does not have
          mend `ticket:`, or export all tickets
        incidents/a.md:38:7: OPS-5 is the ticket of 2 items: \(name)/AI-5, \(name)/AI-6
          a ticket for each tells of each whether it is done
        incidents/a.md:42:7: \(name)/AI-7 is open, OPS-7 is `Won't do` since 2020-05-12
          postmortem actions decline \(name)/AI-7 --reason <text> --by <person>
        incidents/a.md:47:7: \(name)/AI-10 is open, OPS-10 is `Done`
          the export does not say since when: postmortem actions done \(name)/AI-10 --on <date>
        8 disagreements of 9 items with a ticket; the export has 7 tickets

        """)
    #expect(scratch.tree(".") == before)
  }

  @Test func `what can be written is, what cannot is told at its new place`() throws {
    let scratch = try Self.base()
    let dry = try scratch.run("actions", "sync", "--from", "export.csv", "--dry-run")
    #expect(dry.exitCode == 1)
    #expect(
      dry.output.contains("\n+  - evidence: OPS-1, Done\n") && dry.output.contains("@ops-wang"))
    #expect(dry.errors.contains("would be written: is done, closed on 2020-05-12"))
    let outcome = try scratch.run("actions", "sync", "--from", "export.csv", "--write")
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.output.hasPrefix(
        """
        incidents/a.md:29:7: INC-2020-0408/AI-1 is open, OPS-1 is `Done` since 2020-05-12
          written: is done, closed on 2020-05-12
        incidents/a.md:32:7: INC-2020-0408/AI-2 is done, OPS-2
        """), "\(outcome.output)")
    #expect(outcome.output.contains("8 disagreements of 9 items with a ticket, 2 written, 6 left;"))
    let text = try #require(scratch.text("incidents/a.md"))
    #expect(
      text.contains(
        """
        - [x] AI-1 (prevent, RC-1) Closed there @dba-li closed:2020-05-12
          - ticket: OPS-1
          - evidence: OPS-1, Done
        - [x] AI-2
        """))
    #expect(text.contains("AI-3 Nobody's @ops-wang due:2020-05-30\n"))
    #expect(try scratch.run("lint").exitCode == 0)
    let again = try scratch.run("actions", "sync", "--from", "export.csv", "--write")
    #expect(again.output.contains("6 disagreements of 9 items with a ticket; the"))
    #expect(scratch.text("incidents/a.md") == text)
  }

  @Test func `a file that cannot be written stops no other`() throws {
    let item = "- [ ] AI-1 Closed there @dba-li\n  - ticket: OPS-1\n"
    let text = Samples.incident.components(separatedBy: "- [ ] AI-1")[0] + item
    let scratch = try Self.base([
      "incidents/a.md": text,
      "incidents/b.md": text.replacing("INC-2020-0408", with: "INC-2020-0409")
        .replacing("OPS-1", with: "OPS-2"),
      "export.csv": "key,status,closed\nOPS-1,Done,2020-05-12\nOPS-2,Done,2020-05-12\n",
    ])
    chmod(scratch.url("incidents/a.md").path, 0o444)
    let outcome = try scratch.run("actions", "sync", "--from", "export.csv", "--write")
    #expect(outcome.exitCode == 3)
    #expect(outcome.output.contains("not changed: incidents/a.md"), "\(outcome.output)")
    #expect(outcome.output.contains("2 disagreements of 2 items with a ticket, 1 written, 1 left;"))
    #expect(scratch.text("incidents/a.md") == text)
    #expect(scratch.text("incidents/b.md")?.contains("- [x] AI-1") == true)
  }

  @Test func `from a folder below, places are as one stands`() throws {
    let scratch = try Self.base([
      "export.csv": "key,status,closed,due\nOPS-1,Open,,2020-01-01\n"
    ])
    let outcome = try Program.run(
      ["actions", "sync", "--from", "../export.csv", "--write"],
      in: scratch.url("incidents").path)
    #expect(outcome.output.contains("not changed: a.md:29:7: AI-1"), "\(outcome.output)")
  }

  @Test func `what the linter would refuse stands with its reason`() throws {
    let scratch = try Self.base([
      "export.csv": "key,status,closed,due\nOPS-1,Open,,2020-01-01\nOPS-8,Done,2020-05-12,\n"
    ])
    let outcome = try scratch.run("actions", "sync", "--from", "export.csv", "--write", "--json")
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.output.contains(
        "\"refusal\" : \"incidents/a.md:29:7: AI-1 cannot be due on 2020-01-01"),
      "\(outcome.output)")
    #expect(outcome.output.contains(#""kind" : "due""#))
    #expect(outcome.output.contains(#""isWritten" : true"#))
  }

  @Test func `where all agree nothing is said, and the exit code is 0`() throws {
    let scratch = try Scratch([
      "incidents/a.md": Samples.incident + "\n  - ticket: OPS-1\n",
      "export.json": #"[{"key": "OPS-1", "state": "open", "assignee": null}]"#,
    ])
    let outcome = try scratch.run("actions", "sync", "--from", "export.json")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(
      outcome.output == "no disagreements of 1 item with a ticket; the export has 1 ticket\n")
    let input = try Program.run(
      ["-c", "cat export.json | \(Program.path) actions sync --from -"], in: scratch.path,
      executable: "/bin/sh")
    #expect(input.exitCode == 0, "\(input.errors)")
  }

  @Test(
    arguments: [
      ("key,status\nOPS-1,\"x", 2, "export.csv:2:7: error[export-unreadable] this quoted cell has"),
      ("a\u{0}b", 2, "export.csv:1:2: error[export-unreadable]"),
      ("", 2, "no column is known to tell the ticket"),
      ("[{\"key\": {}}]", 2, "no column is known to tell the ticket"),
      (String(repeating: "[", count: 300_000), 2, "lists are nested too deeply"),
      (String(repeating: "k,status\n", count: 1_900_000), 3, "has more than 16 MiB"),
    ])
  func `hostile exports are refused with their place`(
    text: String, code: Int32, message: String
  ) throws {
    let scratch = try Self.base(["export.csv": text])
    let before = scratch.text("incidents/a.md")
    let outcome = try scratch.run("actions", "sync", "--from", "export.csv", "--write")
    #expect(outcome.exitCode == code)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(scratch.text("incidents/a.md") == before)
  }

  @Test func `bytes that are no text, no file and no folder are refused`() throws {
    let scratch = try Self.base()
    try Data([0x6B, 0xFF, 0xFE]).write(to: scratch.url("export.csv"))
    let outcome = try scratch.run("actions", "sync", "--from", "export.csv")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("export.csv:1:2"), "\(outcome.errors)")
    #expect(try scratch.run("actions", "sync", "--from", "none.csv").exitCode == 3)
    #expect(try scratch.run("actions", "sync", "--from", "policy").exitCode == 3)
    #expect(try scratch.run("actions", "sync").exitCode == 2)
  }

  @Test func `tickets lead to the tracker, by the pattern`() throws {
    let scratch = try Self.base([
      "postmortem.yml": "tickets: {url: \"https://tracker.example.org/browse/{ticket}\"}\n"
    ])
    let json = try scratch.run("actions", "--json")
    #expect(
      json.output.contains(
        #""ticketURL" : "https:\/\/tracker.example.org\/browse\/OPS-1""#)
        || json.output.contains(#""ticketURL" : "https://tracker.example.org/browse/OPS-1""#))
    #expect(try scratch.run("site").exitCode == 0)
    let page = "build/site/incidents/INC-2020-0408.html"
    #expect(
      scratch.text(page)?.contains(
        #"<a href="https://tracker.example.org/browse/OPS-2" rel="noreferrer">#OPS-2</a>"#) == true)
    let list = try #require(scratch.text("build/site/actions.html"))
    #expect(
      list.contains(
        #"<a href="https://tracker.example.org/browse/OPS-3" rel="noreferrer"><span class="num">OPS-3<"#
      ))
    // A page shows what the configuration says now.
    try scratch.write("postmortem.yml", "tickets: {url: \"https://other.example.org/{ticket}\"}\n")
    #expect(try scratch.run("site").exitCode == 0)
    #expect(scratch.text(page)?.contains(#""https://other.example.org/OPS-2""#) == true)
    try scratch.write("postmortem.yml", "tickets: {url: \"javascript:{ticket}\"}\n")
    let outcome = try scratch.run("actions")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("postmortem.yml:1:16"), "\(outcome.errors)")
    #expect(outcome.errors.contains("is no address of tickets"))
  }
}
