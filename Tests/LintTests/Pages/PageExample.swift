import Documents
import Incidents

@testable import Lint

/// What a rule's page shows under one heading: documents, the policy beside them, and what the rule
/// says of them.
struct PageExample {
  /// The documents, by path.
  private(set) var documents: [SourceText] = []
  /// What the documents were at the base, for rules that look back.
  private var former: [SourceText] = []
  /// `postmortem.yml` and files of `policy/`.
  private(set) var settings: [SourceText] = []
  /// The lines of the block that follows them.
  private(set) var expected: [String] = []

  /// The example under `heading` in `page`: blocks fenced as `markdown PATH` (`example.md` where no
  /// path is given), blocks fenced as `yaml` whose first line is a comment with a path
  /// (`# policy/controls.yml`), and one block fenced as `text`. What a document was at the base is
  /// fenced as `markdown before`.
  init(_ heading: String, of page: String) {
    var isHere = false
    var info: Substring?
    var block = ""
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = info {
        guard line == "```" else {
          block += line + "\n"
          continue
        }
        if isHere, open.hasPrefix("markdown") {
          let path = open.dropFirst("markdown".count).drop { $0 == " " }
          let name = path.isEmpty ? "example.md" : String(path)
          if path == "before" {
            former.append(SourceText(path: "example.md", text: block))
          } else {
            documents.append(SourceText(path: name, text: block))
          }
        } else if isHere, open == "yaml", block.hasPrefix("# ") {
          let path = block.dropFirst(2).prefix { $0 != "\n" }
          settings.append(SourceText(path: String(path), text: block))
        } else if isHere, open == "text" {
          expected = block.split(separator: "\n").map(String.init)
        }
        (info, block) = (nil, "")
      } else if line.hasPrefix("```") {
        info = line.dropFirst(3)
      } else if line.hasPrefix("## ") {
        isHere = line.dropFirst(3) == heading
      }
    }
  }

  /// Configuration and policy beside the documents, and what is wrong in them.
  func configured() -> (Configuration, Policy, [Diagnostic]) {
    var configuration = Configuration()
    var policy = Policy()
    var found: [Diagnostic] = []
    for source in settings {
      let file = Policy.File.allCases.first { "policy/\($0.rawValue)" == source.path }
      if let file {
        found += policy.read(file, source)
      } else {
        let (read, diagnostics) = Configuration.read(source)
        configuration = read
        found += diagnostics
      }
    }
    found += policy.check(configuration, sources: settings)
    return (configuration, policy, found)
  }

  /// What the linter says under the rule's name, one line a finding.
  func lines(of rule: Rule) -> [String] {
    let (configuration, policy, _) = configured()
    // 2026-06-01T00:00Z
    var context = LintContext(now: 1_780_272_000, configuration: configuration, policy: policy)
    let others = Set(settings.map(\.path))
    context.fileExists = { others.contains($0) }
    let read = documents.map { source in
      let reading = SourceReader.inspect(path: source.path, bytes: source.bytes)
      return DocumentReader.read(
        source, context: configuration.readingContext, faults: reading.diagnostics)
    }
    if !former.isEmpty {
      context.former = FormerStates(
        former.compactMap { source in
          RecordedState(DocumentReader.read(source, context: configuration.readingContext))
            .map { (source.path, $0) }
        })
    }
    let linter = Linter()
    let findings =
      read.flatMap { linter.check($0, context) } + linter.check(read.map(\.outline), context)
    return findings.filter { $0.rule == rule.name && $0.isOpen }.sorted(
      by: Diagnostic.inReadingOrder
    )
    .map { ConciseReport.line($0) }
  }
}
