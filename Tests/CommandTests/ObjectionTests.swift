import Testing

/// Evidence that is there and does not count: database, report and site say so, as the linter does.
struct ObjectionTests {
  private static let selfApproved = Samples.signedOff.replacing("by: alice", with: "by: li")
  private static let checked = Samples.signedOff.replacing("status: draft", with: "status: review")
    .replacing(
      "decision: approved}]}",
      with: """
        decision: approved}], validations: [{kind: availability, criterion: ok, method: looked, by: qa,
           at: 2020-04-08 14:30, result: pass, evidence: run 1}]}
        """)

  private func objections(_ scratch: Scratch) throws -> String {
    try scratch.run(
      "query", "--format", "csv",
      """
      SELECT document_id, missing, signoff_objections, validation_objections
      FROM changes_lacking_evidence ORDER BY document_id
      """
    ).output
  }

  @Test func `a sign-off by whoever did it, and a check of nothing, are objected to`() throws {
    let scratch = try Scratch([
      "incidents/1.md": Self.selfApproved,
      "incidents/2.md": Self.checked
        .replacing("INC-2020-0408", with: "INC-2"),
    ])
    let build = try scratch.run("build", "--as-of", "2020-04-09")
    #expect(build.output.contains("signoff-self"), "\(build.output)\(build.errors)")
    #expect(
      try objections(scratch) == """
        document_id,missing,signoff_objections,validation_objections\r
        INC-2,,,validation-vacuous\r
        INC-2020-0408,validation,signoff-self,\r

        """)
    let report = try scratch.run("report", "weekly", "--as-of", "2020-04-09").output
    #expect(report.contains("with objections  CHG-1 Resize"), "\(report)")
    #expect(report.contains("objections: validation-vacuous"), "\(report)")
    let page = try #require(scratch.text("build/site/changes.html"))
    #expect(page.contains("id=\"objections\""))
    #expect(page.contains("signoff-self") && page.contains("validation-vacuous"))
    let home = try #require(scratch.text("build/site/index.html"))
    #expect(home.contains("0 of 2 changes have both"), "\(home)")
  }

  @Test func `what is mended, or waived, is objected to no more`() throws {
    let scratch = try Scratch(["incidents/1.md": Self.checked])
    _ = try scratch.run("build", "--as-of", "2020-04-09")
    #expect(try objections(scratch).contains("validation-vacuous"))
    try scratch.write(
      "incidents/1.md", Self.checked.replacing("criterion: ok", with: "criterion: p99 below 80 ms"))
    let build = try scratch.run("build", "--as-of", "2020-04-09")
    #expect(!build.output.contains("validation-"), "\(build.output)")
    #expect(
      try objections(scratch)
        == "document_id,missing,signoff_objections,validation_objections\r\n")
    #expect(scratch.text("build/site/changes.html")?.contains("id=\"objections\"") == false)
    // The same pages come of a build from nothing.
    let pages = scratch.tree("build/site")
    try scratch.remove("build")
    _ = try scratch.run("build", "--as-of", "2020-04-09")
    #expect(scratch.tree("build/site") == pages)
    let waived = try Scratch([
      "incidents/1.md": Self.selfApproved,
      "policy/waivers.yml":
        "waivers:\n  - {rule: signoff-self, document: INC-2020-0408, reason: one person on call, "
        + "approver: bob, until: 2020-12-31}\n",
    ])
    _ = try waived.run("build", "--as-of", "2020-04-09")
    #expect(try objections(waived).contains("INC-2020-0408,validation,,"))
  }

  @Test func `pages from the database are those from the documents`() throws {
    let files = [
      "incidents/1.md": Self.selfApproved, "incidents/2.md": Samples.incident(id: "INC-2"),
    ]
    let scratch = try Scratch(files)
    _ = try scratch.run("build", "--as-of", "2020-04-09")
    let whole = try #require(scratch.text("build/site/changes.html"))
    // Another document changes: the list is made anew, of what the database holds.
    try scratch.write("incidents/2.md", Self.checked.replacing("INC-2020-0408", with: "INC-2"))
    _ = try scratch.run("build", "--as-of", "2020-04-09")
    try scratch.write("incidents/2.md", Samples.incident(id: "INC-2"))
    _ = try scratch.run("build", "--as-of", "2020-04-09")
    #expect(scratch.text("build/site/changes.html") == whole)
    #expect(whole.contains("signoff-self"))
  }
}
