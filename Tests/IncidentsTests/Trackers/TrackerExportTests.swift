import DamagedText
import Documents
import Testing

@testable import Incidents

/// Exports of trackers, in the forms that common ones have.
struct TrackerExportTests {
  private static func export(_ text: String, _ settings: String? = nil) -> TrackerExport {
    let own = settings.map {
      Configuration.read(SourceText(path: "postmortem.yml", text: $0)).0.tickets
    }
    return TrackerExport(SourceText(path: "export.csv", text: text), own ?? nil)
  }

  /// `OPS-1 closed 2026-05-12 @li due 2026-06-01`
  private static func line(_ ticket: TrackerTicket) -> String {
    "\(ticket.name.value) \(ticket.standing) \(ticket.closed?.description ?? "-") "
      + "\(ticket.owner ?? "-") \(ticket.due?.description ?? "-")"
  }

  @Test(
    arguments: [
      // Rows with names of their own and several columns of one name, as Jira writes them.
      (
        "Summary,Issue key,Issue id,Sprint,Sprint,Status,Resolution,Assignee,Resolved,Due date\r\n"
          + "a,OPS-1,17,x,y,Done,Done,li,12/May/26 8:00 AM,\r\n"
          + "b,OPS-2,18,x,,Done,Won't Do,,13/May/2026,01/Jun/26\r\n",
        ["OPS-1 closed 2026-05-12 li -", "OPS-2 declined 2026-05-13 - 2026-06-01"]
      ),
      // Its interface for programs.
      (
        """
        {"total": 2, "issues": [
          {"key": "OPS-1", "fields": {"status": {"name": "In Progress"}, "resolution": null,
            "assignee": null, "duedate": "2026-06-01", "resolutiondate": null}},
          {"key": "OPS-2", "fields": {"status": {"name": "Closed"}, "resolution": {"name": "Done"},
            "assignee": {"name": "li"}, "resolutiondate": "2026-05-12T08:00:00.000+0000"}}]}
        """, ["OPS-1 open - - 2026-06-01", "OPS-2 closed 2026-05-12 li -"]
      ),
      // `gh issue list --json number,state,stateReason,closedAt,assignees,url`
      (
        """
        [{"number": 12, "state": "CLOSED", "stateReason": "COMPLETED",
          "closedAt": "2026-05-12T08:00:00Z", "assignees": [{"login": "li"}],
          "url": "https://code.example.org/a/b/issues/12"},
         {"number": 13, "state": "CLOSED", "stateReason": "NOT_PLANNED", "closedAt": null,
          "assignees": []}]
        """, ["12 closed 2026-05-12 li -", "13 declined - - -"]
      ),
      // GitLab.
      (
        """
        [{"id": 900, "iid": 3, "state": "opened", "assignee": {"username": "li"},
          "due_date": "2026-06-01", "web_url": "https://code.example.org/b/-/issues/3"}]
        """, ["3 open - li 2026-06-01"]
      ),
      (#"[{"Issue key": "A-1", "Status": "Done", "Assignee": "li"}]"#, ["A-1 closed - li -"]),
      ("编号;状态;处理人\n甲-1;已完成;李\n", ["甲-1 closed - 李 -"]),
    ])
  func `common trackers`(text: String, lines: [String]) {
    let export = Self.export(text)
    #expect(export.diagnostics == [])
    #expect(export.tickets.map(Self.line) == lines)
  }

  @Test func `own names of columns and states`() {
    let export = Self.export(
      "Nr,Zustand,Wer\n7,Erledigt,li\n8,Verworfen,\n9,Offen,\n",
      """
      tickets:
        columns: {ticket: nr, state: Zustand, owner: Wer}
        closed: [erledigt]
        declined: [Verworfen]
      """)
    #expect(
      export.tickets.map(Self.line) == ["7 closed - li -", "8 declined - - -", "9 open - - -"])
  }

  @Test(
    arguments: [
      ("OPS-1", "OPS-1"), ("ops-1", "OPS-1"), ("#OPS-1", "OPS-1"),
      ("https://t.example/browse/OPS-1?x=1#c", "OPS-1"), ("https://t.example/b/OPS-9", nil),
      ("OPS-9", nil), ("", nil),
    ])
  func `an item's ticket is found`(name: String, found: String?) {
    let export = Self.export("key,status\nOPS-1,Done\n")
    #expect(export.ticket(called: name)?.name.value == found)
  }

  @Test func `where the export has addresses they have to be the same`() {
    let export = Self.export("key,status,url\n1,Done,https://t.example/a/issues/1\n")
    #expect(export.ticket(called: "https://t.example/a/issues/1/")?.name.value == "1")
    #expect(export.ticket(called: "https://t.example/b/issues/1") == nil)
  }

  @Test func `of two projects the address tells which ticket is meant`() {
    let export = Self.export(
      """
      key,status,owner,url
      12,Done,li,https://t.example/a/issues/12
      12,Open,wang,https://t.example/b/issues/12
      12,Open,wang,https://t.example/b/issues/12
      """)
    #expect(export.diagnostics == [] && export.tickets.count == 2)
    #expect(export.ticket(called: "https://t.example/a/issues/12")?.owner == "li")
    #expect(export.ticket(called: "https://t.example/b/issues/12")?.owner == "wang")
    #expect(export.ticket(called: "#12") == nil && export.hasSeveral(called: "#12"))
    #expect(!export.hasSeveral(called: "13"))
  }

