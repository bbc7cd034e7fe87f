import Documents
import Lint

/// Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format).
struct SARIFLogJSON: Encodable {
  struct Run: Encodable {
    var tool: Tool
    /// Columns count Unicode scalars (section 3.14.17).
    var columnKind = "unicodeCodePoints"
    var results: [SARIFResultJSON]
  }

  struct Tool: Encodable {
    var driver: Driver
  }

  struct Driver: Encodable {
    var name = "postmortem"
    var semanticVersion = Version.current
    var rules: [SARIFRuleJSON]
  }

  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// The log of `findings`. Only the rules that spoke are described.
  init(_ findings: [Diagnostic], _ paths: RepositoryPaths) {
    let spoken = Set(findings.map(\.rule))
    let known = Rule.all.map(\.name).filter(spoken.contains)
    let names = known + spoken.subtracting(known).sorted()
    let positions = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let results = zip(findings, Fingerprints.unique(findings)).map { finding, fingerprint in
      SARIFResultJSON(
        finding, position: positions[finding.rule] ?? -1, fingerprint: fingerprint, paths)
    }
    runs = [Run(tool: Tool(driver: Driver(rules: names.map(SARIFRuleJSON.init))), results: results)]
  }
}

/// A rule with its page: `reportingDescriptor` of SARIF.
struct SARIFRuleJSON: Encodable {
  struct Configuration: Encodable {
    var level: String
  }

  struct Properties: Encodable {
    var tags: [String]
  }

  var id: String
  var shortDescription: SARIFMessageJSON?
  var help: SARIFMessageJSON?
  var defaultConfiguration: Configuration?
  var properties: Properties?

  /// The rule of that name; one that the registry does not have has its name only.
  init(_ name: String) {
    id = name
    guard let rule = Rule.named(name) else { return }
    shortDescription = SARIFMessageJSON(text: rule.summary)
    help = RulePage(named: name).map { SARIFMessageJSON(text: $0.text, markdown: $0.text) }
    defaultConfiguration = Configuration(level: rule.severity.sarifLevel)
    properties = Properties(tags: [rule.group])
  }
}

/// A text: `message` and `multiformatMessageString` of SARIF.
struct SARIFMessageJSON: Encodable {
  var text: String
  var markdown: String?

  init(text: String, markdown: String? = nil) {
    self.text = text
    self.markdown = markdown
  }

  /// What an author wrote: nothing in it is a link (section 3.11.6) or an escape sequence.
  init(quoting text: String) {
    var shown = TerminalText.sanitised(text, tabsAsSpaces: true)
    if shown.contains("](") {
      shown = String(shown.flatMap { "\\[]".contains($0) ? ["\\", $0] : [$0] })
    }
    self.text = shown
  }
}

extension Diagnostic.Severity {
  /// The level of SARIF, which has none for a declared breach: a note.
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note, .breach: "note"
    }
  }
}
