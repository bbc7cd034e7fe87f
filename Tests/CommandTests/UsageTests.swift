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
      (["new", "--type", "incidnt"], "Did you mean 'incident'?"),
      (["lint", "--frmat", "text"], "unknown option '--frmat'. Did you mean '--format'?"),
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