  @Test(
    arguments: [
      ("2026年5月12日", "2026-05-12"), ("12 May 2026", "2026-05-12"),
      ("2026.05.12", "2026-05-12"), ("14:23", nil), ("05/12/2026", nil), ("soon", nil),
    ])
  func `a day is one that can be read in one way only`(text: String, day: String?) {
    #expect(CivilDay(exported: text)?.description == day)
  }

  @Test(
    arguments: [
      ("", "export.csv:1:1", "no column is known to tell the ticket"),
      ("key,status\n", "export.csv:1:1", "the export has no tickets"),
      ("key\nOPS-1\n", "export.csv:1:1", "no column is known to tell the state"),
      ("key,status\nOPS-1,Done,x\n", "export.csv:2:1", "this row has 3 cells, the first one has 2"),
      ("key,status,status\nOPS-1,a,b\n", "export.csv:1:12", "two columns are called `status`"),
      ("key,status\nA-1,\"x\ny\nA-2,z\n", "export.csv:2:5", "this quoted cell has no end"),
      (
        "key,status\nA-1,Done\nA-1,Open\n", "export.csv:3:1",
        "A-1 is there twice, `Done` and `Open`"
      ),
      ("key,status\nA-1,\n", "export.csv:2:1", "this row has no text for the state"),
      ("key,status\n,Done\n", "export.csv:2:1", "this row has no text for the ticket"),
      (
        "[{\"key\": \" \", \"state\": \"x\"}]", "export.csv:1:2",
        "this ticket has no text at `key`"
      ),
      ("[{\"key\": \"A-1\"}]", "export.csv:1:2", "no column is known to tell the state"),
      ("[1, 2]", "export.csv:1:2", "a text stands where a ticket should"),
      ("{\"a\": [], \"b\": []}", "export.csv:1:1", "the export is no list of tickets"),
      ("[]", "export.csv:1:1", "the export has no tickets"),
      (
        "[{\"key\": [[1]], \"state\": {}}]", "export.csv:1:2",
        "no column is known to tell the state"
      ),
      (
        "[{\"key\": \"A\", \"state\": \"x\"},\n{\"key\": {\"a\": 1}, \"state\": 1}]",
        "export.csv:2:1",
        "this ticket has no text at `key`"
      ),
      ("[{\"key\": 1,}]", "export.csv:1:12", "a name in quotes should stand here"),
    ])
  func `what is wrong is told with its place`(text: String, place: String, message: String) {
    let export = Self.export(text)
    let told = export.diagnostics.first
    #expect(told?.message.hasPrefix(message) == true, "\(told?.message ?? "-")")
    #expect(
      told.map { "\($0.place.path):\($0.place.start.line):\($0.place.start.column)" } == place)
  }

  @Test(
    arguments: [
      ("OPS-1", "https://t.example/OPS-1"), ("#12", "https://t.example/12"), ("#", nil), ("", nil),
      ("see OPS-1", nil), ("../a?b#c", "https://t.example/..%2Fa%3Fb%23c"),
      ("\"><b>", "https://t.example/%22%3E%3Cb%3E"), ("重-1", "https://t.example/%E9%87%8D-1"),
      ("https://x.example/y", "https://x.example/y"),
      ("javascript:a", "https://t.example/javascript%3Aa"),
    ])
  func `an address of a ticket is nothing but one`(ticket: String, address: String?) {
    let settings = Configuration.read(
      SourceText(path: "postmortem.yml", text: "tickets: {url: \"https://t.example/{ticket}\"}\n")
    ).0.tickets
    #expect(TicketSettings.address(of: ticket, settings) == address)
    let alone = TicketSettings.address(of: ticket, nil)
    #expect(alone == (ticket.hasPrefix("https:") ? ticket : nil))
  }

  @Test func `a configured column that is not there is told with what was meant`() {
    let export = Self.export(
      "Key,Zustand\n1,x\n", "tickets: {columns: {state: Zustnad}}\n")
    #expect(
      export.diagnostics.map(\.message)
        == ["there is no column `Zustnad`; did you mean `Zustand`?"])
  }

  @Test func `a day that can be read in two ways is left out, and told once`() {
    let export = Self.export("key,status,due\n1,Open,05/12/2026\n2,Open,06/12/2026\n")
    #expect(export.tickets.map(\.due) == [nil, nil])
    #expect(export.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `damaged exports are read or refused, never more`() {
    let sources = [
      "Issue key,Status,Assignee\nOPS-1,Done,\"li, \"\"na\"\"\"\nOPS-2,Open,\n",
      "{\"issues\": [{\"key\": \"OPS-1\", \"state\": {\"name\": \"Done\"}, \"due\": null}]}",
    ].map { SourceText(path: "x", text: $0) }
    for seed in 0..<2000 {
      var mutation = Mutation(seed: UInt64(seed))
      let export = TrackerExport(mutation.damage(sources), nil)
      #expect(!export.tickets.isEmpty || export.diagnostics.contains { $0.severity == .error })
    }
  }
}
