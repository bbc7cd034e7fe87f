import Testing

@testable import Documents
@testable import Incidents

struct ConfigurationTests {
  private func read(_ text: String) -> (Configuration, [Diagnostic]) {
    Configuration.read(SourceText(path: "postmortem.yml", text: text))
  }

  @Test func `every field is read`() {
    let (configuration, found) = read(
      """
      title: 事故
      language: zh-Hans
      site: {url: "https://x", without: guides}
      timezone: Asia/Tokyo
      severities: [S1, S2]
      incidents: [a, b]
      rules: {timeline-gap: off}
      sections: {経過: timeline}
      """)
    #expect(found.isEmpty)
    #expect(configuration.title?.value == "事故" && configuration.language?.value == .zhHans)
    #expect(
      configuration.site?.url?.value == "https://x" && configuration.zone?.name == "Asia/Tokyo")
    #expect(configuration.effectiveSeverities == ["S1", "S2"])
    #expect(configuration.incidents.map(\.value) == ["a", "b"])
    #expect(
      configuration.rules.map { "\($0.name.value)=\($0.value.value)" } == ["timeline-gap=off"])
    #expect(configuration.readingContext.sectionNames.kind(of: "経過") == .timeline)
  }

  @Test(arguments: ["", "# nothing", "\u{FEFF}", "~"])
  func `an empty file gives the defaults`(text: String) {
    let (configuration, found) = read(text)
    #expect(found.isEmpty && configuration.zone == nil)
    #expect(configuration.effectiveSeverities == ["SEV1", "SEV2", "SEV3", "SEV4"])
  }

  @Test(
    arguments: [
      ("titel: x", "configuration-unknown-key", 1, 1),
      ("language: de", "configuration-invalid-value", 1, 11),
      ("timezone: CST", "configuration-invalid-value", 1, 11),
      ("sections: {a: timelin}", "configuration-invalid-value", 1, 15),
      ("title: a\ntitle: b", "configuration-duplicate-key", 2, 1),
      ("- a", "configuration-unreadable", 1, 1),
      ("title: 'a", "configuration-unreadable", 1, 8),
      ("title: &x 1", "configuration-unreadable", 1, 8),
    ])
  func `what is wrong is told at its place`(text: String, rule: String, line: Int, column: Int) {
    let found = read(text).1
    #expect(found.first?.rule == rule)
    #expect(found.first?.place.start == Position(line: line, column: column))
  }

  @Test(arguments: [
    ("zh", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh_Hans", "zh-Hans"), ("jp", "ja"), ("en-GB", "en"),
    ("日本語", "ja"), ("jaa", "ja"),
  ])
  func `other names of a language are told the one that counts`(name: String, meant: String) {
    let found = read("language: \(name)").1
    #expect(
      found.map(\.help) == [["did you mean `\(meant)`?", "allowed: en, zh-Hans, ja"]])
  }

  @Test(arguments: [
    ("url: ftp://x", "`ftp://x` is not the address of a site"),
    ("url: \"https://\"", "`https://` is not the address of a site"),
    ("logo: ../logo.svg", "`../logo.svg` is not a picture of the knowledge base"),
    ("logo: /etc/logo.svg", "`/etc/logo.svg` is not a picture of the knowledge base"),
    ("logo: logo.html", "`logo.html` is not a picture of the knowledge base"),
    ("accent: teal", "`teal` is not a colour"), ("accent: \"#12345\"", "`#12345` is not a colour"),
    (
      "links: [{label: a, url: \"javascript:alert(1)\"}]",
      "`javascript:alert(1)` is no address to link to"
    ),
    ("links: [{label: a, url: \"JavaScript:x\"}]", "`JavaScript:x` is no address to link to"),
    (
      "links: [{label: a, url: \"data:text/html,x\"}]",
      "`data:text/html,x` is no address to link to"
    ),
    ("links: [{label: a, url: \"//x.example\"}]", "`//x.example` is no address to link to"),
    ("links: [{label: a, url: '\\\\x.example'}]", "`\\\\x.example` is no address to link to"),
    ("links: [{label: a, url: \"https://x y\"}]", "`https://x y` is no address to link to"),
    ("links: [{label: a}]", "this link has no `url`"),
    ("without: [guide]", "`guide` is not a family of pages"),
    ("wthout: []", "`site` has no key `wthout`"),
  ])
  func `a site that cannot be made so is told at once`(line: String, message: String) {
    let found = read("site:\n  \(line)\n").1
    #expect(found.map(\.message) == [message])
    #expect(found.first?.place.start.line == 2)
  }

  @Test(arguments: [
    "url: http://x.example/kb", "logo: art/logo.PNG", "accent: \"#08f\"",
    "links: [{label: a, url: \"https://x.example\"}, {label: b, url: wiki/a.html#x}]",
    "links: [{label: a, url: /wiki}]", "without: [guides, actions]",
  ])
  func `a site that can be made so has nothing wrong`(line: String) {
    #expect(read("site:\n  \(line)\n").1.isEmpty)
  }
}
