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
      base_url: https://x
      timezone: Asia/Tokyo
      severities: [S1, S2]
      incidents: [a, b]
      rules: {timeline-gap: off}
      sections: {経過: timeline}
      """)
    #expect(found.isEmpty)
    #expect(configuration.title?.value == "事故" && configuration.language?.value == .zhHans)
    #expect(configuration.baseURL?.value == "https://x" && configuration.zone?.name == "Asia/Tokyo")
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
}
