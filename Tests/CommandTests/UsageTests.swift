import Testing

/// Wrong usage is answered with the fact and the way out.
struct UsageTests {
  @Test(
    arguments: [
      (["lnit"], "there is no command `lnit`; did you mean `lint`?"),
      (["report", "wekly"], "there is no command `wekly` of `report`; did you mean `weekly`?"),
      (
        ["config", "xyz"],
        "there is no command `xyz` of `config`; `postmortem config --help` lists them"
      ),
      (["help", "lnt"], "there is no command `lnt`; did you mean `lint`?"),
      (["-C", "x", "lint"], "-C stands behind the command: postmortem lint -C DIR"),
      (
        ["new", "--type", "incidnt"],
        "--type: there is no `incidnt`; did you mean `incident`? There are incident,"
      ),
      (["lint", "--frmat", "text"], "unknown option '--frmat'. Did you mean '--format'?"),
      (
        ["new", "Title"],
        "`Title` belongs to no option; a title stands in quotes behind --title: "
          + "postmortem new --title \"Title\""
      ),
      (["new", "--title", "a", "b"], "postmortem new --title \"a b\""),
      (["new", "--severity", "SEV5"], "no `SEV5`; there are SEV1, SEV2, SEV3 and SEV4"),
      (["serve", "--port", "99999"], "--port: `99999` is no port; write a number from 0 to 65535"),
      (["search", "x", "--limit", "few"], "--limit: `few` is no number\n"),
      (["actions", "--owner", "nobody"], "no `nobody`; no owner is known; `none` means items of"),
      (["lint", "--format", "txt"], "--format is wrong: `txt` is not a format of findings"),
    ])
  func `what was probably meant is named`(arguments: [String], answer: String) throws {
    let scratch = try Scratch()
    let outcome = try Program.run(arguments, in: scratch.path)
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.hasPrefix("postmortem: "))
    #expect(outcome.errors.contains(answer), "\(outcome.errors)")
  }
}
