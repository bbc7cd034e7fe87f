import Foundation
import Testing

/// What `postmortem.yml` says of the site, as the program takes it.
struct SiteSettingTests {
  private static func built(_ configuration: String, _ files: [String: String] = [:]) throws
    -> (Scratch, Program.Outcome)
  {
    let scratch = try Scratch(
      ["incidents/a.md": Samples.incident, "postmortem.yml": configuration].merging(files) {
        $1
      })
    return (scratch, try scratch.run("site"))
  }

  @Test func `the language of the site is that of the file, and another one makes another site`()
    throws
  {
    let (scratch, outcome) = try Self.built("language: zh-Hans\n")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(scratch.text("build/site/index.html")?.contains("<html lang=\"zh-Hans\">") == true)
    try scratch.write("postmortem.yml", "language: ja\n")
    #expect(try scratch.run("site").exitCode == 0)
    for page in ["index.html", "incidents/INC-2020-0408.html"] {
      #expect(
        scratch.text("build/site/\(page)")?.contains("<html lang=\"ja\">") == true, "\(page)")
    }
  }

  @Test
  func `a language that the site does not speak ends the command with the one that was meant`()
    throws
  {
    let (scratch, outcome) = try Self.built("title: x\nlanguage: zh\n")
    #expect(outcome.exitCode == 2 && outcome.errors.contains("postmortem.yml:2:11"))
    #expect(outcome.errors.contains("did you mean `zh-Hans`?"))
    #expect(scratch.bytes("build/site/index.html") == nil)
  }

  @Test func `a logo is copied under a name of its contents, and a new one takes its place`() throws
  {
    let (scratch, outcome) = try Self.built(
      "site: {logo: art/logo.svg}\n", ["art/logo.svg": "<svg/>"])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    func logos() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: scratch.url("build/site/assets").path)
        .filter { $0.hasPrefix("logo-") }
    }
    let first = try logos()
    #expect(first.count == 1)
    try scratch.write("art/logo.svg", "<svg><!-- other --></svg>")
    #expect(try scratch.run("site").exitCode == 0)
    let second = try logos()
    #expect(second.count == 1 && second != first)
    #expect(
      scratch.text("build/site/incidents/INC-2020-0408.html")?.contains("assets/\(second[0])")
        == true)
  }

  @Test func `a logo that is not there, or leads elsewhere, is told at its place`() throws {
    let (scratch, outcome) = try Self.built("site:\n  logo: logo.svg\n")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("postmortem.yml:2:9: `site.logo`: logo.svg cannot be read"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url("logo.svg").path, withDestinationPath: "/etc/hostname")
    let linked = try scratch.run("site")
    #expect(linked.exitCode == 2 && linked.errors.contains("logo.svg is a symbolic link"))
  }

  @Test func `what the file says of the site is shown with its place`() throws {
    let (scratch, _) = try Self.built(
      """
      site:
        url: https://x.example/
        links: [{label: Runbooks, url: "https://r.example/"}]
        without: [guides, causes]
      """)
    let shown = try scratch.run("config", "show").output.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    #expect(shown.contains("site.url https://x.example/ postmortem.yml:2:8"))
    #expect(shown.contains("site.links Runbooks https://r.example/ postmortem.yml:3:19"))
    #expect(shown.contains("site.without guides, causes postmortem.yml:4:13"))
  }
}
