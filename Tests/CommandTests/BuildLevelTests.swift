import Testing

/// `build` fails from the severity on that `fail_on` names, as `lint` does.
struct BuildLevelTests {
  @Test(arguments: [("warning", 1), ("error", 0), ("never", 0)] as [(String, Int32)])
  func `a warning fails where the configuration says so`(level: String, code: Int32) throws {
    let late = Samples.incident + "\n- [ ] AI-9 (detect, P2, RC-1) Look @ops-wang due:2020-04-09\n"
    let scratch = try Scratch(["incidents/a.md": late, "postmortem.yml": "fail_on: \(level)\n"])
    for format in ["text", "json"] {
      let build = try scratch.run("build", "--format", format)
      #expect(build.exitCode == code, "\(build.output)")
      #expect(build.output.contains("warning"))
    }
    #expect(try scratch.run("lint").exitCode == code)
  }
}
