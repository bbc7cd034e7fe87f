import Foundation
import Testing

/// Files of one's own in the place of single ones of the default theme.
struct ThemeTests {
  private static let incident = ["incidents/a.md": Samples.incident]

  /// A knowledge base with a theme of `files`.
  private func base(_ files: [String: String]) throws -> Scratch {
    let scratch = try Scratch(Self.incident)
    try scratch.write("postmortem.yml", "title: Ours\nsite:\n  theme: theme\n")
    try scratch.write("theme/assets/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
    for (path, text) in files { try scratch.write("theme/\(path)", text) }
    return scratch
  }

  @Test func `one file stands for one of the default theme, and a new asset beside them`() throws {
    let scratch = try base(["templates/legend.html": "<p id=\"ours\">{{root}}</p>\n"])
    let outcome = try scratch.run("site")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
    #expect(scratch.text("build/site/index.html")?.contains("<p id=\"ours\"></p>") == true)
    #expect(scratch.text("build/site/assets/mark.svg")?.hasPrefix("<svg") == true)
    // Everything is as it was when the file is gone.
    try scratch.remove("theme")
    try scratch.write("postmortem.yml", "title: Ours\n")
    #expect(try scratch.run("site").exitCode == 0)
    #expect(scratch.text("build/site/index.html")?.contains("ours") == false)
    #expect(scratch.bytes("build/site/assets/mark.svg") == nil)
  }

  @Test(
    arguments: [
      (
        "templates/legend.html", "<p>\n  {{wrong}}</p>\n",
        "theme/templates/legend.html:2:3: this page has no “wrong”"
      ),
      (
        "templates/actions.html", "{{^any}}{{#groups}}{{nothing}}{{/groups}}{{/any}}",
        "theme/templates/actions.html:1:20: this page has no “nothing”"
      ),
      (
        "templates/about.html", "{{rows}}",
        "theme/templates/about.html:1:1: “rows” is no text to print"
      ),
      (
        "templates/about.html", "{{#rows}}{{lable}}{{/rows}}",
        "theme/templates/about.html:1:10: this page has no “lable”; did you mean “label”?"
      ),
      (
        "templates/about.html", "é{{#rows}}",
        "theme/templates/about.html:1:2: section “rows” is not closed"
      ),
      (
        "templates/layout.html", "<main>{{body}}</main>",
        "theme/templates/layout.html:1:1: the frame of every page must print {{policy}}"
      ),
      (
        "assets/early.js", "a();\n/* </SCRIPT> */\n",
        "theme/assets/early.js:2:4: this would end the script in the page early"
      ),
      ("words.yml", "home:\n  lead: {en: x}\n", "theme/words.yml:2:3: “home.lead” has no words"),
    ])
  func `a broken theme is told at its place, whatever today's data, and yesterday's site stays`(
    path: String, text: String, message: String
  ) throws {
    let scratch = try base([:])
    #expect(try scratch.run("build").exitCode == 0)
    let before = scratch.tree("build")
    try scratch.write("theme/\(path)", text)
    for command in ["build", "site"] {
      let outcome = try scratch.run(command)
      #expect(outcome.exitCode == 2, "\(outcome.output)")
      #expect(outcome.errors.contains("postmortem: \(message)"), "\(outcome.errors)")
      #expect(scratch.tree("build") == before)
    }
  }

  @Test func `files that do nothing are told, and links are not followed`() throws {
    let scratch = try base([
      "templates/abuot.html": "x", "notes.md": "x", "names.txt": "x", ".hidden": "x",
    ])
    try scratch.write("secret.css", "secret")
    try FileManager.default.createSymbolicLink(
      at: scratch.url("theme/assets/site.css"), withDestinationURL: scratch.url("secret.css"))
    let outcome = try scratch.run("site")
    #expect(outcome.exitCode == 0)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 3, "\(outcome.errors)")
    for start in ["theme/assets/site.css is", "theme/notes.md is", "theme/templates/abuot.html is"]
    {
      #expect(lines.contains { $0.hasPrefix("postmortem: \(start)") }, "\(outcome.errors)")
    }
    #expect(outcome.errors.contains("did you mean templates/about.html?"))
    #expect(scratch.text("build/site/assets/site.css")?.contains("secret") == false)
  }

  @Test(arguments: [
    ("../theme", "leads out of the knowledge base"), ("/tmp", "leads out of the knowledge base"),
    ("nowhere", "names nowhere, which is no folder; `postmortem site eject nowhere` makes it"),
  ])
  func `the folder of a theme is one of the knowledge base`(folder: String, message: String) throws
  {
    let scratch = try Scratch(Self.incident)
    try scratch.write("postmortem.yml", "site: {theme: \(folder)}\n")
    let outcome = try scratch.run("site")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("postmortem.yml:1:15: `site.theme` \(message)"))
    #expect(scratch.bytes("build/site/index.html") == nil)
  }

  @Test func `an ejected theme makes the same site, and is never overwritten by accident`() throws {
    let scratch = try Scratch(Self.incident)
    #expect(try scratch.run("site").exitCode == 0)
    let before = scratch.tree("build/site")
    #expect(try scratch.run("site", "eject", "--dry-run").output.contains("new   theme/names.txt"))
    #expect(scratch.tree("theme").isEmpty)
    let first = try scratch.run("site", "eject")
    #expect(first.exitCode == 0)
    #expect(first.output.contains("new   theme/templates/home.html"))
    #expect(first.output.contains("site: {theme: theme}"))
    try scratch.write("postmortem.yml", "site: {theme: theme}\n")
    let outcome = try scratch.run("site")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    let after = scratch.tree("build/site")
    // The page about the site names the configuration, which says now where the theme is.
    func pages(_ tree: [String: [UInt8]]) -> [String: [UInt8]] {
      tree.filter { $0.key.hasSuffix(".html") && $0.key != "about.html" }
    }
    #expect(pages(before) == pages(after))
    try scratch.write("theme/assets/site.css", "mine")
    try scratch.remove("theme/templates/home.html")
    let refused = try scratch.run("site", "eject")
    #expect(refused.exitCode == 3)
    #expect(refused.errors.contains("theme holds assets/site.css, which differ"))
    #expect(scratch.text("theme/assets/site.css") == "mine")
    #expect(scratch.bytes("theme/templates/home.html") == nil)
    let forced = try scratch.run("site", "eject", "--force")
    #expect(forced.output.contains("over  theme/assets/site.css"))
    #expect(forced.output.contains("new   theme/templates/home.html"))
    #expect(forced.output.contains("kept  theme/templates/about.html"))
    #expect(scratch.text("theme/assets/site.css") != "mine")
  }
}
