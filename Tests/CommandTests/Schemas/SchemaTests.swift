import Documents
import Foundation
import Testing

/// `schema` prints what editors need, and it agrees with what the program reads.
struct SchemaTests {
  /// The schema of a file, as the program prints it.
  private static func schema(_ name: String) throws -> JSONTree {
    let outcome = try Program.run(["schema", name], in: Repository.folder.path)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(JSONTree.self, from: Data(outcome.output.utf8))
  }

  /// What a schema says of YAML.
  private static func complaints(_ yaml: String, _ name: String) throws -> [String] {
    let source = SourceText(path: name, text: yaml)
    let root = YAMLReader.read(source, Span(0, source.bytes.count)).root
    return SchemaValidator.complaints(root.map(JSONTree.init) ?? .null, try schema(name))
  }

  /// The lines between the first two `---`.
  private static func frontMatter(_ page: String) -> String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst().prefix { $0 != "---" }.joined(separator: "\n")
  }

  @Test func `every document of the repository is accepted`() throws {
    let schema = try Self.schema("document")
    for path in try Repository.files(below: "incidents", ".md") {
      let source = SourceText(path: path, text: Self.frontMatter(try Repository.text(path)))
      let root = try #require(YAMLReader.read(source, Span(0, source.bytes.count)).root)
      #expect(SchemaValidator.complaints(JSONTree(root), schema).isEmpty, "\(path)")
    }
  }

  @Test(arguments: [
    ("policy/controls.yml", "controls"), ("policy/calendar.yml", "calendar"),
    ("policy/people.yml", "people"), ("policy/services.yml", "services"),
    ("policy/vocabulary.yml", "vocabulary"), ("policy/waivers.yml", "waivers"),
    ("postmortem.yml", "configuration"),
  ])
  func `every file of the configuration is accepted`(path: String, name: String) throws {
    #expect(try Self.complaints(try Repository.text(path), name).isEmpty)
  }

  private static let head = "id: A\ntitle: x\nstatus: draft\n"

  @Test(
    arguments: [
      (head + "severty: SEV1", "document", ["/severty: no such key"]),
      ("id: A\ntitle: x", "document", [": status is missing"]),
      (head + "type: outage", "document", ["/type: enum"]),
      (head + "changes: [{started_at: soon}]", "document", ["/changes/0/started_at: pattern"]),
      (head + "changes: {id: CHG-1}", "document", ["/changes: type"]),
      (head + "changes: [{sign_offs: []}]", "document", ["/changes/0/sign_offs: no such key"]),
      (head + "data_loss: some", "document", ["/data_loss: anyOf"]),
      (head + "irreversible: true", "document", ["/irreversible: no such key"]),
      ("emergency: {grace: soon}", "controls", ["/emergency/grace: pattern"]),
      ("sla_days: {SEV1: a week}", "controls", ["/sla_days/SEV1: type"]),
      ("alice: {roles: [{rol: x}]}", "people", ["/alice/roles/0/rol: no such key"]),
      ("fail_on: errors", "configuration", ["/fail_on: enum"]),
    ])
  func `what the reader refuses is marked`(yaml: String, name: String, expected: [String]) throws {
    #expect(try Self.complaints(yaml, name) == expected)
  }

  @Test(
    arguments: [
      (head + "x-team: {a: [1]}\nseverity:", "document"),
      (head + "services: shop\ntags: [1, yes]\nimpact: []", "document"),
      (head + "data_loss: none", "document"),
      (head + "data_loss: {none: true, checked: counted}", "document"),
      (head + "roles: {scribe: [a, b], commander: c}", "document"),
      (head + "impact: [{from: 14:23, to: '+1d 02:00', users: 4000}]", "document"),
      ("signoff: {max_age: 7d, max_window: 1d 12h}\nsla_days: {SEV1: 3}", "controls"),
      ("alice:\nbob: {emails: b@example.com}", "people"), ("", "waivers"),
    ])
  func `what the reader takes is not marked`(yaml: String, name: String) throws {
    #expect(try Self.complaints(yaml, name) == [])
  }

  @Test func `a schema that does not exist is wrong usage`() throws {
    let outcome = try Program.run(["schema", "control"], in: Repository.folder.path)
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("did you mean `controls`?"))
  }
}
