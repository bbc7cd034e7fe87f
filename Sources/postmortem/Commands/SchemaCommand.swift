import ArgumentParser
import Documents
import Incidents
import Lint

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a file, for editors.",
    usage: "postmortem schema [<file>]",
    discussion: """
      Of the front matter of documents (document), postmortem.yml (configuration), or a file of \
      policy/: controls, calendar, people, services, vocabulary, waivers.

        postmortem schema controls > controls.schema.json
      """
  ).ofPostmortem

  @Argument(help: ArgumentHelp("Which file.", valueName: "file"))
  var file = "document"

  func run() throws {
    Console.out.line(JSON.text(try schema()))
  }

  private func schema() throws -> JSONValue {
    switch file {
    case "document":
      return SchemaJSON.schema(
        "Front matter of a document", .mapping(Document.fields.map(\.description)),
        required: Document.requiredFields)
    case "configuration":
      return SchemaJSON.schema(
        "postmortem.yml", .mapping(Configuration.fields.map(\.description)))
    default: break
    }
    let names = ["document", "configuration"] + Policy.File.allCases.map(\.name)
    guard let policy = Policy.File.allCases.first(where: { $0.name == file }) else {
      let near = Spelling.suggestion(for: file, among: names).map { "did you mean `\($0)`?" }
      throw UsageFailure(
        "there is no schema `\(TerminalText.sanitised(file))`: "
          + (near ?? "write one of \(names.joined(separator: ", "))"))
    }
    return SchemaJSON.schema("policy/\(policy.rawValue)", Policy.shape(of: policy))
  }
}

extension Policy.File {
  /// The name without `.yml`.
  fileprivate var name: String { String(rawValue.prefix { $0 != "." }) }
}
